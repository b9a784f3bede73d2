package translit.engine.fused;

/**
 * The values of one LSTM at one character, each in an array of its own. What is kept of all
 * characters is copied in and out, since the compiler makes vector instructions of a loop over
 * several arrays only where they all have the same index and one of them is written: seven times
 * faster than the same loop over offsets.
 */
final class LstmRow {
  private final int cells;
  private final float[] g;
  private final float[] f;
  private final float[] o;
  private final float[] i;
  private final float[] before;
  private final float[] cell;
  private final float[] tanh;
  private final float[] h;
  private final float[] dh;
  private final float[] dc;
  private final float[] dg;
  private final float[] df;
  private final float[] dOut;
  private final float[] di;

  LstmRow(int cells) {
    this.cells = cells;
    this.g = new float[cells];
    this.f = new float[cells];
    this.o = new float[cells];
    this.i = new float[cells];
    this.before = new float[cells];
    this.cell = new float[cells];
    this.tanh = new float[cells];
    this.h = new float[cells];
    this.dh = new float[cells];
    this.dc = new float[cells];
    this.dg = new float[cells];
    this.df = new float[cells];
    this.dOut = new float[cells];
    this.di = new float[cells];
  }

  /**
   * From the sums to the output: c = f * before + i * g and h = o * tanh(c).
   *
   * @param z sums, in blocks as {@link LstmDirection} has them, which the gates replace
   * @param at where the character's sums start
   * @param cells of all characters
   * @param from where the previous character's cells start
   * @param to where this character's cells go
   * @param tanhs takes the cells' tanh at {@code row}
   * @param outputs takes the outputs at {@code row}
   */
  void forward(
      float[] z, int at, float[] cells, int from, int to, float[] tanhs, float[] outputs, int row) {
    int n = this.cells;
    Gates.tanh(z, at, at + n);
    Gates.logistic(z, at + n, at + 4 * n);
    gates(z, at);
    System.arraycopy(cells, from, before, 0, n);
    for (int j = 0; j < n; j++) {
      cell[j] = f[j] * before[j] + i[j] * g[j];
    }
    System.arraycopy(cell, 0, cells, to, n);
    System.arraycopy(cell, 0, tanh, 0, n);
    Gates.tanh(tanh, 0, n);
    for (int j = 0; j < n; j++) {
      h[j] = o[j] * tanh[j];
    }
    System.arraycopy(tanh, 0, tanhs, row, n);
    System.arraycopy(h, 0, outputs, row, n);
  }

  /**
   * From the gradient of the output to those of the sums, which {@link #putGradient} hands on.
   *
   * @param z gates of the character, which start at {@code at}
   * @param tanhs tanh of its cells, which start at {@code row}
   * @param cells of all characters, the previous one's starting at {@code from}
   * @param outputGradients start at {@code output}
   * @param cellGradients from the next step, replaced by those for the previous step; they start at
   *     {@code text}
   */
  void backward(
      float[] z,
      int at,
      float[] tanhs,
      int row,
      float[] cells,
      int from,
      NativeFloats outputGradients,
      int output,
      float[] cellGradients,
      int text) {
    int n = this.cells;
    gates(z, at);
    System.arraycopy(tanhs, row, tanh, 0, n);
    System.arraycopy(cells, from, before, 0, n);
    outputGradients.buffer().get(output, dh, 0, n);
    System.arraycopy(cellGradients, text, dc, 0, n);
    for (int j = 0; j < n; j++) {
      dc[j] += dh[j] * o[j] * (1 - tanh[j] * tanh[j]);
    }
    for (int j = 0; j < n; j++) {
      dg[j] = dc[j] * i[j] * (1 - g[j] * g[j]);
    }
    for (int j = 0; j < n; j++) {
      df[j] = dc[j] * before[j] * f[j] * (1 - f[j]);
    }
    for (int j = 0; j < n; j++) {
      dOut[j] = dh[j] * tanh[j] * o[j] * (1 - o[j]);
    }
    for (int j = 0; j < n; j++) {
      di[j] = dc[j] * g[j] * i[j] * (1 - i[j]);
    }
    for (int j = 0; j < n; j++) {
      dc[j] *= f[j];
    }
    System.arraycopy(dc, 0, cellGradients, text, n);
  }

  private void gates(float[] z, int at) {
    System.arraycopy(z, at, g, 0, cells);
    System.arraycopy(z, at + cells, f, 0, cells);
    System.arraycopy(z, at + 2 * cells, o, 0, cells);
    System.arraycopy(z, at + 3 * cells, i, 0, cells);
  }

  /** Writes the gradients of the sums, in the blocks' order. */
  void putGradient(NativeFloats to, int at) {
    to.buffer().put(at, dg, 0, cells);
    to.buffer().put(at + cells, df, 0, cells);
    to.buffer().put(at + 2 * cells, dOut, 0, cells);
    to.buffer().put(at + 3 * cells, di, 0, cells);
  }

  /** Adds the gradients of the sums, in the blocks' order. */
  void addGradient(float[] to, int at) {
    Gates.add(to, at, dg, 0, cells);
    Gates.add(to, at + cells, df, 0, cells);
    Gates.add(to, at + 2 * cells, dOut, 0, cells);
    Gates.add(to, at + 3 * cells, di, 0, cells);
  }
}
