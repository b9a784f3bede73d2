package translit.selectivity;

import java.util.Arrays;

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
 *
 * Not for two threads at once.
 */
final class Scorer {
  /** Permutations that the chance level of the bits is averaged over: logarithms are slow. */
  private static final int BITS_PERMUTATIONS = 20;

  /** Equal sums of square roots may differ by the rounding of single precision. */
  private static final double ROUNDING = 1e-6;

  private final short[] labels;
  private final int width;
  private final int tokens;
  private final int bins;
  private final double prior;
  private final int[] classSize;
  private final float[] root;
  private final short[] inBin;
  private final float[] overlap;
  private final double[] bits;

  /**
   * @param permutations labels of the tokens
   * @param prior share of the outcome in the text, from which the sample may differ
   */
  Scorer(WordPermutations permutations, double prior) {
    this.labels = permutations.labels();
    this.width = permutations.width();
    this.tokens = permutations.tokens();
    this.prior = prior;
    this.classSize = new int[width];
    for (int i = 0; i < tokens; i++) {
      for (int r = 0; r < width; r++) {
        classSize[r] += labels[i * width + r];
      }
    }
    int rarer = Math.min(classSize[0], tokens - classSize[0]);
    if (rarer == 0) {
      throw new IllegalArgumentException("no tokens of one class among " + tokens);
    }
    this.bins = Math.max(5, Math.min(50, rarer / 15));
    this.root = new float[tokens + 1];
    for (int i = 0; i <= tokens; i++) {
      root[i] = (float) Math.sqrt(i);
    }
    this.inBin = new short[width];
    this.overlap = new float[width];
    this.bits = new double[Math.min(width, 1 + BITS_PERMUTATIONS)];
  }

  /** Another for the same tokens, for another thread. */
  Scorer copy() {
    return new Scorer(this);
  }

  private Scorer(Scorer other) {
    this.labels = other.labels;
    this.width = other.width;
    this.tokens = other.tokens;
    this.bins = other.bins;
    this.prior = other.prior;
    this.classSize = other.classSize;
    this.root = other.root;
    this.inBin = new short[width];
    this.overlap = new float[width];
    this.bits = new double[other.bits.length];
  }

  /**
   * Scores a unit.
   *
   * @param sorted its activations, rising
   * @param token whose they are
   */
  Score score(float[] sorted, int[] token) {
    if (sorted[0] == sorted[tokens - 1]) {
      return Score.UNDEFINED;
    }
    Arrays.fill(inBin, (short) 0);
    Arrays.fill(overlap, 0);
    Arrays.fill(bits, 0);
    double wins = 0;
    int restBelow = 0;
    int bin = 0;
    int binStart = 0;
    int end;
    for (int start = 0; start < tokens; start = end) {
      int binOfStart = (int) ((long) start * bins / tokens);
      if (binOfStart != bin) {
        closeBin(start - binStart);
        bin = binOfStart;
        binStart = start;
      }
      int with = 0;
      for (end = start; end < tokens && sorted[end] == sorted[start]; end++) {
        int row = token[end] * width;
        with += labels[row];
        addRow(inBin, labels, row);
      }
      int rest = end - start - with;
      wins += with * (restBelow + rest / 2.0);
      restBelow += rest;
    }
    closeBin(tokens - binStart);
    return score(wins / ((double) classSize[0] * (tokens - classSize[0])));
  }

  /** The inner loop of all: the compiler makes vector instructions of it. */
  private static void addRow(short[] sums, short[] rows, int row) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] = (short) (sums[r] + rows[row + r]);
    }
  }

  private void closeBin(int size) {
    for (int r = 0; r < width; r++) {
      overlap[r] += root[inBin[r]] * root[size - inBin[r]];
    }
    for (int r = 0; r < bits.length; r++) {
      double with = prior * inBin[r] / classSize[r];
      double rest = (1 - prior) * (size - inBin[r]) / (tokens - classSize[r]);
      bits[r] += term(with, prior * (with + rest)) + term(rest, (1 - prior) * (with + rest));
    }
    Arrays.fill(inBin, (short) 0);
  }

  private static double term(double joint, double independent) {
    return joint == 0 ? 0 : joint * Math.log(joint / independent);
  }

  private Score score(double auc) {
    double observed = squared(0);
    double sum = 0;
    int atLeast = 0;
    for (int r = 1; r < width; r++) {
      double permuted = squared(r);
      sum += permuted;
      if (permuted >= observed - ROUNDING) {
        atLeast++;
      }
    }
    double chance = sum / (width - 1);
    double bitsByChance = Arrays.stream(bits).skip(1).average().orElse(0);
    return new Score(
        Math.sqrt(Math.max(0, (observed - chance) / (1 - chance))),
        auc,
        Math.max(0, (bits[0] - bitsByChance) / Math.log(2)),
        (1.0 + atLeast) / width);
  }

  private double squared(int r) {
    int n = classSize[r];
    return Math.max(0, 1 - overlap[r] / Math.sqrt((double) n * (tokens - n)));
  }
}
