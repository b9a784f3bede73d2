package translit.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * False discovery rates of Benjamini and Hochberg (1995, "Controlling the false discovery rate",
 * Journal of the Royal Statistical Society B 57). With m p values in rising order, q_(i) = min over
 * j ≥ i of p_(j) m / j, and at most 1.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * Adjusts p values for their number.
   *
   * @param p values from 0 to 1; NaN is not counted
   * @return the q value of each, NaN for NaN
   */
  public static double[] adjust(double[] p) {
    Integer[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .toArray(Integer[]::new);
    double[] q = new double[p.length];
    Arrays.fill(q, Double.NaN);
    double least = 1;
    for (int i = order.length - 1; i >= 0; i--) {
      least = Math.min(least, p[order[i]] * order.length / (i + 1));
      q[order[i]] = least;
    }
    return q;
  }

  /**
   * Up to which p value a finding passes.
   *
   * @param p values from 0 to 1; NaN is not counted
   * @param level that q must be below
   * @return the largest p value with such a q; -1 if none has
   */
  public static double threshold(double[] p, double level) {
    double[] q = adjust(p);
    return IntStream.range(0, p.length)
        .filter(i -> q[i] < level)
        .mapToDouble(i -> p[i])
        .max()
        .orElse(-1);
  }
}
