/**
 * What can be counted in romanized text without a network.
 *
 * <p>{@link translit.text.OutcomeCounts} counts what each Latin character became, a {@link
 * translit.text.Pair} is one such outcome as a question, {@link translit.text.SideInformation} how
 * much the characters on either side tell of it, and {@link translit.text.TextCheck} what a rule
 * file and a text make of each other.
 */
package translit.text;
