/**
 * What can be counted in romanized text without a network.
 *
 * <p>{@link translit.text.OutcomeCounts} counts what each Latin character became, and counts of two
 * texts can be added. A {@link translit.text.Pair} is one such outcome as a question. {@link
 * translit.text.SideInformation} is how much the characters on either side tell of it, estimated
 * ({@code SideEstimator}) by entropies that one half of the text has on the other ({@code
 * HeldOutEntropy}). {@link translit.text.TextCheck} is what a rule file and a text make of each
 * other, {@link translit.text.UncoveredLetters} what a rule file leaves out of its script.
 */
package translit.text;
