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
  private final List<int[]> counters = new ArrayList<>();
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

  /** {@value Hellinger#BINS} zeros for each column. */
  int[] counters() {
    if (countersTaken == counters.size()) {
      counters.add(new int[columns * Hellinger.BINS]);
    }
    int[] taken = counters.get(countersTaken++);
    Arrays.fill(taken, 0);
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
