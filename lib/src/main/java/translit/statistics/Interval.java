package translit.statistics;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
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
   * The middle 95 % of a beta distribution: what is believed of a probability after so many trials,
   * or of one of several probabilities whose distribution is Dirichlet's.
   *
   * @param successes 0 or more, those that a prior counts for among them
   * @param failures the same
   * @return the interval; 0 to 0 without a success, 1 to 1 without a failure
   */
  public static Interval ofBeta(double successes, double failures) {
    if (successes <= 0 || failures <= 0) {
      return successes <= 0 ? new Interval(0, failures <= 0 ? 1 : 0) : new Interval(1, 1);
    }
    BetaDistribution beta = new BetaDistribution(successes, failures);
    return new Interval(
        beta.inverseCumulativeProbability(0.025), beta.inverseCumulativeProbability(0.975));
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
    return ofRatio(
        Arrays.stream(numerators).asDoubleStream().toArray(),
        Arrays.stream(denominators).asDoubleStream().toArray(),
        seed);
  }

  /**
   * The interval of a ratio of sums, as {@link #ofRatio(int[], int[], long)}, where the summands
   * are means.
   *
   * @param numerators one per unit that is drawn, such as the mean of the edits that a sentence
   *     needs
   * @param denominators as many
   * @param seed of the drawing
   * @return the interval; its ends are NaN if there is nothing to divide by
   */
  public static Interval ofRatio(double[] numerators, double[] denominators, long seed) {
    return bootstrap(numerators.length, draw -> ratio(numerators, denominators, draw), seed);
  }

  /**
   * The interval of the difference of two ratios of sums over the same units, by the same draws of
   * units for both, since what is hard for one is mostly hard for the other.
   *
   * @param numerators of the one, one per unit that is drawn
   * @param denominators of the one, as many
   * @param lessNumerators of the other, whose ratio is subtracted, as many
   * @param lessDenominators of the other, as many
   * @param seed of the drawing
   * @return the interval; its ends are NaN if there is nothing to divide by
   */
  public static Interval ofDifference(
      double[] numerators,
      double[] denominators,
      double[] lessNumerators,
      double[] lessDenominators,
      long seed) {
    return bootstrap(
        numerators.length,
        draw ->
            ratio(numerators, denominators, draw) - ratio(lessNumerators, lessDenominators, draw),
        seed);
  }

  private static double ratio(double[] numerators, double[] denominators, int[] draw) {
    double numerator = 0;
    double denominator = 0;
    for (int unit : draw) {
      numerator += numerators[unit];
      denominator += denominators[unit];
    }
    return numerator / denominator;
  }

  private static Interval bootstrap(int units, ToDoubleFunction<int[]> statistic, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] draw = new int[units];
    double[] values = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      Arrays.setAll(draw, i -> random.nextInt(units));
      values[r] = statistic.applyAsDouble(draw);
    }
    Arrays.sort(values);
    return new Interval(values[TAIL], values[RESAMPLES - 1 - TAIL]);
  }
}
