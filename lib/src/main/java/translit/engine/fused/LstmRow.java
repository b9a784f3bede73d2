package translit.engine.fused;

import static translit.engine.ParameterLayout.CELL_INPUT;
import static translit.engine.ParameterLayout.FORGET_GATE;
import static translit.engine.ParameterLayout.INPUT_GATE;
import static translit.engine.ParameterLayout.LSTM_BLOCKS;
import static translit.engine.ParameterLayout.OUTPUT_GATE;

/**
 * The values of one LSTM at one character, each in an array of its own. What is kept of all
 * characters is copied in and out, since the compiler makes vector instructions of a loop over
 * several arrays only where they all have the same index and one of them is written: seven times
 * faster than the same loop over offsets.
 */
final class LstmRow {
  private final LstmValues all;
  private final int cells;
  private final float[][] gates;
  private final float[][] gradients;
  private final float[] before;
  private final float[] cell;
  private final float[] tanh;
  private final float[] h;
  private final float[] dh;
  private final float[] dc;

  LstmRow(LstmValues all, int cells) {
    this.all = all;
    this.cells = cells;
    this.gates = new float[LSTM_BLOCKS][cells];
    this.gradients = new float[LSTM_BLOCKS][cells];
    this.before = new float[cells];
    this.cell = new float[cells];
    this.tanh = new float[cells];
    this.h = new float[cells];
    this.dh = new float[cells];
    this.dc = new float[cells];
  }

  /**
   * From the sums, which the gates replace, to the output: c = f * before + i * g and h = o *
   * tanh(c).
   *
   * @param previous row of the character before, or -1
   */
  void forwardPass(int row, int previous) {
    int sums = row * LSTM_BLOCKS * cells;
    Gates.tanh(all.gates, sums, sums + cells); // the cell input, which is the first block
    Gates.logistic(all.gates, sums + cells, sums + LSTM_BLOCKS * cells);
    takeGates(row, previous);
    float[] g = gates[CELL_INPUT];
    float[] f = gates[FORGET_GATE];
    float[] o = gates[OUTPUT_GATE];
    float[] i = gates[INPUT_GATE];
    for (int j = 0; j < cells; j++) {
      cell[j] = f[j] * before[j] + i[j] * g[j];
    }
    copy(cell, 0, all.cell, row + 1);
    copy(cell, 0, tanh, 0);
    Gates.tanh(tanh, 0, cells);
    for (int j = 0; j < cells; j++) {
      h[j] = o[j] * tanh[j];
    }
    copy(tanh, 0, all.tanh, row);
    copy(h, 0, all.h, row);
  }

  /**
   * From the gradient of the output to those of the sums.
   *
   * @param previous row of the character before, or -1
   * @param outputs gradients of the outputs, by rows
   * @param ofCells gradients of each text's cells from the next step, replaced by those for the
   *     previous step
   * @param sums takes the gradients of the sums
   */
  void backwardPass(
      int row, int previous, NativeFloats outputs, float[] ofCells, int text, float[] sums) {
    takeGates(row, previous);
    copy(all.tanh, row, tanh, 0);
    outputs.get(row, dh, 0, 1);
    copy(ofCells, text, dc, 0);
    float[] g = gates[CELL_INPUT];
    float[] f = gates[FORGET_GATE];
    float[] o = gates[OUTPUT_GATE];
    float[] i = gates[INPUT_GATE];
    float[] dg = gradients[CELL_INPUT];
    float[] df = gradients[FORGET_GATE];
    float[] dOut = gradients[OUTPUT_GATE];
    float[] di = gradients[INPUT_GATE];
    for (int j = 0; j < cells; j++) {
      dc[j] += dh[j] * o[j] * (1 - tanh[j] * tanh[j]);
    }
    for (int j = 0; j < cells; j++) {
      dg[j] = dc[j] * i[j] * (1 - g[j] * g[j]);
    }
    for (int j = 0; j < cells; j++) {
      df[j] = dc[j] * before[j] * f[j] * (1 - f[j]);
    }
    for (int j = 0; j < cells; j++) {
      dOut[j] = dh[j] * tanh[j] * o[j] * (1 - o[j]);
    }
    for (int j = 0; j < cells; j++) {
      di[j] = dc[j] * g[j] * i[j] * (1 - i[j]);
    }
    for (int j = 0; j < cells; j++) {
      dc[j] *= f[j];
    }
    copy(dc, 0, ofCells, text);
    for (int block = 0; block < LSTM_BLOCKS; block++) {
      copy(gradients[block], 0, sums, block);
    }
  }

  private void takeGates(int row, int previous) {
    for (int block = 0; block < LSTM_BLOCKS; block++) {
      copy(all.gates, row * LSTM_BLOCKS + block, gates[block], 0);
    }
    copy(all.cell, previous + 1, before, 0);
  }

  private void copy(float[] from, int fromRow, float[] to, int toRow) {
    System.arraycopy(from, fromRow * cells, to, toRow * cells, cells);
  }
}
