/**
 * The network: the post's biLSTM as a stock Deeplearning4j graph, how it learns, and what it is
 * good for.
 *
 * <p>{@link translit.network.BiLstm} is the definition. {@link translit.network.Trainer} trains it
 * with {@link translit.network.TrainingOptions} on a {@link translit.corpus.TrainingText}, through
 * an {@code Engine}, the seam behind which the arithmetic may be done by Deeplearning4j's own
 * layers or faster; it leaves a {@link translit.network.Model}, a folder with a zip that {@code
 * ComputationGraph.load} opens and a description with its provenance. {@link
 * translit.network.Transliterator} uses the model on text, and {@link translit.network.Evaluation}
 * measures it beside {@link translit.network.Baseline}s that need no network. {@link
 * translit.network.Capture} hands out every activation of the forward pass; what single units mean
 * is not known here.
 */
package translit.network;
