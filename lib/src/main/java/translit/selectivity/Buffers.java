package translit.selectivity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Counters and rows of activations that each group of letters uses again. They lie outside of the
 * heap, which would otherwise grow to twice their size before the garbage collector looks at it.
 */
final class Buffers {
  private static final int ROWS = 1024;

  /** Where a row of activations is. */
  record Row(FloatBuffer buffer, int at) {
    float get(int column) {
      return buffer.get(at + column);
    }
  }

  private final int columns;
  private final List<ShortBuffer> counters = new ArrayList<>();
  private final List<FloatBuffer> rows = new ArrayList<>();
  private int countersTaken;
  private int rowsTaken;

  Buffers(int columns) {
    this.columns = columns;
  }

  private static ByteBuffer direct(long bytes) {
    return ByteBuffer.allocateDirect(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
  }

  /** Takes all back. */
  void reset() {
    countersTaken = 0;
    rowsTaken = 0;
  }

  /** Zeros, {@value Hellinger#BINS} for each column. */
  ShortBuffer counters() {
    if (countersTaken == counters.size()) {
      counters.add(direct((long) columns * Hellinger.BINS * Short.BYTES).asShortBuffer());
    }
    ShortBuffer taken = counters.get(countersTaken++);
    for (int i = 0; i < taken.capacity(); i++) {
      taken.put(i, (short) 0);
    }
    return taken;
  }

  /** Copies a row of activations. */
  Row copy(float[] values, int from) {
    if (rowsTaken == rows.size() * ROWS) {
      rows.add(direct((long) columns * ROWS * Float.BYTES).asFloatBuffer());
    }
    Row row = new Row(rows.get(rowsTaken / ROWS), rowsTaken % ROWS * columns);
    row.buffer().put(row.at(), values, from, columns);
    rowsTaken++;
    return row;
  }
}
