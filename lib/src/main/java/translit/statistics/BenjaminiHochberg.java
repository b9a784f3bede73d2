package translit.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * False discovery rates (Benjamini and Hochberg 1995): with p values in rising order, q_(i) = min
 * over j ≥ i of p_(j) m / j.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /** The q value of each p value; NaN, which is not counted, stays NaN. */
  public static double[] of(double[] p) {
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
}
