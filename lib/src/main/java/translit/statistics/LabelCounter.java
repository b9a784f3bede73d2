package translit.statistics;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Arrays;

/**
 * Counts the labels 1 of tokens in every permutation of {@link ClusterPermutations}, bin by bin. It
 * is the inner loop of all, so it adds as circuits do: bits of equal weight by full adders, which
 * make of three one of the same weight and a carry (Harley and Seal's counting of bits: Warren
 * 2012, "Hacker's Delight", 5-1). The labels of a token of each bin, in many permutations, are a
 * row of bits, and rows are added in loops that Java turns into vector instructions. Not for two
 * threads at once.
 */
public final class LabelCounter {
  /** Binary digits of a count, until it is added to a larger one. */
  private static final int DIGITS = 8;

  /** Most tokens that are counted together; larger bins are counted in segments. */
  private static final int MOST = (1 << DIGITS) - 1;

  /**
   * Longs of each token's labels that are counted at a time: so few that rows stay in the cache.
   */
  private static final int LONGS = 16;

  /** Longs of the labels of 192 to 255 permutations, the usual number. */
  private static final int FEW = 4;

  /** Bit k of a byte as byte k of a long. */
  private static final long[] SPREAD = new long[1 << Byte.SIZE];

  static {
    for (int b = 0; b < SPREAD.length; b++) {
      for (int k = 0; k < Byte.SIZE; k++) {
        SPREAD[b] |= (b >>> k & 1L) << Byte.SIZE * k;
      }
    }
  }

  /** Counts of each bin, kept for the next unit, since there are many. */
  private int[][] counts = {};

  /** The labels of one more token of each segment, and of another one. */
  private long[] row = {};

  private long[] carry = {};

  /** Digit d of the counts, in binary: a long for 64 permutations. */
  private final long[][] digits = new long[DIGITS][0];

  /** For each digit, a carry to it that waits for the next one. */
  private final long[][] waiting = new long[DIGITS][0];

  /**
   * Counts the labels 1 of some tokens in every permutation.
   *
   * @param permutations of the labels
   * @param token indices of tokens
   * @return {@link ClusterPermutations#lanes} counts or more; valid until the next call
   */
  public int[] count(ClusterPermutations permutations, int[] token) {
    return count(permutations, token, new int[] {0, token.length})[0];
  }

  /**
   * Counts the labels 1 of the tokens of each bin in every permutation.
   *
   * @param permutations of the labels
   * @param token indices of tokens, bin by bin
   * @param starts where each bin begins among them, then where the last one ends
   * @return for each bin, and perhaps more of them, {@link ClusterPermutations#lanes} counts or
   *     more; valid until the next call
   */
  public int[][] count(ClusterPermutations permutations, int[] token, int[] starts) {
    int[] borders = segments(starts);
    clearCounts(starts.length - 1, permutations.lanes());
    for (int from = 0; from < permutations.longs(); from += LONGS) {
      int longs = Math.min(LONGS, permutations.longs() - from);
      count(permutations, token, borders, from, longs);
      int bin = 0;
      for (int s = 0; s + 1 < borders.length; s++) {
        while (borders[s] >= starts[bin + 1]) {
          bin++;
        }
        for (int j = 0; j < longs; j++) {
          addTo(counts[bin], (from + j) * Long.SIZE, s * longs + j);
        }
      }
    }
    return counts;
  }

  private void clearCounts(int bins, int lanes) {
    if (counts.length < bins || counts[0].length < lanes) {
      counts = new int[bins][lanes];
    }
    for (int[] ofBin : counts) {
      Arrays.fill(ofBin, 0);
    }
  }

  /** Where bins begin, or pieces of too large ones, then where the last one ends. */
  private static int[] segments(int[] starts) {
    IntList borders = new IntArrayList();
    for (int b = 0; b + 1 < starts.length; b++) {
      for (int start = starts[b]; start < starts[b + 1]; start += MOST) {
        borders.add(start);
      }
    }
    borders.add(starts[starts.length - 1]);
    return borders.toIntArray();
  }

  /** Counts some longs of the labels, all segments side by side. */
  private void count(
      ClusterPermutations permutations, int[] token, int[] borders, int from, int longs) {
    int segments = borders.length - 1;
    int most = 0;
    for (int s = 0; s < segments; s++) {
      most = Math.max(most, borders[s + 1] - borders[s]);
    }
    int length = segments * longs;
    clear(length);
    int pairs = (most + 1) / 2;
    for (int pair = 0; pair < pairs; pair++) {
      gather(permutations, token, borders, 2 * pair, from, longs, row);
      gather(permutations, token, borders, 2 * pair + 1, from, longs, carry);
      add(digits[0], row, carry, length);
      int d = 1;
      for (; (pair >> d - 1 & 1) == 1; d++) { // a carry waits
        add(digits[d], waiting[d], carry, length);
      }
      if (d < DIGITS) { // there is no carry beyond
        long[] free = waiting[d];
        waiting[d] = carry;
        carry = free;
      }
    }
    Arrays.fill(carry, 0, length, 0);
    for (int d = 1; d < DIGITS; d++) {
      if ((pairs >> d - 1 & 1) == 0) {
        Arrays.fill(waiting[d], 0, length, 0);
      }
      add(digits[d], waiting[d], carry, length);
    }
  }

  private void clear(int length) {
    if (row.length < length) {
      row = new long[length];
      carry = new long[length];
      Arrays.setAll(digits, d -> new long[length]);
      Arrays.setAll(waiting, d -> new long[length]);
    }
    for (long[] digit : digits) {
      Arrays.fill(digit, 0, length, 0);
    }
  }

  /** Takes the labels of the i-th token of each segment, if it has one. */
  private static void gather(
      ClusterPermutations permutations,
      int[] token,
      int[] borders,
      int i,
      int from,
      int longs,
      long[] row) {
    long[] labels = permutations.labels();
    int stride = permutations.longs();
    for (int s = 0; s + 1 < borders.length; s++) {
      int at = borders[s] + i;
      int to = s * longs;
      if (at >= borders[s + 1]) {
        Arrays.fill(row, to, to + longs, 0);
      } else if (longs == FEW) { // one by one, since a call takes longer
        int label = token[at] * stride + from;
        row[to] = labels[label];
        row[to + 1] = labels[label + 1];
        row[to + 2] = labels[label + 2];
        row[to + 3] = labels[label + 3];
      } else {
        System.arraycopy(labels, token[at] * stride + from, row, to, longs);
      }
    }
  }

  /** A full adder: the sum becomes that of all three, and so does the carry. */
  private static void add(long[] sum, long[] addend, long[] carry, int length) {
    for (int i = 0; i < length; i++) {
      long a = sum[i];
      long b = addend[i];
      long c = carry[i];
      long either = a ^ b;
      sum[i] = either ^ c;
      carry[i] = a & b | either & c;
    }
  }

  /** Adds the counts of 64 permutations, which are the digits at an index. */
  private void addTo(int[] counts, int lane, int at) {
    for (int k = 0; k < Long.SIZE; k += Byte.SIZE) {
      long eight = 0; // counts, a byte each
      for (int d = 0; d < DIGITS; d++) {
        eight += SPREAD[(int) (digits[d][at] >>> k) & 0xff] << d;
      }
      for (int i = 0; i < Byte.SIZE; i++) {
        counts[lane + k + i] += (int) (eight >>> Byte.SIZE * i) & 0xff;
      }
    }
  }
}
