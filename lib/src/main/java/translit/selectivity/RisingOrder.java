package translit.selectivity;

import java.util.Arrays;

/** Sorts numbers with their places, without an object for each. Not for two threads at once. */
final class RisingOrder {
  private final long[] keys;
  private final int[] order;

  /**
   * @param count numbers to sort at a time
   */
  RisingOrder(int count) {
    keys = new long[count];
    order = new int[count];
  }

  /**
   * The indices of values in rising order; equal ones in the order of their indices.
   *
   * @return valid until the next call
   */
  int[] of(float[] values) {
    for (int i = 0; i < keys.length; i++) {
      int bits = Float.floatToIntBits(values[i] + 0f); // + 0 makes one zero of two
      // the bits of negative numbers rise as the numbers fall
      keys[i] = ((long) (bits ^ ((bits >> 31) & Integer.MAX_VALUE)) << 32) + i;
    }
    Arrays.sort(keys);
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }
}
