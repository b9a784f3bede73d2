/**
 * A trained network as people use it. A {@link translit.network.Model} is a folder with a zip that
 * {@code ComputationGraph.load} opens and a {@link translit.network.ModelInfo} that says where it
 * comes from and how its loss fell ({@link translit.network.CurvePoint}). It is a {@link
 * translit.network.Decoder}, text in and text out, as everything is that turns Latin text into
 * native text; a {@link translit.network.Transliterator} does so with a model for a stream of any
 * length, in constant memory. {@link translit.network.HeadStart} loads early what reading needs.
 * For training: {@link translit.network.GraphZip} writes the zip, a {@link
 * translit.network.StoredNetwork} is what was read from it, and {@link translit.network.Tagger}
 * picks the symbol of a position.
 */
package translit.network;
