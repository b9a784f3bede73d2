package translit.engine.fused;

import translit.engine.ParameterLayout;

/**
 * What one thread computes of an LSTM: the characters of one group of texts, one after the other,
 * and the gradient of the parameters from them. The gradients of the sums are kept until there are
 * {@value FusedEngine#GRADIENT_ROWS} of them, then multiplied with the previous outputs while both
 * are in the processor's cache.
 *
 * <p>A character's values are copied to arrays of their own and back, since the compiler makes
 * vector instructions of a loop over several arrays only where they all have the same index and one
 * of them is written: seven times faster than the same loop over offsets.
 */
final class LstmGroup {
  private final Gemm gemm;
  private final LstmValues all;
  private final ParameterLayout.Lstm layout;
  private final int cells;
  private final SymbolTable table;
  private final NativeFloats sums;
  private final NativeFloats outputsBefore;
  private final NativeFloats recurrent;
  private final float[][] gates;
  private final float[] before;
  private final float[] cell;
  private final float[] tanh;
  private final float[] h;
  private final float[] dh;
  private final float[] d;
  private final float[] ofSums;
  private int rows;
  private boolean first;

  LstmGroup(Gemm gemm, NativeMemory memory, ParameterLayout.Lstm layout, LstmValues all) {
    this.gemm = gemm;
    this.all = all;
    this.layout = layout;
    this.cells = layout.recurrent().columns();
    this.table = new SymbolTable(layout.input(), layout.bias());
    this.sums = memory.rows(ParameterLayout.LSTM_BLOCKS * cells);
    this.outputsBefore = memory.rows(cells);
    this.recurrent = memory.rows(cells);
    this.gates = new float[ParameterLayout.LSTM_BLOCKS][cells];
    this.before = new float[cells];
    this.cell = new float[cells];
    this.tanh = new float[cells];
    this.h = new float[cells];
    this.dh = new float[cells];
    this.d = new float[cells];
    this.ofSums = new float[ParameterLayout.LSTM_BLOCKS * cells];
  }

  /**
   * From a character's sums, which the gates replace, to its output: c = f * before + i * g and h =
   * o * tanh(c).
   *
   * @param previous row of the character before, or -1
   */
  void forwardPass(int row, int previous) {
    int start = row * ParameterLayout.LSTM_BLOCKS * cells;
    // the cell input is the first block
    Gates.tanh(all.gates, start, start + cells);
    Gates.logistic(all.gates, start + cells, start + ParameterLayout.LSTM_BLOCKS * cells);
    take(row, previous);
    float[] g = gates[ParameterLayout.CELL_INPUT];
    float[] f = gates[ParameterLayout.FORGET_GATE];
    float[] o = gates[ParameterLayout.OUTPUT_GATE];
    float[] i = gates[ParameterLayout.INPUT_GATE];
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

  /** Takes over a character's gates, and the cell of the one before. */
  private void take(int row, int previous) {
    for (int block = 0; block < ParameterLayout.LSTM_BLOCKS; block++) {
      copy(all.gates, row * ParameterLayout.LSTM_BLOCKS + block, gates[block], 0);
    }
    copy(all.cell, previous + 1, before, 0);
  }

  private void copy(float[] from, int block, float[] to, int toBlock) {
    System.arraycopy(from, block * cells, to, toBlock * cells, cells);
  }

  /**
   * Starts the gradient of a batch.
   *
   * @param texts most texts of a step
   */
  void startGradient(int texts) {
    sums.reserve(FusedEngine.GRADIENT_ROWS + texts);
    outputsBefore.reserve(FusedEngine.GRADIENT_ROWS + texts);
    recurrent.reserve(ParameterLayout.LSTM_BLOCKS * cells);
    table.clear();
    rows = 0;
    first = true;
  }

  /**
   * From the gradient of a character's output to those of its sums, which are taken over.
   *
   * @param previous row of the character before, or -1
   * @param outputs gradients of the outputs, by rows
   * @param dc gradient of the cell from the next step, replaced by that for the previous step
   */
  void backwardPass(int row, int previous, int symbol, NativeFloats outputs, float[] dc) {
    take(row, previous);
    copy(all.tanh, row, tanh, 0);
    outputs.get(row, dh, 0, 1);
    float[] g = gates[ParameterLayout.CELL_INPUT];
    float[] f = gates[ParameterLayout.FORGET_GATE];
    float[] o = gates[ParameterLayout.OUTPUT_GATE];
    float[] i = gates[ParameterLayout.INPUT_GATE];
    for (int j = 0; j < cells; j++) {
      dc[j] += dh[j] * o[j] * (1 - tanh[j] * tanh[j]);
    }
    for (int j = 0; j < cells; j++) {
      d[j] = dc[j] * i[j] * (1 - g[j] * g[j]);
    }
    copy(d, 0, ofSums, ParameterLayout.CELL_INPUT);
    for (int j = 0; j < cells; j++) {
      d[j] = dc[j] * before[j] * f[j] * (1 - f[j]);
    }
    copy(d, 0, ofSums, ParameterLayout.FORGET_GATE);
    for (int j = 0; j < cells; j++) {
      d[j] = dh[j] * tanh[j] * o[j] * (1 - o[j]);
    }
    copy(d, 0, ofSums, ParameterLayout.OUTPUT_GATE);
    for (int j = 0; j < cells; j++) {
      d[j] = dc[j] * g[j] * i[j] * (1 - i[j]);
    }
    copy(d, 0, ofSums, ParameterLayout.INPUT_GATE);
    for (int j = 0; j < cells; j++) {
      dc[j] *= f[j];
    }
    table.add(symbol, ofSums, 0);
    if (previous >= 0) {
      sums.put(rows, ofSums, 0, 1);
      outputsBefore.put(rows, all.h, previous, 1);
      rows++;
    }
  }

  /**
   * Ends a step of the backward pass: hands the gradients of its sums on to the outputs of the step
   * before.
   *
   * @param weights recurrent weights, one row for each sum
   * @param to gradients of the outputs of the step before, one row for each character of this one
   */
  void endStep(Matrix weights, Matrix to) {
    gemm.multiply(sums.rows(rows - to.rows(), rows), weights, 1, to);
    if (rows >= FusedEngine.GRADIENT_ROWS) {
      multiply();
    }
  }

  private void multiply() {
    gemm.multiply(
        sums.rows(0, rows).transposed(),
        outputsBefore.rows(0, rows),
        first ? 0 : 1,
        recurrent.rows(0, ParameterLayout.LSTM_BLOCKS * cells));
    first = false;
    rows = 0;
  }

  /** Adds all to the gradient of the parameters. */
  void addTo(float[] gradient) {
    multiply();
    table.addTo(gradient);
    for (int j = 0; j < ParameterLayout.LSTM_BLOCKS * cells; j++) {
      recurrent.get(j, d, 0, 1);
      Gates.add(gradient, layout.recurrent().start(j), d, 0, cells);
    }
  }
}
