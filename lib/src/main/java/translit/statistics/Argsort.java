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

  private static final int SORTS = 3;

  private final int[] order;
  private final int[][] starts = new int[SORTS][MASK + 1];
  private final long[] from; // keys, with the indices in the lower half
  private final long[] to;

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
    for (int[] of : starts) {
      Arrays.fill(of, 0);
    }
    for (int i = 0; i < order.length; i++) {
      int bits = Float.floatToIntBits(values[i] + 0f); // + 0 makes one zero of two
      // as unsigned numbers, bits of positive floats rise with them, those of negative ones fall
      int key = bits ^ (bits >> 31 | Integer.MIN_VALUE);
      from[i] = (long) key << Integer.SIZE | i;
      starts[0][key & MASK]++;
      starts[1][key >>> BITS & MASK]++;
      starts[2][key >>> 2 * BITS]++;
    }
    sort(from, starts[0], Integer.SIZE, to);
    sort(to, starts[1], Integer.SIZE + BITS, from);
    int[] start = starts(starts[2]);
    for (long one : from) {
      order[start[(int) (one >>> Integer.SIZE + 2 * BITS)]++] = (int) one;
    }
    return order;
  }

  private static void sort(long[] from, int[] counts, int shift, long[] to) {
    int[] start = starts(counts);
    for (long one : from) {
      to[start[(int) (one >>> shift) & MASK]++] = one;
    }
  }

  /** Where the keys of each digit begin, in place of how many there are. */
  private static int[] starts(int[] counts) {
    int sum = 0;
    for (int digit = 0; digit < counts.length; digit++) {
      int count = counts[digit];
      counts[digit] = sum;
      sum += count;
    }
    return counts;
  }
}
