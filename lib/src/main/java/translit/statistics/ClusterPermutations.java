package translit.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Labels of tokens (has the outcome or has another), as they are and permuted by word type.
 *
 * <p>Tokens with the same outcome in the same word type are near copies, so they keep a common
 * label: they are a cluster, and labels are exchanged between clusters. Clusters differ much in
 * size, and an exchange between a large and a small one would change the sizes of the classes, on
 * which every distance depends; so labels are exchanged among clusters with 1, 2 to 3, 4 to 7, 8 to
 * 15, … tokens in the sample. That is a permutation test given the clusters' sizes, with labels
 * exchanged within strata of them (Good 2005, "Permutation, Parametric and Bootstrap Tests of
 * Hypotheses"): valid where a word's activations do not depend on its label, whatever else the
 * label depends on. With a statistic T, R permutations and T_r for the r-th, p = (1 + #{T_r ≥ T}) /
 * (1 + R) (Phipson and Smyth 2010, "Permutation p-values should never be zero").
 *
 * <p>The labels of a token, 1 or 0 in each permutation, are bits of longs: label r is bit r % 64 of
 * long r / 64. Label 0 is the one that the token has.
 *
 * @param labels token by token, {@code longs} of them each
 * @param longs number of longs of a token
 * @param width number of labels of a token: those of the permutations and the one as it is
 */
public record ClusterPermutations(long[] labels, int longs, int width) {
  /** Binary digits that are counted with before they are added up. */
  private static final int DIGITS = 8;

  /** Bit k of a byte as byte k of a long. */
  private static final long[] SPREAD = new long[1 << Byte.SIZE];

  static {
    for (int b = 0; b < SPREAD.length; b++) {
      for (int k = 0; k < Byte.SIZE; k++) {
        SPREAD[b] |= (b >>> k & 1L) << Byte.SIZE * k;
      }
    }
  }

  /**
   * Permutes labels.
   *
   * @param outcome label of each token
   * @param cluster any number that tokens with one label in one word share
   * @param permutations how many
   * @param seed decides them
   * @return the labels as they are and permuted
   */
  public static ClusterPermutations of(
      boolean[] outcome, long[] cluster, int permutations, long seed) {
    Map<Long, Integer> ids = new HashMap<>();
    int[] id = new int[cluster.length];
    Arrays.setAll(id, i -> ids.computeIfAbsent(cluster[i], key -> ids.size()));
    int[] size = new int[ids.size()];
    boolean[] label = new boolean[ids.size()];
    for (int i = 0; i < id.length; i++) {
      size[id[i]]++;
      label[id[i]] = outcome[i];
    }
    int width = permutations + 1;
    int longs = (width + Long.SIZE - 1) / Long.SIZE;
    long[] labels = new long[Math.multiplyExact(id.length, longs)];
    SplittableRandom random = new SplittableRandom(seed);
    int[][] strata =
        IntStream.rangeClosed(1, Integer.SIZE)
            .mapToObj(bits -> clusters(size, bits))
            .toArray(int[][]::new);
    for (int r = 0; r < width; r++) {
      long one = 1L << r; // modulo 64
      for (int i = 0; i < id.length; i++) {
        labels[i * longs + r / Long.SIZE] |= label[id[i]] ? one : 0;
      }
      for (int[] stratum : strata) {
        shuffle(label, stratum, random);
      }
    }
    return new ClusterPermutations(labels, longs, width);
  }

  /** Those whose size has so many binary digits. */
  private static int[] clusters(int[] size, int bits) {
    return IntStream.range(0, size.length)
        .filter(c -> Integer.SIZE - Integer.numberOfLeadingZeros(size[c]) == bits)
        .toArray();
  }

  private static void shuffle(boolean[] label, int[] members, SplittableRandom random) {
    for (int i = members.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      boolean swap = label[members[i]];
      label[members[i]] = label[members[j]];
      label[members[j]] = swap;
    }
  }

  /** {@return the number of tokens} */
  public int tokens() {
    return labels.length / longs;
  }

  /**
   * The label that a token has.
   *
   * @param token from 0
   * @return 1 or 0
   */
  public int label(int token) {
    return (int) labels[token * longs] & 1;
  }

  /** {@return the length of the counts: the {@link #width}, rounded up} */
  public int lanes() {
    return longs * Long.SIZE;
  }

  /**
   * Counts the labels 1 of some tokens in every permutation.
   *
   * <p>It is the inner loop of all, so 64 permutations are counted at once: digit d of their
   * counts, in binary, is one long, and a label is added as an adder of single bits does. Four
   * tokens together, so that few sums carry far.
   *
   * @param token indices of tokens
   * @param from the first of them to count
   * @param to the first of them behind those to count
   * @param counts takes {@link #lanes} counts
   */
  public void count(int[] token, int from, int to, int[] counts) {
    Arrays.fill(counts, 0);
    long[] digits = new long[DIGITS];
    for (int start = from; start < to; start += (1 << DIGITS) - 1) {
      int end = Math.min(to, start + (1 << DIGITS) - 1);
      for (int j = 0; j < longs; j++) {
        count(token, start, end, j, digits);
        addTo(counts, j * Long.SIZE, digits);
      }
    }
  }

  private void count(int[] token, int from, int to, int j, long[] digits) {
    Arrays.fill(digits, 0);
    long ones = 0;
    long twos = 0;
    int i = from;
    for (; i + 4 <= to; i += 4) {
      long a = labels[token[i] * longs + j];
      long b = labels[token[i + 1] * longs + j];
      long c = labels[token[i + 2] * longs + j];
      long d = labels[token[i + 3] * longs + j];
      long ab = ones ^ a ^ b;
      long twoOfAb = ones & a | (ones ^ a) & b;
      ones = ab ^ c ^ d;
      long twoOfCd = ab & c | (ab ^ c) & d;
      long fours = twos & twoOfAb | (twos ^ twoOfAb) & twoOfCd;
      twos ^= twoOfAb ^ twoOfCd;
      add(fours, digits, 2);
    }
    digits[0] = ones;
    digits[1] = twos;
    for (; i < to; i++) {
      add(labels[token[i] * longs + j], digits, 0);
    }
  }

  private static void add(long bits, long[] digits, int digit) {
    long carry = bits;
    for (int d = digit; carry != 0; d++) {
      long both = digits[d] & carry;
      digits[d] ^= carry;
      carry = both;
    }
  }

  private static void addTo(int[] counts, int at, long[] digits) {
    for (int k = 0; k < Long.SIZE; k += Byte.SIZE) {
      long eight = 0; // counts, a byte each
      for (int d = 0; d < DIGITS; d++) {
        eight += SPREAD[(int) (digits[d] >>> k) & 0xff] << d;
      }
      for (int i = 0; i < Byte.SIZE; i++) {
        counts[at + k + i] += (int) (eight >>> Byte.SIZE * i) & 0xff;
      }
    }
  }
}
