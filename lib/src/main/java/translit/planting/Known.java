package translit.planting;

import java.util.stream.DoubleStream;
import translit.planting.Planting.Cause;
import translit.text.SideInformation.Side;

/**
 * How much may be known of an outcome, exactly, by the rules and by how the text is written.
 *
 * <p>Both outcomes are equally frequent. A cause that agrees with the outcome in a share a of the
 * tokens and a decoy that does so in a share b, independently of each other given the outcome, make
 * the posterior of the outcome that both say
 *
 * <pre>P = a b / (a b + (1 − a)(1 − b))</pre>
 *
 * and that of the outcome that only the cause says a (1 − b) / (a (1 − b) + (1 − a) b). What is
 * known in bits is 1 less the mean of h(P), with h(p) = −p log₂ p − (1 − p) log₂(1 − p).
 *
 * @param entropy bits that there are to know
 * @param previous bits that all letters before the Latin character tell
 * @param next bits that all letters after it tell
 * @param both bits that all letters tell together
 * @param accuracy share of the tokens that whoever knows all this can tell rightly
 * @param decoyAccuracy share that whoever sees everything but the deciding letters can tell rightly
 */
public record Known(
    double entropy,
    double previous,
    double next,
    double both,
    double accuracy,
    double decoyAccuracy) {

  /**
   * Computes what may be known.
   *
   * @param planting what decides the outcome
   * @return the bits
   */
  public static Known of(Planting planting) {
    double a = planting.cause() == Cause.COIN ? 0.5 : planting.agreement();
    double b = planting.decoyAgreement();
    // A word's beginning goes with as many words of either outcome as its end does.
    double other = bits(0.5, b);
    double own = planting.cause() == Cause.WORD ? other : bits(a, b);
    return new Known(
        1,
        planting.side() == Side.RIGHT ? other : own,
        planting.side() == Side.LEFT ? other : own,
        bits(a, b),
        accuracy(a, b),
        b);
  }

  /**
   * The probability of the outcome that a cause says.
   *
   * @param a share of the tokens in which the cause agrees with the outcome
   * @param b share of the tokens in which the decoy does
   * @param decoyToo whether the decoy says the same outcome
   * @return its posterior
   */
  static double posterior(double a, double b, boolean decoyToo) {
    double likely = decoyToo ? b : 1 - b;
    double right = a * likely;
    return right == 0 ? 0 : right / (right + (1 - a) * (1 - likely));
  }

  private static double bits(double a, double b) {
    return 1
        - together(a, b) * entropy(posterior(a, b, true))
        - (1 - together(a, b)) * entropy(posterior(a, b, false));
  }

  private static double accuracy(double a, double b) {
    double both = posterior(a, b, true);
    double one = posterior(a, b, false);
    return together(a, b) * Math.max(both, 1 - both)
        + (1 - together(a, b)) * Math.max(one, 1 - one);
  }

  /** How often cause and decoy say the same. */
  private static double together(double a, double b) {
    return a * b + (1 - a) * (1 - b);
  }

  /** The entropy of a probability and its complement, in bits. */
  static double entropy(double p) {
    return DoubleStream.of(p, 1 - p)
        .filter(one -> one > 0)
        .map(one -> -one * Math.log(one) / Math.log(2))
        .sum();
  }
}
