package translit.engine.fused;

import java.util.Arrays;
import translit.engine.ActivationLayout;
import translit.engine.ParameterLayout;
import translit.engine.matrix.NativeFloats;

/**
 * What one LSTM computed of a batch: for each gate and for the cell an array of all rows, in the
 * order in which it reads. Where nobody will look back, there is only room for a step.
 */
final class LstmValues {
  /** By the gate's place among the parameters. */
  final float[][] gates = new float[ParameterLayout.LSTM_BLOCKS][0];

  float[] cell = {};
  private final int cells;
  private PackedBatch batch;
  private boolean kept;

  LstmValues(int cells) {
    this.cells = cells;
  }

  /**
   * Makes room for a batch.
   *
   * @param kept whether all rows are kept
   */
  void reserve(PackedBatch batch, boolean kept) {
    this.batch = batch;
    this.kept = kept;
    int length = (kept ? batch.rows() : batch.texts()) * cells;
    for (int gate = 0; gate < gates.length; gate++) {
      gates[gate] = NativeFloats.atLeast(length, gates[gate]);
    }
    cell = NativeFloats.atLeast(length, cell);
  }

  /** The row of a text at a step. */
  int row(int step, int text) {
    return (kept ? batch.starts()[step] : 0) + text;
  }

  /** Puts the cells before a step where those of the step will be; zeros before the first. */
  void carry(int step, int from, int to) {
    if (step == 0 || kept) {
      copyBefore(step, from, to, cell, row(step, from) * cells);
    }
  }

  /** Copies the cells before a step. */
  void copyBefore(int step, int from, int to, float[] target, int at) {
    int length = (to - from) * cells;
    if (step == 0) {
      Arrays.fill(target, at, at + length, 0);
    } else {
      System.arraycopy(cell, row(step - 1, from) * cells, target, at, length);
    }
  }

  /** Copies a part of what was computed of one text at a step. */
  void copy(String part, int step, int text, float[] to, int at) {
    if (part.equals(ActivationLayout.PREVIOUS_CELL)) {
      copyBefore(step, text, text + 1, to, at);
    } else {
      System.arraycopy(part(part), row(step, text) * cells, to, at, cells);
    }
  }

  private float[] part(String part) {
    return switch (part) {
      case ActivationLayout.OUTPUT_GATE -> gates[ParameterLayout.OUTPUT_GATE];
      case ActivationLayout.CELL -> cell;
      case ActivationLayout.INPUT_GATE -> gates[ParameterLayout.INPUT_GATE];
      case ActivationLayout.CELL_INPUT -> gates[ParameterLayout.CELL_INPUT];
      case ActivationLayout.FORGET_GATE -> gates[ParameterLayout.FORGET_GATE];
      default -> throw new IllegalArgumentException("An LSTM has no " + part);
    };
  }
}
