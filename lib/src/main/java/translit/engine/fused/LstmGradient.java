package translit.engine.fused;

import static translit.engine.ParameterLayout.LSTM_BLOCKS;

import translit.engine.ParameterLayout;

/**
 * The gradient of one LSTM's parameters from one group of texts, as the steps come in. The
 * gradients of the sums are kept until there are {@value FusedEngine#GRADIENT_ROWS} of them, then
 * multiplied with the previous outputs while both are in the processor's cache.
 */
final class LstmGradient implements AutoCloseable {
  private final ParameterLayout.Lstm layout;
  private final int cells;
  private final SymbolTable table;
  private final NativeFloats sums;
  private final NativeFloats previous;
  private final NativeFloats recurrent;
  private int rows;
  private boolean first;

  LstmGradient(ParameterLayout.Lstm layout) {
    this.layout = layout;
    this.cells = layout.recurrent().columns();
    this.table = new SymbolTable(layout.input(), layout.bias());
    this.sums = new NativeFloats(LSTM_BLOCKS * cells);
    this.previous = new NativeFloats(cells);
    this.recurrent = new NativeFloats(cells);
  }

  /**
   * Starts a batch.
   *
   * @param texts most texts of a step
   */
  void start(int texts) {
    sums.reserve(FusedEngine.GRADIENT_ROWS + texts);
    previous.reserve(FusedEngine.GRADIENT_ROWS + texts);
    recurrent.reserve(LSTM_BLOCKS * cells);
    table.clear();
    rows = 0;
    first = true;
  }

  /** Takes over a character's gradient of the sums, as far as the input goes. */
  void add(int symbol, float[] gradient) {
    table.add(symbol, gradient, 0);
  }

  /**
   * Takes over a character's gradient of the sums, as far as the step before goes.
   *
   * @param outputs those of the step before are the row {@code before}
   */
  void addRecurrent(float[] gradient, float[] outputs, int before) {
    sums.put(rows, gradient, 0, 1);
    previous.put(rows, outputs, before, 1);
    rows++;
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
        previous.rows(0, rows),
        first ? 0 : 1,
        recurrent.rows(0, LSTM_BLOCKS * cells));
    first = false;
    rows = 0;
  }

  /** Adds all to the gradient of the parameters. */
  void addTo(float[] gradient) {
    multiply();
    table.addTo(gradient);
    float[] row = new float[cells];
    for (int j = 0; j < LSTM_BLOCKS * cells; j++) {
      recurrent.get(j, row, 0, 1);
      Gates.add(gradient, layout.recurrent().start(j), row, 0, cells);
    }
  }

  @Override
  public void close() {
    sums.close();
    previous.close();
    recurrent.close();
  }
}
