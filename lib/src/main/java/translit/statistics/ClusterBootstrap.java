package translit.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap intervals of the means of many columns over the same clusters (Efron and
 * Tibshirani 1993, <i>An Introduction to the Bootstrap</i>, ch. 13): clusters are drawn with
 * replacement, all columns of a draw together, and an interval leaves out 2.5 % of the means at
 * either end. The same number of clusters and the same seed give the same draws.
 */
public final class ClusterBootstrap {
  private static final int DRAWS = 1000;
  private static final int TAIL = DRAWS / 40; // 2.5 %

  private ClusterBootstrap() {}

  /**
   * The intervals of means.
   *
   * @param rows {@code [cluster][column]}, all of one length
   * @param columns number of columns
   * @param seed of the drawing
   * @return one for each column; their ends are NaN if there is no cluster
   */
  public static Interval[] ofMeans(float[][] rows, int columns, long seed) {
    float[][] means = new float[columns][DRAWS];
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] drawn = means(rows, columns, random);
      for (int c = 0; c < columns; c++) {
        means[c][draw] = (float) drawn[c];
      }
    }
    return Arrays.stream(means).map(ClusterBootstrap::interval).toArray(Interval[]::new);
  }

  /**
   * The interval of something that is found from the means of all columns.
   *
   * @param rows {@code [cluster][column]}, all of one length
   * @param columns number of columns
   * @param found from the means of a draw
   * @param seed of the drawing
   * @return the interval
   */
  public static Interval of(
      float[][] rows, int columns, ToDoubleFunction<double[]> found, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      values[draw] = (float) found.applyAsDouble(means(rows, columns, random));
    }
    return interval(values);
  }

  /** Of clusters that are drawn with replacement. */
  private static double[] means(float[][] rows, int columns, SplittableRandom random) {
    int[] times = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      times[random.nextInt(rows.length)]++;
    }
    double[] sums = new double[columns];
    for (int i = 0; i < rows.length; i++) {
      if (times[i] > 0) {
        add(sums, rows[i], times[i]);
      }
    }
    for (int c = 0; c < columns; c++) {
      sums[c] /= rows.length;
    }
    return sums;
  }

  private static void add(double[] sums, float[] row, double times) {
    for (int c = 0; c < sums.length; c++) {
      sums[c] += times * row[c];
    }
  }

  private static Interval interval(float[] means) {
    Arrays.sort(means);
    return new Interval(means[TAIL], means[DRAWS - 1 - TAIL]);
  }
}
