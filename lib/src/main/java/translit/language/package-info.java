/**
 * A language as far as this project needs it: a script, and how its letters are written in Latin
 * ones.
 *
 * <p>{@link translit.language.RomanizationRules} are read from {@code
 * data/languages/CODE/rules.json}, where each native letter has one or more spellings with
 * probabilities. {@link translit.language.Romanizer} draws from them and keeps the alignment, an
 * {@link translit.language.AlignedText}: {@code dzi} stands over {@code ձ_ի}. {@link
 * translit.language.Alphabet} numbers the symbols of both sides for the network, and {@link
 * translit.language.Ambiguity} reads off the rules which Latin letters can become several native
 * ones, and on which side the deciding character stands. Counting how often they do is {@link
 * translit.text.OutcomeCounts}, what a text leaves open {@link translit.text.TextCheck}, and how
 * much either side tells {@link translit.text.SideInformation}. Nothing here knows of files of text
 * or of networks.
 */
package translit.language;
