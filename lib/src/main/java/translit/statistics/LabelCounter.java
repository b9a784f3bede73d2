package translit.statistics;

import java.util.Arrays;

/**
 * Counts the labels 1 of tokens in every permutation of {@link ClusterPermutations}. It is the
 * inner loop of all, so 64 permutations are counted at once: digit d of their counts, in binary, is
 * one long, and labels are added as adders of single bits do, which make of three longs one of sums
 * and one of carries. Eight tokens together, so that few sums carry far. Not for two threads at
 * once.
 */
public final class LabelCounter {
  /** Binary digits that are counted with before they are added up. */
  private static final int DIGITS = 8;

  private static final int MOST = (1 << DIGITS) - 1;

  /** Bit k of a byte as byte k of a long. */
  private static final long[] SPREAD = new long[1 << Byte.SIZE];

  static {
    for (int b = 0; b < SPREAD.length; b++) {
      for (int k = 0; k < Byte.SIZE; k++) {
        SPREAD[b] |= (b >>> k & 1L) << Byte.SIZE * k;
      }
    }
  }

  private final long[] labels;
  private final int longs;

  /** Labels of the tokens that are counted, side by side. */
  private final long[] rows;

  private final long[] digits = new long[DIGITS];

  LabelCounter(long[] labels, int longs) {
    this.labels = labels;
    this.longs = longs;
    this.rows = new long[MOST * longs];
  }

  /**
   * Counts the labels 1 of some tokens in every permutation.
   *
   * @param token indices of tokens
   * @param from the first of them to count
   * @param to the first of them behind those to count
   * @param counts takes {@link ClusterPermutations#lanes} counts
   */
  public void count(int[] token, int from, int to, int[] counts) {
    Arrays.fill(counts, 0);
    for (int start = from; start < to; start += MOST) {
      int size = Math.min(to - start, MOST);
      for (int i = 0; i < size; i++) {
        System.arraycopy(labels, token[start + i] * longs, rows, i * longs, longs);
      }
      for (int j = 0; j < longs; j++) {
        count(size, j);
        addTo(counts, j * Long.SIZE);
      }
    }
  }

  private void count(int size, int j) {
    Arrays.fill(digits, 0);
    long ones = 0;
    long twos = 0;
    long fours = 0;
    int end = (size & -8) * longs;
    for (int at = j; at < end; at += 8 * longs) {
      long a = rows[at];
      long b = rows[at + longs];
      long twosA = carry(ones, a, b);
      ones ^= a ^ b;
      a = rows[at + 2 * longs];
      b = rows[at + 3 * longs];
      long twosB = carry(ones, a, b);
      ones ^= a ^ b;
      long foursA = carry(twos, twosA, twosB);
      twos ^= twosA ^ twosB;
      a = rows[at + 4 * longs];
      b = rows[at + 5 * longs];
      twosA = carry(ones, a, b);
      ones ^= a ^ b;
      a = rows[at + 6 * longs];
      b = rows[at + 7 * longs];
      twosB = carry(ones, a, b);
      ones ^= a ^ b;
      long foursB = carry(twos, twosA, twosB);
      twos ^= twosA ^ twosB;
      add(carry(fours, foursA, foursB), 3);
      fours ^= foursA ^ foursB;
    }
    digits[0] = ones;
    digits[1] = twos;
    digits[2] = fours;
    for (int at = end + j; at < size * longs; at += longs) {
      add(rows[at], 0);
    }
  }

  private static long carry(long a, long b, long c) {
    return a & b | (a ^ b) & c;
  }

  private void add(long bits, int digit) {
    long carry = bits;
    for (int d = digit; carry != 0; d++) {
      long both = digits[d] & carry;
      digits[d] ^= carry;
      carry = both;
    }
  }

  private void addTo(int[] counts, int at) {
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
