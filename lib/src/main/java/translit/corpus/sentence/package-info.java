/**
 * From a text to its sentences, in any script.
 *
 * <p>{@link translit.corpus.sentence.Sentences} cuts; {@code SentenceCleaner} takes out what markup
 * has left; {@link translit.corpus.sentence.SentenceFilter} judges, and gives a {@link
 * translit.corpus.sentence.Reason} where it refuses. What ends a sentence, what closes one and what
 * parts words is asked of Unicode's properties ({@link translit.language.SentenceMarks}, {@link
 * translit.corpus.sentence.Words}), so that no script needs a list of its own.
 */
package translit.corpus.sentence;
