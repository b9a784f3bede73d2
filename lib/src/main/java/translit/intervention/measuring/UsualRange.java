package translit.intervention.measuring;

import java.util.Arrays;

/** Between which values sums lie in 99.8 % of characters, as the network is. */
public final class UsualRange {
  private static final double TAIL = 0.001;

  private final float[][] values;
  private final float[] low;
  private final float[] high;
  private int count;

  /**
   * A range of no character yet.
   *
   * @param columns number of sums
   * @param most characters that are looked at
   */
  public UsualRange(int columns, int most) {
    this.values = new float[columns][most];
    this.low = new float[columns];
    this.high = new float[columns];
  }

  /** {@return whether there is room for no more characters} */
  public boolean isFull() {
    return count == values[0].length;
  }

  /**
   * Makes room for characters, for fewer if they are too many.
   *
   * @param characters how many
   * @return the index of the first one
   */
  public int reserve(int characters) {
    int from = count;
    count = Math.min(values[0].length, count + characters);
    return from;
  }

  /**
   * {@return the values of a column by character, to be filled}
   *
   * @param column which one
   */
  public float[] column(int column) {
    return values[column];
  }

  /** Ends the collection, and finds the ranges. */
  public void close() {
    int tail = (int) (TAIL * count);
    for (int c = 0; c < values.length; c++) {
      Arrays.sort(values[c], 0, count);
      low[c] = values[c][tail];
      high[c] = values[c][count - 1 - tail];
      values[c] = new float[0];
    }
  }

  /**
   * {@return how many of some values of a column are outside of its range}
   *
   * @param column which one
   * @param some values
   * @param from the first one that is looked at
   * @param step to the next one
   * @param end of the values
   */
  public int outside(int column, float[] some, int from, int step, int end) {
    int outside = 0;
    for (int i = from; i < end; i += step) {
      outside += isOutside(column, some[i]) ? 1 : 0;
    }
    return outside;
  }

  /**
   * {@return whether a value of a column is outside of its range}
   *
   * @param column which one
   * @param value of it
   */
  public boolean isOutside(int column, float value) {
    return value < low[column] || value > high[column];
  }
}
