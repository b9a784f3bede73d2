package translit.selectivity;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import translit.statistics.Estimate;
import translit.statistics.Interval;

/**
 * The calibrated measures of one unit for one pair, token by token, by their definitions; intervals
 * by leaving out the tokens of each group and measuring the others again.
 *
 * @param values activations
 * @param labels whether a token has the outcome
 * @param group of a token, 0 to 31
 * @param permuted labels
 * @param share of the outcome in the text
 */
public record SlowMeasures(
    double[] values, boolean[] labels, byte[] group, List<boolean[]> permuted, double share) {
  private static final int BITS_PERMUTATIONS = 20;

  /** {@return the calibrated distance, the root of D} */
  public Estimate hellinger() {
    int[] bins = bins();
    double chance = chance(bins);
    double plain = calibrated(squared(bins, labels, i -> true), chance);
    List<Integer> groups = groups();
    double[] without =
        groups.stream()
            .mapToDouble(
                g -> calibrated(squared(bins, labels, i -> group[i] != g), chance * more(g)))
            .toArray();
    double mean = DoubleStream.of(without).average().orElseThrow();
    double square = groups.size() * plain - (groups.size() - 1) * mean;
    Interval ofSquare = interval(square, g -> square + without[groups.indexOf(g)] - mean, 0, 1);
    return new Estimate(
        Math.sqrt(Math.max(0, Math.min(1, square))),
        new Interval(Math.sqrt(ofSquare.low()), Math.sqrt(ofSquare.high())));
  }

  /** {@return p, by the permutations} */
  public double p() {
    int[] bins = bins();
    double observed = squared(bins, labels, i -> true);
    // equal distances differ by rounding
    double atLeast =
        permuted.stream().filter(r -> squared(bins, r, i -> true) >= observed - 1e-6).count();
    return (1 + atLeast) / (1 + permuted.size());
  }

  /** {@return the information less that of chance} */
  public Estimate bits() {
    int[] bins = bins();
    double chance =
        permuted.stream()
            .limit(BITS_PERMUTATIONS)
            .mapToDouble(r -> information(bins, r, i -> true))
            .average()
            .orElseThrow();
    double value = information(bins, labels, i -> true) - chance;
    Interval interval =
        interval(
            value,
            g -> information(bins, labels, i -> group[i] != g) - chance * more(g),
            0,
            Double.MAX_VALUE);
    return new Estimate(Math.max(0, value), interval);
  }

  /** {@return from the sum of mid-ranks} */
  public Estimate auc() {
    double value = auc(i -> true);
    return new Estimate(value, interval(value, g -> auc(i -> group[i] != g), 0, 1));
  }

  /** {@return of a threshold, or of the other side of it} */
  public Estimate accuracy() {
    double[] cuts = Arrays.stream(values).distinct().sorted().toArray();
    return heldOut(
        half -> {
          double n = count(i -> labels[i] && half(i) == half);
          double m = count(i -> !labels[i] && half(i) == half);
          double most = 0;
          double least = 0;
          double low = Double.NEGATIVE_INFINITY;
          double high = Double.NEGATIVE_INFINITY;
          for (double cut : cuts) {
            double ofWith = count(i -> labels[i] && half(i) == half && values[i] <= cut);
            double ofRest = count(i -> !labels[i] && half(i) == half && values[i] <= cut);
            double difference = ofWith * m - ofRest * n;
            low = difference > most ? cut : low;
            high = difference < least ? cut : high;
            most = Math.max(most, difference);
            least = Math.min(least, difference);
          }
          double under = low;
          double above = high;
          return most >= -least ? i -> values[i] <= under : i -> values[i] > above;
        });
  }

  /** {@return of the bins in which one half has the larger share of the outcome's tokens} */
  public Estimate binAccuracy() {
    int[] bins = bins();
    return heldOut(
        half -> {
          double n = count(i -> labels[i] && half(i) == half);
          double m = count(i -> !labels[i] && half(i) == half);
          boolean[] tells = new boolean[50];
          for (int b = 0; b < tells.length; b++) {
            int bin = b;
            double ofWith = count(i -> labels[i] && half(i) == half && bins[i] == bin);
            double ofRest = count(i -> !labels[i] && half(i) == half && bins[i] == bin);
            tells[b] = ofWith * m > ofRest * n;
          }
          return i -> tells[bins[i]];
        });
  }

  private interface Choice {
    /** Of which tokens one half of the groups would tell the outcome. */
    IntPredicate of(int half);
  }

  private Estimate heldOut(Choice choice) {
    IntPredicate[] chosen = {choice.of(0), choice.of(1)};
    ToDoubleFunction<IntPredicate> accuracy =
        kept ->
            IntStream.range(0, 2)
                .mapToDouble(
                    half ->
                        (share(i -> labels[i] && half(i) == half && kept.test(i), chosen[1 - half])
                                + share(
                                    i -> !labels[i] && half(i) == half && kept.test(i),
                                    chosen[1 - half].negate()))
                            / 2)
                .average()
                .orElseThrow();
    double value = accuracy.applyAsDouble(i -> true);
    Interval interval = interval(value, g -> accuracy.applyAsDouble(i -> group[i] != g), 0, 1);
    return new Estimate(value, interval);
  }

  private int half(int token) {
    return group[token] / 16;
  }

  private double share(IntPredicate of, IntPredicate with) {
    return count(of.and(with)) / count(of);
  }

  private double count(IntPredicate some) {
    return IntStream.range(0, labels.length).filter(some).count();
  }

  private interface LeavingOut {
    double measure(int group);
  }

  private List<Integer> groups() {
    return IntStream.range(0, 32).filter(g -> count(i -> group[i] == g) > 0).boxed().toList();
  }

  private Interval interval(double value, LeavingOut measure, double least, double most) {
    List<Integer> groups = groups();
    double sum = 0;
    for (int g : groups) {
      sum += Math.pow(measure.measure(g) - value, 2);
    }
    double degrees = groups.size() - 1;
    double reach =
        new TDistribution(degrees).inverseCumulativeProbability(0.975)
            * Math.sqrt(degrees / groups.size() * sum);
    return new Interval(
        Math.min(most, Math.max(least, value - reach)),
        Math.min(most, Math.max(least, value + reach)));
  }

  /** How much more chance gives without a group. */
  private double more(int without) {
    double all = 1 / count(i -> labels[i]) + 1 / count(i -> !labels[i]);
    double fewer =
        1 / count(i -> labels[i] && group[i] != without)
            + 1 / count(i -> !labels[i] && group[i] != without);
    return fewer / all;
  }

  private double chance(int[] bins) {
    return permuted.stream().mapToDouble(r -> squared(bins, r, i -> true)).average().orElseThrow();
  }

  private static double calibrated(double squared, double chance) {
    return (squared - chance) / (1 - chance);
  }

  private double auc(IntPredicate kept) {
    int[] tokens = IntStream.range(0, labels.length).filter(kept).toArray();
    double[] rank =
        new NaturalRanking().rank(Arrays.stream(tokens).mapToDouble(i -> values[i]).toArray());
    double n = count(i -> labels[i] && kept.test(i));
    double sum = 0;
    for (int i = 0; i < tokens.length; i++) {
      sum += labels[tokens[i]] ? rank[i] : 0;
    }
    return (sum - n * (n + 1) / 2) / (n * (tokens.length - n));
  }

  /** K bins of equal mass, by the place of a value's first copy in the sorted order. */
  private int[] bins() {
    double n = count(i -> labels[i]);
    int k = (int) Math.max(5, Math.min(20, Math.min(n, labels.length - n) / 15));
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] bins = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      int first = Arrays.binarySearch(sorted, values[i]);
      while (first > 0 && sorted[first - 1] == values[i]) {
        first--;
      }
      bins[i] = (int) ((long) first * k / values.length);
    }
    return bins;
  }

  /** Shares of the tokens in each bin: of those without the label, and of those with it. */
  private static double[][] shares(int[] bins, boolean[] label, IntPredicate kept) {
    double[][] shares = new double[2][50];
    double[] size = new double[2];
    for (int i = 0; i < bins.length; i++) {
      if (kept.test(i)) {
        shares[label[i] ? 1 : 0][bins[i]]++;
        size[label[i] ? 1 : 0]++;
      }
    }
    for (int k = 0; k < 50; k++) {
      shares[0][k] /= size[0];
      shares[1][k] /= size[1];
    }
    return shares;
  }

  private static double squared(int[] bins, boolean[] label, IntPredicate kept) {
    double[][] shares = shares(bins, label, kept);
    return 1
        - IntStream.range(0, 50).mapToDouble(k -> Math.sqrt(shares[0][k] * shares[1][k])).sum();
  }

  /** Mutual information of bin and label, in bits. */
  private double information(int[] bins, boolean[] label, IntPredicate kept) {
    double[][] shares = shares(bins, label, kept);
    double[] of = {1 - share, share};
    double bits = 0;
    for (int k = 0; k < 50; k++) {
      double all = of[0] * shares[0][k] + of[1] * shares[1][k];
      for (int side = 0; side < 2; side++) {
        if (shares[side][k] > 0) {
          bits += of[side] * shares[side][k] * Math.log(shares[side][k] / all) / Math.log(2);
        }
      }
    }
    return bits;
  }
}
