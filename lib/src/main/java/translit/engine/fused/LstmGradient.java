package translit.engine.fused;

import java.util.Arrays;

/**
 * The gradient of one LSTM's parameters from one group of texts, as the steps come in. The
 * gradients of the sums are kept until there are {@value #ROWS} of them, then multiplied with the
 * previous outputs while both are in the processor's cache.
 */
public final class LstmGradient implements AutoCloseable {
  /** Characters that are multiplied at a time, or one step of the texts if these are more. */
  public static final int ROWS = 128;

  private final int symbols;
  private final int cells;
  private final float[] table;
  private final NativeFloats sums = new NativeFloats();
  private final NativeFloats previous = new NativeFloats();
  private final NativeFloats recurrent = new NativeFloats();
  private int rows;
  private boolean first;

  LstmGradient(int symbols, int cells) {
    this.symbols = symbols;
    this.cells = cells;
    this.table = new float[symbols * 4 * cells];
  }

  /**
   * Starts a batch.
   *
   * @param texts most texts of a step
   */
  void start(int texts) {
    sums.reserve((long) (ROWS + texts) * 4 * cells);
    previous.reserve((long) (ROWS + texts) * cells);
    recurrent.reserve((long) cells * 4 * cells);
    Arrays.fill(table, 0);
    rows = 0;
    first = true;
  }

  /** Takes over a character's gradient, where there was no step before. */
  void add(LstmRow row, int symbol) {
    row.addGradient(table, symbol * 4 * cells);
  }

  /**
   * Takes over a character's gradient.
   *
   * @param outputs has the outputs of the step before, which start at {@code from}
   */
  void add(LstmRow row, int symbol, float[] outputs, int from) {
    add(row, symbol);
    row.putGradient(sums, rows * 4 * cells);
    previous.buffer().put(rows * cells, outputs, from, cells);
    rows++;
  }

  /**
   * Ends a step: hands the gradients of its sums on to the outputs of the step before.
   *
   * @param count characters of the step
   * @param parameters flat vector with the recurrent weights at {@code weights}
   * @param to gradients of the outputs, those of the step before starting at {@code at}
   */
  void endStep(int count, NativeFloats parameters, long weights, NativeFloats to, long at) {
    Gemm.multiply(
        false,
        false,
        count,
        cells,
        4 * cells,
        sums,
        (long) (rows - count) * 4 * cells,
        4 * cells,
        parameters,
        weights,
        cells,
        1,
        to,
        at,
        cells);
    if (rows >= ROWS) {
      multiply();
    }
  }

  private void multiply() {
    Gemm.multiply(
        true,
        false,
        4 * cells,
        cells,
        rows,
        sums,
        0,
        4 * cells,
        previous,
        0,
        cells,
        first ? 0 : 1,
        recurrent,
        0,
        cells);
    first = false;
    rows = 0;
  }

  /**
   * Adds all to a gradient in the order of the parameters: input weights, recurrent weights, bias.
   *
   * @param start where the LSTM's parameters start
   */
  void addTo(float[] gradient, int start) {
    multiply();
    for (int j = 0; j < 4 * cells; j++) {
      float sum = 0;
      for (int x = 0; x < symbols; x++) {
        float value = table[x * 4 * cells + j];
        gradient[start + j * symbols + x] += value;
        sum += value;
      }
      gradient[start + (symbols + cells) * 4 * cells + j] += sum;
    }
    int at = start + symbols * 4 * cells;
    float[] column = new float[cells];
    for (int j = 0; j < 4 * cells; j++) {
      recurrent.buffer().get(j * cells, column);
      Gates.add(gradient, at + j * cells, column, 0, cells);
    }
  }

  @Override
  public void close() {
    sums.close();
    previous.close();
    recurrent.close();
  }
}
