package translit.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Sums of doubles that are the same in whatever order they are added: whole numbers and fractions
 * of 2⁻⁶⁴, as fixed point. What is added is exact from 2⁻¹⁰ on, and else off by at most 2⁻⁶³.
 */
public final class ExactSums {
  private static final double UNIT = 0x1p63;
  private static final double MOST = 0x1p53;

  private final long[] whole;
  private final long[] fraction; // unsigned

  /**
   * Sums of nothing yet.
   *
   * @param columns how many sums
   */
  public ExactSums(int columns) {
    this.whole = new long[columns];
    this.fraction = new long[columns];
  }

  /**
   * Adds a number to each sum.
   *
   * @param values as many as there are sums, of at most 2⁵³
   * @throws IllegalArgumentException if one is larger, or no number
   */
  public void add(double[] values) {
    for (int c = 0; c < whole.length; c++) {
      double size = Math.abs(values[c]);
      if (!(size <= MOST)) { // nor if it is none
        throw new IllegalArgumentException("no number that can be added exactly: " + values[c]);
      }
      long ones = (long) size;
      long rest = (long) ((size - ones) * UNIT) << 1;
      if (values[c] >= 0) {
        add(c, ones, rest);
      } else {
        add(c, rest == 0 ? -ones : -ones - 1, -rest);
      }
    }
  }

  private void add(int c, long ones, long rest) {
    long sum = fraction[c] + rest;
    whole[c] += ones + (Long.compareUnsigned(sum, rest) < 0 ? 1 : 0);
    fraction[c] = sum;
  }

  /**
   * Adds other sums to these.
   *
   * @param other as many
   */
  public void add(ExactSums other) {
    for (int c = 0; c < whole.length; c++) {
      add(c, other.whole[c], other.fraction[c]);
    }
  }

  /**
   * A sum as a double.
   *
   * @param column which one
   * @return the nearest double, or one beside it
   */
  public double get(int column) {
    return whole[column] < 0 && fraction[column] != 0 // what is near 0 keeps its digits
        ? whole[column] + 1 - (-fraction[column] >>> 1) / UNIT
        : whole[column] + (fraction[column] >>> 1) / UNIT;
  }

  /**
   * Writes the sums.
   *
   * @param out where
   * @throws IOException if that fails
   */
  public void write(DataOutput out) throws IOException {
    for (int c = 0; c < whole.length; c++) {
      out.writeLong(whole[c]);
      out.writeLong(fraction[c]);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param columns how many sums
   * @param in where they are
   * @return the sums
   * @throws IOException if they cannot be read
   */
  public static ExactSums read(int columns, DataInput in) throws IOException {
    ExactSums sums = new ExactSums(columns);
    for (int c = 0; c < columns; c++) {
      sums.whole[c] = in.readLong();
      sums.fraction[c] = in.readLong();
    }
    return sums;
  }
}
