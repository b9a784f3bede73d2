package translit.selectivity;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;

/**
 * Counters, bins and rows of activations, in memory that each reading uses again. It lies outside
 * of the heap, which would otherwise grow to twice its size before the garbage collector looks at
 * it, and is freed by {@link #close}, after which nothing that it gave may be used.
 */
final class Buffers implements AutoCloseable {
  /** Rows that take the room of {@value Hellinger#BINS} counters for each column. */
  private static final int ROWS = Hellinger.BINS * Short.BYTES / Float.BYTES;

  /** Where a row of activations is. */
  record Row(FloatBuffer buffer, int at) {
    /** Copies some columns. */
    void get(int column, float[] to, int count) {
      buffer.get(at + column, to, 0, count);
    }
  }

  private final int columns;
  private final List<BytePointer> chunks = new ArrayList<>();
  private int taken;
  private FloatBuffer rows;
  private int rowsTaken;

  Buffers(int columns) {
    this.columns = columns;
  }

  /** Takes all back. */
  void reset() {
    taken = 0;
    rows = null;
  }

  /** Bytes of each buffer. */
  int bytes() {
    return Math.multiplyExact(columns, Hellinger.BINS * Short.BYTES);
  }

  private ByteBuffer chunk() {
    if (taken == chunks.size()) {
      chunks.add(new BytePointer(bytes()));
    }
    return chunks.get(taken++).asByteBuffer();
  }

  /** Zeros, {@value Hellinger#BINS} for each column. */
  ShortBuffer zeros() {
    ShortBuffer zeros = chunk().asShortBuffer();
    for (int i = 0; i < zeros.capacity(); i++) {
      zeros.put(i, (short) 0);
    }
    return zeros;
  }

  /** Copies a row of activations. */
  Row copy(float[] values, int from) {
    if (rows == null || rowsTaken == ROWS) {
      rows = chunk().asFloatBuffer();
      rowsTaken = 0;
    }
    Row row = new Row(rows, rowsTaken++ * columns);
    rows.put(row.at(), values, from, columns);
    return row;
  }

  @Override
  public void close() {
    chunks.forEach(BytePointer::close);
    chunks.clear();
    reset();
  }
}
