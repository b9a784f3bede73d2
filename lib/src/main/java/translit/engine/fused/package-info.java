/**
 * The arithmetic of the network without Deeplearning4j, which starts only where oneDNN multiplies.
 *
 * <p>{@link translit.engine.fused.FusedEngine} divides the work among {@link
 * translit.engine.fused.Workers}. A {@code PackedBatch} arranges the characters as rows; {@code
 * LstmDirection} and {@code DenseLayers} compute the layers and their gradients on them, with
 * {@code LstmGroup} and {@code Gates} for the functions between the products, {@code SymbolTable}
 * for the one-hot input and {@code Dropout}. {@link translit.engine.fused.Gemm} multiplies {@link
 * translit.engine.fused.Matrix matrices} in {@link translit.engine.fused.NativeFloats}, by OpenBLAS
 * or by a library that passes a {@code Trial}.
 */
package translit.engine.fused;
