package translit.engine.fused;

import translit.engine.ParameterLayout;

/**
 * The gradient of one LSTM's parameters from one group of texts, as the steps come in. The
 * gradients of the sums are kept until there are {@value FusedEngine#GRADIENT_ROWS} of them, then
 * multiplied with the previous outputs while both are in the processor's cache.
 */
final class LstmGradient {
  private final ParameterLayout.Lstm layout;
  private final int cells;
  private final SymbolTable table;
  private final NativeFloats sums;
  private final NativeFloats outputsBefore;
  private final NativeFloats recurrent;
  private final float[] dh;
  private final float[] d;
  private final float[] ofSums;
  private int rows;
  private boolean first;

  LstmGradient(NativeMemory memory, ParameterLayout.Lstm layout) {
    this.layout = layout;
    this.cells = layout.recurrent().columns();
    this.table = new SymbolTable(layout.input(), layout.bias());
    this.sums = memory.rows(ParameterLayout.LSTM_BLOCKS * cells);
    this.outputsBefore = memory.rows(cells);
    this.recurrent = memory.rows(cells);
    this.dh = new float[cells];
    this.d = new float[cells];
    this.ofSums = new float[ParameterLayout.LSTM_BLOCKS * cells];
  }

  /**
   * Starts a batch.
   *
   * @param texts most texts of a step
   */
  void start(int texts) {
    sums.reserve(FusedEngine.GRADIENT_ROWS + texts);
    outputsBefore.reserve(FusedEngine.GRADIENT_ROWS + texts);
    recurrent.reserve(ParameterLayout.LSTM_BLOCKS * cells);
    table.clear();
    rows = 0;
    first = true;
  }

  /**
   * Takes over a character: computes the gradients of its sums from that of its output.
   *
   * @param previous row of the character before, or -1
   * @param outputs gradients of the outputs, by rows
   * @param dc gradient of the cell from the next step, replaced by that for the previous step
   */
  void add(LstmValues values, int row, int previous, int symbol, NativeFloats outputs, float[] dc) {
    outputs.get(row, 0, dh);
    float[] g = values.gates[row][ParameterLayout.CELL_INPUT];
    float[] f = values.gates[row][ParameterLayout.FORGET_GATE];
    float[] o = values.gates[row][ParameterLayout.OUTPUT_GATE];
    float[] i = values.gates[row][ParameterLayout.INPUT_GATE];
    float[] before = values.cell[previous + 1];
    float[] tanh = values.tanh[row];
    for (int j = 0; j < cells; j++) {
      dc[j] += dh[j] * o[j] * (1 - tanh[j] * tanh[j]);
    }
    for (int j = 0; j < cells; j++) {
      d[j] = dc[j] * i[j] * (1 - g[j] * g[j]);
    }
    System.arraycopy(d, 0, ofSums, ParameterLayout.CELL_INPUT * cells, cells);
    for (int j = 0; j < cells; j++) {
      d[j] = dc[j] * before[j] * f[j] * (1 - f[j]);
    }
    System.arraycopy(d, 0, ofSums, ParameterLayout.FORGET_GATE * cells, cells);
    for (int j = 0; j < cells; j++) {
      d[j] = dh[j] * tanh[j] * o[j] * (1 - o[j]);
    }
    System.arraycopy(d, 0, ofSums, ParameterLayout.OUTPUT_GATE * cells, cells);
    for (int j = 0; j < cells; j++) {
      d[j] = dc[j] * g[j] * i[j] * (1 - i[j]);
    }
    System.arraycopy(d, 0, ofSums, ParameterLayout.INPUT_GATE * cells, cells);
    for (int j = 0; j < cells; j++) {
      dc[j] *= f[j];
    }
    table.add(symbol, ofSums, 0);
    if (previous >= 0) {
      sums.put(rows, ofSums, 0, 1);
      outputsBefore.put(rows, values.h[previous], 0, 1);
      rows++;
    }
  }

  /**
   * Ends a step: hands the gradients of its sums on to the outputs of the step before.
   *
   * @param weights recurrent weights, one row for each sum
   * @param to gradients of the outputs of the step before, one row for each character of this one
   */
  void endStep(Matrix weights, Matrix to) {
    Gemm.multiply(sums.rows(rows - to.rows(), rows), weights, 1, to);
    if (rows >= FusedEngine.GRADIENT_ROWS) {
      multiply();
    }
  }

  private void multiply() {
    Gemm.multiply(
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
      recurrent.get(j, 0, d);
      Gates.add(gradient, layout.recurrent().start(j), d, 0, cells);
    }
  }
}
