/**
 * The arithmetic of the network, without Deeplearning4j.
 *
 * <p>{@link translit.engine.fused.FusedEngine} divides the work among {@link
 * translit.engine.fused.Workers}. A {@code PackedBatch} arranges the characters as rows; {@code
 * LstmDirection} computes an LSTM on them and {@code LstmGradient} its gradient, {@code DenseLane}
 * and {@code DenseGradient} those of the layers above, with {@code Gates} for the functions between
 * the products, {@code SymbolTable} for the one-hot input and {@code Dropout}. {@code Changes} hand
 * values to an intervention.
 */
package translit.engine.fused;
