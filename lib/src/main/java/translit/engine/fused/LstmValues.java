package translit.engine.fused;

import translit.engine.ActivationLayout;
import translit.engine.ParameterLayout;

/**
 * What one LSTM computed at all characters of a batch, row by row in the order in which it reads.
 * Each row is an array of its own, since the compiler makes vector instructions of a loop over
 * several arrays only where they all have the same index and one of them is written: seven times
 * faster than the same loop over offsets.
 */
final class LstmValues {
  private final int cells;

  /** {@code [row][block]}, the blocks in the parameters' order. */
  float[][][] gates = {};

  /** First zeros, the cell before the first step, then the rows. */
  float[][] cell = {};

  float[][] tanh = {};
  float[][] h = {};

  LstmValues(int cells) {
    this.cells = cells;
  }

  /** Makes room for rows. */
  void reserve(int rows) {
    if (h.length < rows) {
      gates = new float[rows][ParameterLayout.LSTM_BLOCKS][cells];
      cell = new float[rows + 1][cells];
      tanh = new float[rows][cells];
      h = new float[rows][cells];
    }
  }

  /**
   * From the sums, which the gates replace, to the output: c = f * before + i * g and h = o *
   * tanh(c).
   *
   * @param previous row of the character before, or -1
   */
  void forwardPass(int row, int previous) {
    float[] g = gates[row][ParameterLayout.CELL_INPUT];
    float[] f = gates[row][ParameterLayout.FORGET_GATE];
    float[] o = gates[row][ParameterLayout.OUTPUT_GATE];
    float[] i = gates[row][ParameterLayout.INPUT_GATE];
    Gates.tanh(g, 0, cells);
    Gates.logistic(f, 0, cells);
    Gates.logistic(o, 0, cells);
    Gates.logistic(i, 0, cells);
    float[] before = cell[previous + 1];
    float[] c = cell[row + 1];
    for (int j = 0; j < cells; j++) {
      c[j] = f[j] * before[j] + i[j] * g[j];
    }
    float[] t = tanh[row];
    System.arraycopy(c, 0, t, 0, cells);
    Gates.tanh(t, 0, cells);
    float[] output = h[row];
    for (int j = 0; j < cells; j++) {
      output[j] = o[j] * t[j];
    }
  }

  /**
   * What {@link ActivationLayout} calls a part.
   *
   * @param previous row of the character before, or -1
   */
  float[] of(String part, int row, int previous) {
    return switch (part) {
      case ActivationLayout.LSTM_OUTPUT -> h[row];
      case ActivationLayout.OUTPUT_GATE -> gates[row][ParameterLayout.OUTPUT_GATE];
      case ActivationLayout.CELL -> cell[row + 1];
      case ActivationLayout.INPUT_GATE -> gates[row][ParameterLayout.INPUT_GATE];
      case ActivationLayout.CELL_INPUT -> gates[row][ParameterLayout.CELL_INPUT];
      case ActivationLayout.FORGET_GATE -> gates[row][ParameterLayout.FORGET_GATE];
      case ActivationLayout.PREVIOUS_CELL -> cell[previous + 1];
      default -> throw new IllegalArgumentException("An LSTM has no " + part);
    };
  }
}
