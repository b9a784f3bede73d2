package translit.selectivity.counting;

import java.util.Arrays;
import java.util.stream.IntStream;
import translit.statistics.Auc;
import translit.statistics.ClusterPermutations;

/**
 * The calibrated measures of units, over the same tokens with the same permuted labels.
 *
 * <p>The n tokens with the outcome and the m others are put into K = clamp(min(n, m) / 15, 5, 50)
 * bins of equal mass of both together, equal activations into the same bin. With H² the squared
 * Hellinger distance of the two histograms and mu0 its mean under permuted labels:
 *
 * <pre>
 *   hellinger = sqrt(max(0, (H² - mu0) / (1 - mu0)))
 *   auc       = P(with > without) + P(with = without) / 2, exact, from mid-ranks
 *   bits      = I(bin; outcome) - its mean under permuted labels, at the text's share of the outcome
 *   p         = (1 + #{permutations with H² at least as large}) / (1 + permutations)
 * </pre>
 */
final class PairScorer {
  /** Permutations that the chance level of the bits is averaged over: logarithms are slow. */
  private static final int BITS_PERMUTATIONS = 20;

  /** Equal sums of square roots may differ by the rounding of single precision. */
  private static final double ROUNDING = 1e-6;

  private final ClusterPermutations permutations;
  private final int width;
  private final int tokens;
  private final double prior;
  private final byte[] label;
  private final int[] classSize;
  private final double[] rootOfSizes;
  private final int[] binStarts;
  private final float[] root;
  private final double[] log;

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
   * @param prior share of the outcome in the text, from which the sample may differ
   */
  PairScorer(ClusterPermutations permutations, double prior) {
    this.permutations = permutations;
    this.prior = prior;
    this.width = permutations.width();
    this.tokens = permutations.tokens();
    this.label = new byte[tokens];
    this.classSize = new int[permutations.lanes()];
    this.root = new float[tokens + 1];
    this.log = new double[tokens + 1];
    permutations.count(IntStream.range(0, tokens).toArray(), 0, tokens, classSize);
    if (classSize[0] == 0 || classSize[0] == tokens) {
      throw new IllegalArgumentException("no tokens of one class among " + tokens);
    }
    for (int i = 0; i < tokens; i++) {
      label[i] = (byte) permutations.label(i);
    }
    for (int i = 0; i <= tokens; i++) {
      root[i] = (float) Math.sqrt(i);
      log[i] = i == 0 ? 0 : Math.log(i); // 0 log 0 = 0
    }
    this.rootOfSizes =
        Arrays.stream(classSize).mapToDouble(n -> Math.sqrt((double) n * (tokens - n))).toArray();
    int bins = Math.max(5, Math.min(50, Math.min(classSize[0], tokens - classSize[0]) / 15));
    this.binStarts =
        IntStream.rangeClosed(0, bins)
            .map(b -> (int) (((long) b * tokens + bins - 1) / bins))
            .toArray();
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
        bits[r][with] = bits(classSize[r], with, size - with);
      }
    }
    return new OfSize(overlap, bits);
  }

  /**
   * Scores a unit.
   *
   * @param sorted its activations, rising; the array may be longer than there are tokens
   * @param token whose they are, as long
   */
  CalibratedScore score(float[] sorted, int[] token) {
    if (sorted[0] == sorted[tokens - 1]) {
      return CalibratedScore.UNDEFINED;
    }
    int[] inBin = new int[permutations.lanes()];
    float[] overlap = new float[width];
    double[] bits = new double[Math.min(width, 1 + BITS_PERMUTATIONS)];
    Auc auc = new Auc();
    int next = 1;
    int binStart = 0;
    int end;
    for (int start = 0; start < tokens; start = end) {
      if (start >= binStarts[next]) {
        permutations.count(token, binStart, start, inBin);
        addBin(start - binStart, inBin, overlap, bits);
        binStart = start;
        while (start >= binStarts[next]) {
          next++;
        }
      }
      int with = 0;
      for (end = start; end < tokens && sorted[end] == sorted[start]; end++) {
        with += label[token[end]];
      }
      auc.add(with, end - start - with);
    }
    permutations.count(token, binStart, tokens, inBin);
    addBin(tokens - binStart, inBin, overlap, bits);
    return score(auc.value(), overlap, bits);
  }

  private void addBin(int size, int[] inBin, float[] overlap, double[] bits) {
    OfSize known = size < ofSize.length ? ofSize[size] : null;
    if (known == null) {
      for (int r = 0; r < width; r++) {
        overlap[r] += root[inBin[r]] * root[size - inBin[r]];
      }
      for (int r = 0; r < bits.length; r++) {
        bits[r] += bits(classSize[r], inBin[r], size - inBin[r]);
      }
    } else {
      float[] products = known.overlap;
      for (int r = 0; r < overlap.length; r++) {
        overlap[r] += products[inBin[r]];
      }
      for (int r = 0; r < bits.length; r++) {
        bits[r] += known.bits[r][inBin[r]];
      }
    }
  }

  /** What a bin adds to the bits, if n tokens of all have the label. */
  private double bits(int n, int inBin, int others) {
    int m = tokens - n;
    double with = prior * inBin / n;
    double rest = (1 - prior) * others / m;
    return with * (log[inBin] - log[n])
        + rest * (log[others] - log[m])
        - (with + rest) * Math.log(with + rest);
  }

  private CalibratedScore score(double auc, float[] overlap, double[] bits) {
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
    double bitsByChance = Arrays.stream(bits).skip(1).average().orElse(0);
    return new CalibratedScore(
        Math.sqrt(Math.max(0, (observed - chance) / (1 - chance))),
        auc,
        Math.max(0, (bits[0] - bitsByChance) / Math.log(2)),
        (1.0 + atLeast) / width);
  }

  private double squared(float[] overlap, int r) {
    return Math.max(0, 1 - overlap[r] / rootOfSizes[r]);
  }
}
