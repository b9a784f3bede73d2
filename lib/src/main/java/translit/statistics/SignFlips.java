package translit.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Tests whether paired differences of clusters lie around zero, for many columns at once: under the
 * null hypothesis a cluster's differences could as well have the other sign. All columns of a
 * cluster are flipped together, and the largest statistic of all columns is kept, which corrects
 * for their number whatever their correlation (Westfall and Young 1993, <i>Resampling-Based
 * Multiple Testing</i>; Nichols and Holmes 2002, "Nonparametric permutation tests for functional
 * neuroimaging", Human Brain Mapping 15). With differences d_s of the clusters s and signs e_s,
 *
 * <pre>
 *   T = |Σ e_s d_s| / √(Σ d_s²),    p = (1 + #{r : max over columns of T_r ≥ T}) / (1 + R)
 * </pre>
 */
public final class SignFlips {
  /** What rounding may make of two equal statistics. */
  private static final double SLACK = 1e-9;

  private SignFlips() {}

  /**
   * The family-wise p values.
   *
   * @param differences {@code [cluster][column]}
   * @param columns number of columns
   * @param flips R, how often signs are drawn
   * @param seed of the signs
   * @return for each column the probability that the largest of all statistics is as large as its
   *     own by chance; 1 for a column of zeros
   */
  public static double[] familyWise(float[][] differences, int columns, int flips, long seed) {
    double[] scale = new double[columns];
    for (float[] row : differences) {
      for (int c = 0; c < columns; c++) {
        scale[c] += (double) row[c] * row[c];
      }
    }
    double[] observed = sums(differences, columns, null);
    int[] asLarge = new int[columns];
    SplittableRandom random = new SplittableRandom(seed);
    for (int c = 0; c < columns; c++) {
      scale[c] = scale[c] == 0 ? 0 : 1 / Math.sqrt(scale[c]);
      observed[c] = Math.abs(observed[c]) * scale[c];
    }
    for (int r = 0; r < flips; r++) {
      double[] flipped = sums(differences, columns, random);
      double most = 0;
      for (int c = 0; c < columns; c++) {
        most = Math.max(most, Math.abs(flipped[c]) * scale[c]);
      }
      for (int c = 0; c < columns; c++) {
        asLarge[c] += most < observed[c] - SLACK ? 0 : 1; // not a number is as large
      }
    }
    return Arrays.stream(asLarge).mapToDouble(count -> (1.0 + count) / (1.0 + flips)).toArray();
  }

  /** Sums of the columns, with random signs if there is something to draw them with. */
  private static double[] sums(float[][] rows, int columns, SplittableRandom random) {
    double[] sums = new double[columns];
    for (float[] row : rows) {
      if (random == null || random.nextBoolean()) {
        for (int c = 0; c < columns; c++) {
          sums[c] += row[c];
        }
      } else {
        for (int c = 0; c < columns; c++) {
          sums[c] -= row[c];
        }
      }
    }
    return sums;
  }
}
