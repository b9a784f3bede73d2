package translit.intervention;

import translit.statistics.Estimate;
import translit.trace.Unit;

/**
 * What one unit's output being replaced makes of a pair. The margin of a token is log p(right) −
 * log p(best other outcome of its Latin character), in nats. All means are over the tokens of a
 * stem first, and then over stems.
 *
 * @param unit whose output is replaced
 * @param replacement by what
 * @param change mean change of the margin; below 0 where the unit helps
 * @param accuracy share of tokens with a margin above 0, with the replacement
 * @param unsure share of tokens with a margin below 1, with the replacement
 * @param collateral change of the error rate at the tokens of all other Latin characters; undefined
 *     where a value is resampled, which is done at the pair only
 * @param outside share of the next layer's sums outside of their usual range, from 0.1 to 99.9 % of
 *     what they are in the text as it is: the hidden layer's on the read-out path, the gates' at
 *     the next steps on the recurrent one
 */
public record Effect(
    Unit unit,
    Replacement replacement,
    Estimate change,
    Estimate accuracy,
    Estimate unsure,
    Estimate collateral,
    double outside) {
  /** Of sums outside of their usual range, beyond which a network does what it never did. */
  public static final double MOST_OUTSIDE = 0.05;

  /** {@return whether the network still works in the range that it is used to} */
  public boolean isTrusted() {
    return outside <= MOST_OUTSIDE;
  }
}
