/**
 * How well text is turned back: {@link translit.evaluation.Evaluation} measures the {@link
 * translit.evaluation.ErrorRates} of a model on a {@link translit.evaluation.TestText}, beside
 * {@link translit.evaluation.Baselines}, decoders that need no network, and its {@link
 * translit.evaluation.LetterAccuracy} letter by letter. What intervals are over, articles or
 * sentences, is {@link translit.evaluation.Drawn}. The baseline with neighbours is a {@code
 * ContextTable}, counted by {@code ContextCounts}.
 */
package translit.evaluation;
