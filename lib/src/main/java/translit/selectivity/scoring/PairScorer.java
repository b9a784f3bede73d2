package translit.selectivity.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import translit.statistics.ClusterPermutations;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.statistics.Jackknife;
import translit.statistics.LabelCounter;

/**
 * The calibrated measures of units, over the same tokens with the same permuted labels.
 *
 * <p>The n tokens with the outcome and the m others are put into K = clamp(min(n, m) / 15, 5, 20)
 * bins of equal mass of both together, equal activations into the same bin. With H² the squared
 * Hellinger distance of the two histograms and mu0 its mean under permuted labels:
 *
 * <pre>
 *   hellinger = sqrt(max(0, D)),  D = G d - (G - 1) mean of d_g,  d = (H² - mu0) / (1 - mu0)
 *   auc       = P(with &gt; without) + P(with = without) / 2, exact, from mid-ranks
 *   bits      = max(0, I(bin; outcome) - its mean under the first 20 permuted labels)
 *   p         = (1 + #{permutations with H² at least as large}) / (1 + permutations)
 * </pre>
 *
 * <p>The intervals come from leaving out each of the G groups of stems, with the same bins; chance
 * is then taken to be larger as 1/n + 1/m is. Sparse bins overlap too little, so that d is too
 * large where the classes differ much; what leaving out a group changes on average, d_g, tells by
 * how much (Quenouille 1956). The interval of the distance is the root of that of D.
 */
public final class PairScorer {
  /** Permutations that the chance level of the bits is averaged over: logarithms are slow. */
  private static final int BITS_PERMUTATIONS = 20;

  /** Equal sums of square roots may differ by the rounding of single precision. */
  private static final double ROUNDING = 1e-6;

  private final ClusterPermutations permutations;
  private final Classes classes;
  private final int width;
  private final int tokens;
  private final int[] classSize;
  private final double[] rootOfSizes;
  private final int[] binStarts;
  private final float[] root;
  private final Information information;

  /** How much more chance gives without each group. */
  private final double[] moreChance;

  /** What a bin of some size adds, for the sizes that nearly all bins have; null for others. */
  private final OfSize[] ofSize;

  /**
   * What a bin of one size adds to the sums.
   *
   * @param overlap by the tokens with the label
   * @param bits by permutation and then by the tokens with the label
   */
  private record OfSize(float[] overlap, double[][] bits) {}

  /**
   * @param permutations labels of the tokens
   * @param group of each token, for the jackknife
   * @param share of the outcome in the text, from which the sample may differ
   */
  PairScorer(ClusterPermutations permutations, byte[] group, double share) {
    this.permutations = permutations;
    this.width = permutations.width();
    this.tokens = permutations.tokens();
    int[] all = IntStream.range(0, tokens).toArray();
    this.classSize = new LabelCounter().count(permutations, all);
    boolean[] label = new boolean[tokens];
    for (int i = 0; i < tokens; i++) {
      label[i] = permutations.label(i) == 1;
    }
    this.classes = new Classes(label, group);
    int n = classes.n();
    int m = classes.m();
    if (n == 0 || m == 0) {
      throw new IllegalArgumentException("no tokens of one class among " + tokens);
    }
    this.information = new Information(share, tokens);
    this.root = new float[tokens + 1];
    for (int i = 0; i <= tokens; i++) {
      root[i] = (float) Math.sqrt(i);
    }
    this.rootOfSizes =
        Arrays.stream(classSize).mapToDouble(k -> Math.sqrt((double) k * (tokens - k))).toArray();
    int bins = Math.max(5, Math.min(20, Math.min(n, m) / 15));
    this.binStarts =
        IntStream.rangeClosed(0, bins)
            .map(b -> (int) (((long) b * tokens + bins - 1) / bins))
            .toArray();
    this.moreChance = new double[Classes.GROUPS];
    Arrays.setAll(
        moreChance,
        g -> (1.0 / (n - classes.with()[g]) + 1.0 / (m - classes.rest()[g])) / (1.0 / n + 1.0 / m));
    this.ofSize = new OfSize[Math.min(tokens, tokens / bins + 2) + 1];
    for (int size = Math.max(1, tokens / bins - 1); size < ofSize.length; size++) {
      ofSize[size] = ofSize(size);
    }
  }

  private OfSize ofSize(int size) {
    float[] overlap = new float[size + 1];
    double[][] bits = new double[Math.min(width, 1 + BITS_PERMUTATIONS)][size + 1];
    for (int with = 0; with <= size; with++) {
      overlap[with] = root[with] * root[size - with];
      for (int r = 0; r < bits.length; r++) {
        bits[r][with] = bits(r, with, size - with);
      }
    }
    return new OfSize(overlap, bits);
  }

  /** What a bin adds to the bits of a permutation, which may have emptied a class. */
  private double bits(int r, int with, int rest) {
    int n = classSize[r];
    return n == 0 || n == tokens ? 0 : information.of(n, tokens - n, with, rest);
  }

  /** {@return the number of groups that are not empty} */
  int groups() {
    return classes.groups();
  }

  /** {@return the two classes of the tokens} */
  Classes classes() {
    return classes;
  }

  /**
   * Scores a unit.
   *
   * @param sorted its activations, rising
   * @param token whose they are
   */
  UnitScore score(float[] sorted, int[] token) {
    RankWalk walk = new RankWalk(List.of(classes));
    walk.walk(sorted, token);
    return score(sorted, token, walk, 0, new LabelCounter());
  }

  /**
   * Scores a unit that was walked through.
   *
   * @param sorted its activations, rising
   * @param token whose they are
   * @param walk through them
   * @param outcome number that the walk gives to the outcome of these classes
   * @param counter of the thread
   */
  UnitScore score(float[] sorted, int[] token, RankWalk walk, int outcome, LabelCounter counter) {
    if (sorted[0] == sorted[tokens - 1]) {
      return UnitScore.UNDEFINED;
    }
    int[] starts = BinsByGroup.starts(binStarts, sorted);
    int[][] inBin = counter.count(permutations, token, starts);
    float[] overlap = new float[width];
    double[] bits = new double[Math.min(width, 1 + BITS_PERMUTATIONS)];
    for (int b = 0; b + 1 < starts.length; b++) {
      addBin(starts[b + 1] - starts[b], inBin[b], overlap, bits);
    }
    return score(
        new RankSums(classes, walk, outcome),
        new Threshold(classes, walk, outcome).accuracy(),
        new BinsByGroup(classes, walk, outcome, starts),
        overlap,
        bits);
  }

  private void addBin(int size, int[] inBin, float[] overlap, double[] bits) {
    OfSize known = size < ofSize.length ? ofSize[size] : null;
    if (known == null) {
      for (int r = 0; r < width; r++) {
        overlap[r] += root[inBin[r]] * root[size - inBin[r]];
      }
      for (int r = 0; r < bits.length; r++) {
        bits[r] += bits(r, inBin[r], size - inBin[r]);
      }
    } else {
      for (int r = 0; r < overlap.length; r++) {
        overlap[r] += known.overlap[inBin[r]];
      }
      for (int r = 0; r < bits.length; r++) {
        bits[r] += known.bits[r][inBin[r]];
      }
    }
  }

  private UnitScore score(
      RankSums ranks, Estimate accuracy, BinsByGroup bins, float[] overlap, double[] bits) {
    double observed = squared(overlap, 0);
    double sum = 0;
    int atLeast = 0;
    for (int r = 1; r < width; r++) {
      double permuted = squared(overlap, r);
      sum += permuted;
      if (permuted >= observed - ROUNDING) {
        atLeast++;
      }
    }
    double chance = sum / (width - 1);
    double[] leftOut = bins.squaredDistances(root);
    Arrays.setAll(leftOut, g -> calibrated(leftOut[g], chance * moreChance[g]));
    double square =
        Jackknife.unbiased(
            calibrated(observed, chance), leftOut, g -> classes.with()[g] + classes.rest()[g] > 0);
    Interval ofSquare = Estimate.of(square, leftOut, classes.groups(), 0, 1).interval();
    float[] squares = new float[leftOut.length];
    for (int g = 0; g < squares.length; g++) {
      squares[g] = (float) leftOut[g];
    }
    Interval interval = new Interval(Math.sqrt(ofSquare.low()), Math.sqrt(ofSquare.high()));
    double distance = Math.sqrt(Math.max(0, Math.min(1, square)));
    CalibratedScore score =
        new CalibratedScore(
            new Estimate(distance, interval),
            ranks.auc(),
            bits(bits, bins),
            accuracy,
            bins.accuracy(),
            ranks.aucOfHalf(0),
            ranks.aucOfHalf(1),
            (1.0 + atLeast) / width);
    return new UnitScore(score, square, squares);
  }

  private static double calibrated(double squared, double chance) {
    return (squared - chance) / (1 - chance);
  }

  private Estimate bits(double[] bits, BinsByGroup bins) {
    double chance = Arrays.stream(bits).skip(1).average().orElse(0);
    double[] leftOut = bins.information(information);
    Arrays.setAll(leftOut, g -> (leftOut[g] - chance * moreChance[g]) / Math.log(2));
    double value = (bits[0] - chance) / Math.log(2);
    Estimate estimate = Estimate.of(value, leftOut, classes.groups(), 0, Double.MAX_VALUE);
    return new Estimate(Math.max(0, value), estimate.interval());
  }

  private double squared(float[] overlap, int r) {
    return rootOfSizes[r] == 0 ? 0 : Math.max(0, 1 - overlap[r] / rootOfSizes[r]);
  }
}
