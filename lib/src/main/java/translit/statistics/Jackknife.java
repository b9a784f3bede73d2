package translit.statistics;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Errors from leaving out one group of clusters at a time: the delete-a-group jackknife (Quenouille
 * 1956, "Notes on bias in estimation", Biometrika 43; Kott 2001, "The delete-a-group jackknife",
 * Journal of Official Statistics 17). With G groups, the estimate θ from all of them and θ_g
 * without group g,
 *
 * <pre>
 *   error² = (G − 1) / G · Σ_g (θ_g − θ)²
 * </pre>
 *
 * and the interval of 95 % is the estimate ± t · error, t of Student's distribution with G − 1
 * degrees of freedom. Groups are counts that add up, so that those of parts of a text do as well. A
 * group that is empty leaves the estimate as it is and does not count as one of the G.
 */
public final class Jackknife {
  /** Groups that clusters are divided into. */
  public static final int GROUPS = 32;

  private static final double TAIL = 0.025;
  private static final double[] QUANTILES =
      IntStream.rangeClosed(0, GROUPS)
          .mapToDouble(
              groups ->
                  groups < 2
                      ? Double.NaN
                      : new TDistribution(groups - 1).inverseCumulativeProbability(1 - TAIL))
          .toArray();

  private Jackknife() {}

  /**
   * The group of a cluster.
   *
   * @param hash of the cluster, unrelated to anything else
   * @return from 0, below {@value #GROUPS}
   */
  public static int group(long hash) {
    return (int) (hash >>> Long.SIZE - Integer.numberOfTrailingZeros(GROUPS));
  }

  /**
   * Student's quantile of the two-sided interval of 95 %.
   *
   * @param groups that are not empty
   * @return t; NaN below two groups
   */
  public static double quantile(int groups) {
    return QUANTILES[groups];
  }

  /**
   * The standard error of an estimate.
   *
   * @param estimate from all groups
   * @param leftOut the estimate without each group
   * @param groups how many of them are not empty
   * @return the error; NaN below two groups, or where leaving out a group leaves nothing to
   *     estimate from
   */
  public static double error(double estimate, double[] leftOut, int groups) {
    double sum = 0;
    for (double without : leftOut) {
      sum += (without - estimate) * (without - estimate);
    }
    return groups < 2 ? Double.NaN : Math.sqrt((groups - 1.0) / groups * sum);
  }

  /**
   * The interval of 95 %.
   *
   * @param estimate from all groups
   * @param leftOut the estimate without each group
   * @param groups how many of them are not empty
   * @return its ends are NaN where {@link #error} is
   */
  public static Interval interval(double estimate, double[] leftOut, int groups) {
    double reach = quantile(groups) * error(estimate, leftOut, groups);
    return new Interval(estimate - reach, estimate + reach);
  }

  /**
   * Takes from an estimate what the jackknife finds of its bias (Quenouille): θ − (G − 1) · (mean
   * of θ_g, less θ).
   *
   * @param estimate θ, from all groups
   * @param leftOut the estimate without each group; overwritten by values of the same spread around
   *     the new estimate
   * @param isThere whether a group is not empty
   * @return the estimate without its bias; as it was where leaving out a group leaves nothing
   */
  public static double unbiased(double estimate, double[] leftOut, IntPredicate isThere) {
    int groups = 0;
    double sum = 0;
    for (int g = 0; g < leftOut.length; g++) { // for every unit: no stream
      groups += isThere.test(g) ? 1 : 0;
      sum += isThere.test(g) ? leftOut[g] - estimate : 0;
    }
    double shift = sum / groups;
    if (Double.isNaN(shift)) {
      return estimate;
    }
    double unbiased = estimate - (groups - 1) * shift;
    for (int g = 0; g < leftOut.length; g++) {
      leftOut[g] = unbiased + (isThere.test(g) ? leftOut[g] - estimate - shift : 0);
    }
    return unbiased;
  }
}
