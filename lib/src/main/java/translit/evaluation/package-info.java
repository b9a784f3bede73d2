/**
 * How well text is turned back: {@link translit.evaluation.Evaluation} measures the {@link
 * translit.evaluation.ErrorRates} of a model on a {@link translit.evaluation.TestText}, beside
 * {@link translit.evaluation.Baselines}, decoders that need no network, and its {@link
 * translit.evaluation.LetterAccuracy} letter by letter. What intervals are over, articles or
 * sentences, is {@link translit.evaluation.Drawn}. A {@link translit.evaluation.TypedEvaluation}
 * compares decoders on what people typed, {@link translit.evaluation.Kept} measures what stays
 * Latin, rightly and wrongly ({@code evaluation.kept}), and an {@link
 * translit.evaluation.EvaluationReport} is all that was measured. {@code Readers} are the ways in
 * which a model reads, a {@code Typist} is who romanizes. The baseline with neighbours is a table
 * of {@code evaluation.neighbours}, which a {@link translit.evaluation.NeighbourReader} reads
 * streams with and a {@link translit.evaluation.NetworkOrTable} compares with a new network.
 */
package translit.evaluation;
