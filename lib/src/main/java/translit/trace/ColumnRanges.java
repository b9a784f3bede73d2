package translit.trace;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.Function;

/** Least and greatest activation of every unit over some tokens. */
public final class ColumnRanges {
  /** Columns that a thread takes at a time. */
  private static final int COLUMNS = 256;

  private final float[] min;
  private final float[] max;

  /**
   * Ranges over no token yet.
   *
   * @param columns number of units
   */
  public ColumnRanges(int columns) {
    min = new float[columns];
    max = new float[columns];
    Arrays.fill(min, Float.POSITIVE_INFINITY);
    Arrays.fill(max, Float.NEGATIVE_INFINITY);
  }

  /**
   * Widens ranges to the tokens of a block.
   *
   * @param block with the tokens
   * @param ranges to widen to a token
   */
  public static void widen(TokenBlock block, Function<Token, ColumnRanges> ranges) {
    ColumnRanges[] ofToken = block.tokens().stream().map(ranges).toArray(ColumnRanges[]::new);
    Columns.parallel(
        block.columns(),
        COLUMNS,
        (from, to) -> {
          for (int i = 0; i < ofToken.length; i++) {
            ofToken[i].widen(block.values(), block.values(), block.row(i), from, to);
          }
        });
  }

  /**
   * Compares instead of taking minimum and maximum: a new extreme is rare, so that the branch is
   * predicted. What is not a number widens nothing.
   */
  private void widen(float[] low, float[] high, int row, int from, int to) {
    for (int c = from; c < to; c++) {
      if (low[row + c] < min[c]) {
        min[c] = low[row + c];
      }
      if (high[row + c] > max[c]) {
        max[c] = high[row + c];
      }
    }
  }

  /**
   * The ranges over the tokens of both.
   *
   * @param other of the same units
   * @return new ones; neither of the two changes
   */
  public ColumnRanges plus(ColumnRanges other) {
    ColumnRanges both = new ColumnRanges(min.length);
    both.widen(min, max, 0, 0, min.length);
    both.widen(other.min, other.max, 0, 0, min.length);
    return both;
  }

  /**
   * Whether a unit's activation is the same at all tokens.
   *
   * @param column the unit's
   * @return whether least and greatest are equal
   */
  public boolean isConstant(int column) {
    return min[column] == max[column];
  }

  /**
   * The least activation of a unit.
   *
   * @param column the unit's
   * @return infinite if there was no token
   */
  public float min(int column) {
    return min[column];
  }

  /**
   * The greatest activation of a unit.
   *
   * @param column the unit's
   * @return infinite if there was no token
   */
  public float max(int column) {
    return max[column];
  }

  /**
   * Writes the ranges.
   *
   * @param out where
   * @throws IOException if that fails
   */
  public void write(DataOutput out) throws IOException {
    for (int c = 0; c < min.length; c++) {
      out.writeFloat(min[c]);
      out.writeFloat(max[c]);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param columns number of units
   * @param in where they are
   * @return the ranges
   * @throws IOException if they cannot be read
   */
  public static ColumnRanges read(int columns, DataInput in) throws IOException {
    ColumnRanges read = new ColumnRanges(columns);
    byte[] bytes = new byte[2 * columns * Float.BYTES];
    in.readFully(bytes); // much faster than a call for each number
    FloatBuffer ends = ByteBuffer.wrap(bytes).asFloatBuffer();
    for (int c = 0; c < columns; c++) {
      read.min[c] = ends.get();
      read.max[c] = ends.get();
    }
    return read;
  }
}
