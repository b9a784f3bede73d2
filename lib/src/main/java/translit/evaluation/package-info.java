/**
 * How well text is turned back: {@link translit.evaluation.Evaluation} measures the {@link
 * translit.evaluation.ErrorRate}s of a model beside baselines that need no network, and its {@link
 * translit.evaluation.LetterAccuracy} letter by letter.
 */
package translit.evaluation;
