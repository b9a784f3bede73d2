package translit.engine.fused;

import static translit.engine.ParameterLayout.CELL_INPUT;
import static translit.engine.ParameterLayout.FORGET_GATE;
import static translit.engine.ParameterLayout.INPUT_GATE;
import static translit.engine.ParameterLayout.LSTM_BLOCKS;
import static translit.engine.ParameterLayout.OUTPUT_GATE;

import translit.engine.ActivationLayout;

/**
 * What one LSTM computes at all characters of a batch, row by row in the order in which it reads.
 */
final class LstmValues {
  /** Blocks of as many values as there are cells, in the parameters' order. */
  float[] gates = new float[0];

  /** First a row of zeros: the cells before the first step. */
  float[] cell = new float[0];

  float[] tanh = new float[0];
  float[] h = new float[0];
  private final int cells;

  LstmValues(int cells) {
    this.cells = cells;
  }

  int cells() {
    return cells;
  }

  void reserve(int rows) {
    gates = NativeFloats.atLeast(rows * LSTM_BLOCKS * cells, gates);
    cell = NativeFloats.atLeast((rows + 1) * cells, cell);
    tanh = NativeFloats.atLeast(rows * cells, tanh);
    h = NativeFloats.atLeast(rows * cells, h);
  }

  /**
   * Copies what {@link ActivationLayout} calls a part.
   *
   * @param before row of the previous character, -1 at a text's first
   */
  void copy(String part, int row, int before, float[] to, int at) {
    int gate = row * LSTM_BLOCKS;
    switch (part) {
      case ActivationLayout.LSTM_OUTPUT -> copy(h, row, to, at);
      case ActivationLayout.OUTPUT_GATE -> copy(gates, gate + OUTPUT_GATE, to, at);
      case ActivationLayout.CELL -> copy(cell, row + 1, to, at);
      case ActivationLayout.INPUT_GATE -> copy(gates, gate + INPUT_GATE, to, at);
      case ActivationLayout.CELL_INPUT -> copy(gates, gate + CELL_INPUT, to, at);
      case ActivationLayout.FORGET_GATE -> copy(gates, gate + FORGET_GATE, to, at);
      case ActivationLayout.PREVIOUS_CELL -> copy(cell, before + 1, to, at);
      default -> throw new IllegalArgumentException("An LSTM has no " + part);
    }
  }

  private void copy(float[] from, int block, float[] to, int at) {
    System.arraycopy(from, block * cells, to, at, cells);
  }
}
