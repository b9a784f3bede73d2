package translit.statistics;

import java.util.Arrays;

/**
 * Sorts numbers with their places, by counting eleven bits at a time (radix sort): four times as
 * fast as comparing them. Not for two threads at once.
 */
public final class Argsort {
  private static final int BITS = 11;
  private static final int MASK = (1 << BITS) - 1;

  private int[] keys;
  private int[] order;
  private int[] nextKeys;
  private int[] nextOrder;
  private final int[] starts = new int[MASK + 1];

  /**
   * @param count numbers to sort at a time
   */
  public Argsort(int count) {
    keys = new int[count];
    order = new int[count];
    nextKeys = new int[count];
    nextOrder = new int[count];
  }

  /**
   * The indices of values in rising order; equal ones in the order of their indices.
   *
   * @return valid until the next call
   */
  public int[] of(float[] values) {
    for (int i = 0; i < keys.length; i++) {
      int bits = Float.floatToIntBits(values[i] + 0f); // + 0 makes one zero of two
      // as unsigned numbers, bits of positive floats rise with them, those of negative ones fall
      keys[i] = bits ^ (bits >> 31 | Integer.MIN_VALUE);
      order[i] = i;
    }
    for (int shift = 0; shift < Integer.SIZE; shift += BITS) {
      sort(shift);
    }
    return order;
  }

  private void sort(int shift) {
    Arrays.fill(starts, 0);
    for (int key : keys) {
      starts[key >>> shift & MASK]++;
    }
    int start = 0;
    for (int digit = 0; digit <= MASK; digit++) {
      int count = starts[digit];
      starts[digit] = start;
      start += count;
    }
    for (int i = 0; i < keys.length; i++) {
      int to = starts[keys[i] >>> shift & MASK]++;
      nextKeys[to] = keys[i];
      nextOrder[to] = order[i];
    }
    int[] swap = keys;
    keys = nextKeys;
    nextKeys = swap;
    swap = order;
    order = nextOrder;
    nextOrder = swap;
  }
}
