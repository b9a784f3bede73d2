/**
 * How well text is turned back: {@link translit.evaluation.Evaluation} measures the {@link
 * translit.evaluation.ErrorRates} of a model beside {@code Baselines}, decoders that need no
 * network, and its {@link translit.evaluation.LetterAccuracy} letter by letter.
 */
package translit.evaluation;
