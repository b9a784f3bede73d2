/**
 * A language as far as this project needs it: a script, and how its letters are written in Latin
 * ones.
 *
 * <p>A {@link translit.language.Language} is a folder with {@code rules.json} and {@code
 * sample.txt}, and reads files of sentences. {@link translit.language.RomanizationRules} give each
 * native letter one or more spellings with probabilities, by its place where that matters, and the
 * {@link translit.language.Habit habits} that a writer keeps throughout a text; they are checked, a
 * mistake in the file is said in one line, and capitals are derived. {@link
 * translit.language.Romanizer} draws from them and keeps the alignment, an {@link
 * translit.language.AlignedText}: {@code dzi} stands over {@code ձ_ի}. {@link
 * translit.language.Alphabet} numbers the symbols of both sides for the network, and {@link
 * translit.language.Ambiguity} reads off the rules which Latin letters can become several native
 * ones, and on which side the deciding character stands. How often they do in a text is counted in
 * {@code translit.text}.
 */
package translit.language;
