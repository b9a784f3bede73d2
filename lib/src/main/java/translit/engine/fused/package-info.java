/**
 * The arithmetic of the network without Deeplearning4j's layers, on its own parameter arrays:
 * {@link translit.engine.fused.FusedEngine} divides the work among threads, {@code LstmDirection}
 * and {@code DenseLayers} compute the layers and their gradients, {@code Gates} the functions in
 * between, {@link translit.engine.fused.Gemm} multiplies matrices, {@code AdamStep} updates the
 * weights.
 */
package translit.engine.fused;
