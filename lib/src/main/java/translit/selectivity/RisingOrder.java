package translit.selectivity;

import java.util.Arrays;

/** Sorts numbers with their places, without an object for each. */
final class RisingOrder {
  private RisingOrder() {}

  /** The indices of values in rising order; equal ones in the order of their indices. */
  static int[] of(float[] values) {
    long[] keys = new long[values.length];
    for (int i = 0; i < keys.length; i++) {
      int bits = Float.floatToIntBits(values[i] + 0f); // + 0 makes one zero of two
      // the bits of negative numbers rise as the numbers fall
      keys[i] = ((long) (bits ^ ((bits >> 31) & Integer.MAX_VALUE)) << 32) + i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }
}
