package translit.statistics;

import java.util.Arrays;

/**
 * Counts the labels 1 of tokens in every permutation of {@link ClusterPermutations}. It is the
 * inner loop of all, so it adds as circuits do: bits of equal weight by full adders, which make of
 * three one of the same weight and a carry. Whole rows of bits, the labels of several tokens in all
 * permutations, are added at once, in loops that Java turns into vector instructions. Not for two
 * threads at once.
 */
public final class LabelCounter {
  /** Rows that are added to one; the labels of tokens are dealt out to them. */
  private static final int ROWS = 32;

  /** Binary digits of a count, until it is added to a larger one. */
  private static final int DIGITS = 8;

  /** Most tokens that are counted together. */
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
  private final long[][] rows = new long[ROWS][];

  /** Rows of one weight, which are being added, and their carries, which are added next. */
  private final long[][] adding = new long[ROWS][];

  /** Digit d of the counts, in binary: a long for 64 permutations. */
  private final long[][] digits = new long[DIGITS][];

  /** The upper halves of digits, while they are added to the lower ones, and the carry. */
  private final long[][] halves = new long[DIGITS][];

  LabelCounter(long[] labels, int longs) {
    this.labels = labels;
    this.longs = longs;
    int length = (MOST + ROWS - 1) / ROWS * longs;
    Arrays.setAll(rows, i -> new long[length]);
    Arrays.setAll(digits, i -> new long[length]);
    Arrays.setAll(halves, i -> new long[length]);
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
      int columns = (size + ROWS - 1) / ROWS; // tokens of a row
      for (int i = 0; i < size; i++) {
        int at = i / ROWS * longs;
        System.arraycopy(labels, token[start + i] * longs, rows[i % ROWS], at, longs);
      }
      for (int i = size; i < columns * ROWS; i++) {
        Arrays.fill(rows[i % ROWS], (columns - 1) * longs, columns * longs, 0);
      }
      int digits = addRows(columns * longs);
      addColumns(columns, digits);
      for (int j = 0; j < longs; j++) {
        addTo(counts, j);
      }
    }
  }

  /** Adds the rows to one, and says how many digits it has. */
  private int addRows(int length) {
    System.arraycopy(rows, 0, adding, 0, ROWS);
    int digit = 0;
    for (int size = ROWS; size > 0; digit++) {
      int carries = 0;
      long[] sum = adding[0];
      for (int i = 1; i < size; i += 2) {
        long[] carry = adding[i];
        if (i + 1 < size) {
          add(sum, adding[i + 1], carry, length);
        } else {
          add(sum, carry, length);
        }
        adding[carries++] = carry;
      }
      System.arraycopy(sum, 0, digits[digit], 0, length);
      size = carries;
    }
    return digit;
  }

  /** Adds the columns to the first one: the upper half to the lower half, again and again. */
  private void addColumns(int columns, int length) {
    int known = length;
    for (int rest = columns; rest > 1; rest = (rest + 1) / 2) {
      int lower = (rest + 1) / 2 * longs;
      int upper = rest * longs - lower;
      long[] carry = halves[0];
      System.arraycopy(digits[0], lower, carry, 0, upper);
      add(digits[0], carry, upper);
      for (int d = 1; d < known; d++) {
        System.arraycopy(digits[d], lower, halves[d], 0, upper);
        add(digits[d], halves[d], carry, upper);
      }
      if (known < DIGITS) {
        System.arraycopy(carry, 0, digits[known], 0, upper);
        Arrays.fill(digits[known], upper, lower, 0);
        known++;
      }
    }
    for (int d = known; d < DIGITS; d++) {
      Arrays.fill(digits[d], 0, longs, 0);
    }
  }

  /** A half adder: the sum becomes that of both, and so does the carry. */
  private static void add(long[] sum, long[] carry, int length) {
    for (int i = 0; i < length; i++) {
      long a = sum[i];
      long b = carry[i];
      sum[i] = a ^ b;
      carry[i] = a & b;
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

  private void addTo(int[] counts, int j) {
    int at = j * Long.SIZE;
    for (int k = 0; k < Long.SIZE; k += Byte.SIZE) {
      long eight = 0; // counts, a byte each
      for (int d = 0; d < DIGITS; d++) {
        eight += SPREAD[(int) (digits[d][j] >>> k) & 0xff] << d;
      }
      for (int i = 0; i < Byte.SIZE; i++) {
        counts[at + k + i] += (int) (eight >>> Byte.SIZE * i) & 0xff;
      }
    }
  }
}
