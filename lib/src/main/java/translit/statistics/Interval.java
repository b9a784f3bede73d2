package translit.statistics;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Arrays;
import java.util.SplittableRandom;

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
