package translit.statistics;

import java.util.Arrays;

/**
 * The order of numbers, found by counting eleven bits at a time (radix sort). That takes a third of
 * the time of the sorts of Java and fastutil at the sizes of our samples. Not for two threads at
 * once.
 */
public final class Argsort {
  private static final int BITS = 11;
  private static final int MASK = (1 << BITS) - 1;

  private final int[] order;
  private final int[] starts = new int[MASK + 2];
  private long[] from; // keys, with the indices in the lower half
  private long[] to;

  /**
   * A sorter that can be used again and again.
   *
   * @param count numbers to sort at a time
   */
  public Argsort(int count) {
    order = new int[count];
    from = new long[count];
    to = new long[count];
  }

  /**
   * Sorts indices by their values.
   *
   * @param values {@code count} numbers or more, of which the first ones are sorted; the two zeros
   *     are equal
   * @return the indices in rising order of the values, equal ones in the order of the indices;
   *     valid until the next call
   */
  public int[] order(float[] values) {
    for (int i = 0; i < order.length; i++) {
      int bits = Float.floatToIntBits(values[i] + 0f); // + 0 makes one zero of two
      // as unsigned numbers, bits of positive floats rise with them, those of negative ones fall
      from[i] = (long) (bits ^ (bits >> 31 | Integer.MIN_VALUE)) << Integer.SIZE | i;
    }
    for (int shift = Integer.SIZE; shift < Long.SIZE; shift += BITS) {
      sort(shift);
    }
    Arrays.setAll(order, i -> (int) from[i]);
    return order;
  }

  private void sort(int shift) {
    Arrays.fill(starts, 0);
    for (long one : from) {
      starts[(int) (one >>> shift & MASK) + 1]++;
    }
    for (int digit = 1; digit <= MASK; digit++) {
      starts[digit] += starts[digit - 1];
    }
    for (long one : from) {
      to[starts[(int) (one >>> shift & MASK)]++] = one;
    }
    long[] sorted = to;
    to = from;
    from = sorted;
  }
}
