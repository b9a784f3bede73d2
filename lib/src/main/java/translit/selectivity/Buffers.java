package translit.selectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counters and rows that each group of letters uses again, so that the memory of the last group
 * need not wait for the garbage collector.
 */
final class Buffers {
  private final int columns;
  private final List<short[]> counters = new ArrayList<>();
  private final List<float[]> rows = new ArrayList<>();
  private int countersTaken;
  private int rowsTaken;

  Buffers(int columns) {
    this.columns = columns;
  }

  /** Takes all back. */
  void reset() {
    countersTaken = 0;
    rowsTaken = 0;
  }

  /** Zeros, {@value Hellinger#BINS} for each column. */
  short[] counters() {
    if (countersTaken == counters.size()) {
      counters.add(new short[columns * Hellinger.BINS]);
    }
    short[] taken = counters.get(countersTaken++);
    Arrays.fill(taken, (short) 0);
    return taken;
  }

  /** A row of activations with some values in it. */
  float[] row() {
    if (rowsTaken == rows.size()) {
      rows.add(new float[columns]);
    }
    return rows.get(rowsTaken++);
  }
}
