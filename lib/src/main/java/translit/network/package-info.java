/**
 * A trained network as people use it: a {@link translit.network.Model} is a folder with a zip that
 * {@code ComputationGraph.load} opens and a {@link translit.network.ModelInfo} that says where it
 * comes from; a {@link translit.network.Transliterator} turns Latin text into native text with it,
 * in constant memory.
 */
package translit.network;
