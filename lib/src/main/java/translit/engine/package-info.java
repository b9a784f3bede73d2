/**
 * The network's definition and what computes it.
 *
 * <p>{@link translit.engine.BiLstm} is the post's network as a stock Deeplearning4j graph; an
 * {@link translit.engine.EncodedText} is a romanized text as indices, and a {@link
 * translit.engine.Batch} what goes through the network together. Its weights are {@link
 * translit.engine.Parameters}, and all that reading needs: a {@link translit.engine.Predictor}
 * computes outcomes from them, {@link translit.engine.Capture} hands out every activation of the
 * forward pass; what single units mean is not known here. Both take an {@link
 * translit.engine.Intervention}, which changes activations at some {@link translit.engine.Site}s on
 * the way. An {@link translit.engine.LstmReader} computes the LSTMs alone, and a {@link
 * translit.engine.ReadOut} what is above them, for outputs that were changed. An {@link
 * translit.engine.Engine} trains a graph: with Deeplearning4j's own layers, which say what the
 * results must be, or with the arithmetic of {@code engine.fused}, which is faster and which
 * reading always takes. Which parameter lies where in the flat vector is in {@link
 * translit.engine.ParameterLayout}, which activation in which column of a row in {@link
 * translit.engine.ActivationLayout}. {@link translit.engine.GemmSpeed} says how fast any of it can
 * be, {@link translit.engine.StepTimes} how its work divides among processors, and {@link
 * translit.engine.Versions} what computes.
 */
package translit.engine;
