package translit.statistics;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * Spearman's rank correlation ρ of two measures of the same things, ties sharing the mean of their
 * ranks. Its interval is that of Fisher's transformation with the error of Bonett and Wright (2000,
 * "Sample size requirements for estimating Pearson, Kendall and Spearman correlations",
 * Psychometrika 65):
 *
 * <pre>
 *   tanh(atanh ρ ± 1.96 √((1 + ρ²/2) / (n − 3)))
 * </pre>
 *
 * <p>It takes the things for independent draws; where they are not, such as the units of one
 * network, it is rather too narrow.
 */
public final class RankCorrelation {
  private static final int FEWEST = 4;
  private static final double QUANTILE =
      new NormalDistribution().inverseCumulativeProbability(0.975);

  private RankCorrelation() {}

  /**
   * Correlates two measures.
   *
   * @param one a value for each thing
   * @param other as many, of the same things in the same order
   * @return ρ with its interval, over the things that have both values; undefined if they are fewer
   *     than 4, or one measure is the same for all
   * @throws IllegalArgumentException if they are not as many
   */
  public static Estimate spearman(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException("%d values, %d".formatted(one.length, other.length));
    }
    int[] both =
        IntStream.range(0, one.length)
            .filter(i -> !Double.isNaN(one[i]) && !Double.isNaN(other[i]))
            .toArray();
    if (both.length < FEWEST) {
      return Estimate.UNDEFINED;
    }
    double rho =
        new SpearmansCorrelation()
            .correlation(
                IntStream.of(both).mapToDouble(i -> one[i]).toArray(),
                IntStream.of(both).mapToDouble(i -> other[i]).toArray());
    if (Double.isNaN(rho)) {
      return Estimate.UNDEFINED;
    }
    // rounding may bring it beyond 1, where there is no atanh
    double within = Math.max(-1, Math.min(1, rho));
    double middle = 0.5 * Math.log((1 + within) / (1 - within));
    double reach = QUANTILE * Math.sqrt((1 + within * within / 2) / (both.length - 3.0));
    return new Estimate(within, new Interval(Math.tanh(middle - reach), Math.tanh(middle + reach)));
  }
}
