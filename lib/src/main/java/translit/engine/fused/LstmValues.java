package translit.engine.fused;

import translit.engine.ActivationLayout;
import translit.engine.ParameterLayout;

/** What one LSTM computed at all characters of a batch, by rows in the order in which it reads. */
final class LstmValues {
  /** Four blocks a row, in the parameters' order. */
  float[] gates = {};

  /** First a row of zeros: the cell before the first step. */
  float[] cell = {};

  float[] tanh = {};
  float[] h = {};
  private final int cells;

  LstmValues(int cells) {
    this.cells = cells;
  }

  /** Makes room for rows. */
  void reserve(int rows) {
    gates = NativeFloats.atLeast(rows * ParameterLayout.LSTM_BLOCKS * cells, gates);
    cell = NativeFloats.atLeast((rows + 1) * cells, cell);
    tanh = NativeFloats.atLeast(rows * cells, tanh);
    h = NativeFloats.atLeast(rows * cells, h);
  }

  /**
   * Copies what {@link ActivationLayout} calls a part.
   *
   * @param previous row of the character before, or -1
   */
  void copy(String part, int row, int previous, float[] to, int at) {
    int gate = row * ParameterLayout.LSTM_BLOCKS;
    switch (part) {
      case ActivationLayout.LSTM_OUTPUT -> copy(h, row, to, at);
      case ActivationLayout.OUTPUT_GATE -> copy(gates, gate + ParameterLayout.OUTPUT_GATE, to, at);
      case ActivationLayout.CELL -> copy(cell, row + 1, to, at);
      case ActivationLayout.INPUT_GATE -> copy(gates, gate + ParameterLayout.INPUT_GATE, to, at);
      case ActivationLayout.CELL_INPUT -> copy(gates, gate + ParameterLayout.CELL_INPUT, to, at);
      case ActivationLayout.FORGET_GATE -> copy(gates, gate + ParameterLayout.FORGET_GATE, to, at);
      case ActivationLayout.PREVIOUS_CELL -> copy(cell, previous + 1, to, at);
      default -> throw new IllegalArgumentException("An LSTM has no " + part);
    }
  }

  private void copy(float[] from, int block, float[] to, int at) {
    System.arraycopy(from, block * cells, to, at, cells);
  }
}
