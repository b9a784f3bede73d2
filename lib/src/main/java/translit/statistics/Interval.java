package translit.statistics;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * An interval of 95 % confidence, in JSON an array of its two ends.
 *
 * @param low its lower end
 * @param high its upper end
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Interval(double low, double high) {
  private static final int RESAMPLES = 1000;
  private static final int TAIL = RESAMPLES / 40; // 2.5 %

  /**
   * The part of this interval within bounds.
   *
   * @param least lower bound
   * @param most upper bound
   * @return an interval whose ends are not beyond the bounds
   */
  public Interval within(double least, double most) {
    return new Interval(
        Math.min(Math.max(low, least), most), Math.min(Math.max(high, least), most));
  }

  /** {@return half of its width, as in 0.79 ± 0.03} */
  public double halfWidth() {
    return (high - low) / 2;
  }

  /**
   * The interval of a probability from so many trials (Clopper and Pearson 1934, "The use of
   * confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26).
   *
   * @param successes 0 or more
   * @param trials as many or more
   * @return the interval; 0 to 1 of no trial
   */
  public static Interval ofShare(int successes, int trials) {
    int failures = trials - successes;
    return new Interval(
        successes == 0
            ? 0
            : new BetaDistribution(successes, failures + 1).inverseCumulativeProbability(0.025),
        failures == 0
            ? 1
            : new BetaDistribution(successes + 1, failures).inverseCumulativeProbability(0.975));
  }

  /**
   * The percentile bootstrap interval of a ratio of sums, Σ numerators / Σ denominators (Efron and
   * Tibshirani 1993, <i>An Introduction to the Bootstrap</i>, ch. 13): the units are drawn with
   * replacement {@value #RESAMPLES} times, and the interval leaves out 2.5 % of the ratios at
   * either end.
   *
   * @param numerators one per unit that is drawn, such as the edits of a sentence
   * @param denominators as many, such as the lengths of the sentences
   * @param seed of the drawing
   * @return the interval; its ends are NaN if there is nothing to divide by
   */
  public static Interval ofRatio(int[] numerators, int[] denominators, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] ratios = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      long numerator = 0;
      long denominator = 0;
      for (int i = 0; i < numerators.length; i++) {
        int drawn = random.nextInt(numerators.length);
        numerator += numerators[drawn];
        denominator += denominators[drawn];
      }
      ratios[r] = numerator / (double) denominator;
    }
    Arrays.sort(ratios);
    return new Interval(ratios[TAIL], ratios[RESAMPLES - 1 - TAIL]);
  }
}
