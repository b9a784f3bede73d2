package translit.engine.fused;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import translit.engine.ParameterLayout;
import translit.engine.matrix.Gemm;
import translit.engine.matrix.Matrix;
import translit.engine.matrix.NativeFloats;
import translit.engine.matrix.NativeMemory;

/**
 * What one thread computes of an LSTM's gradient: that of one group of texts, step by step from the
 * last to the first. The gradients of the sums are kept until there are {@value
 * FusedEngine#GRADIENT_ROWS} rows of them, then multiplied with the previous outputs while both are
 * in the processor's cache.
 */
final class LstmGradient {
  private final Gemm gemm;
  private final ParameterLayout.Lstm layout;
  private final int cells;
  private final LstmWeights weights;
  private final LstmValues values;
  private final SymbolTable table;
  private final List<NativeFloats> ofSums;
  private final NativeFloats outputsBefore;
  private final NativeFloats ofWeights;
  private final float[][] gates = new float[ParameterLayout.LSTM_BLOCKS][0];
  private final float[][] d = new float[ParameterLayout.LSTM_BLOCKS][0];
  private float[] dh = {};
  private float[] dc = {};
  private float[] tanh = {};
  private float[] before = {};
  private PackedBatch batch;
  private int rows;
  private boolean fresh;

  LstmGradient(
      Gemm gemm,
      NativeMemory memory,
      ParameterLayout.Lstm layout,
      LstmWeights weights,
      LstmValues values) {
    this.gemm = gemm;
    this.layout = layout;
    this.cells = layout.recurrent().columns();
    this.weights = weights;
    this.values = values;
    this.table = SymbolTable.of(layout);
    this.ofSums =
        Stream.generate(() -> memory.rows(cells)).limit(ParameterLayout.LSTM_BLOCKS).toList();
    this.outputsBefore = memory.rows(cells);
    this.ofWeights = memory.rows(cells);
  }

  /**
   * Starts the gradient of a batch.
   *
   * @param texts of the batch, up to the last of this group
   */
  void start(PackedBatch batch, int texts) {
    this.batch = batch;
    int length = texts * cells;
    for (int gate = 0; gate < d.length; gate++) {
      gates[gate] = NativeFloats.atLeast(length, gates[gate]);
      d[gate] = NativeFloats.atLeast(length, d[gate]);
      ofSums.get(gate).reserve(FusedEngine.GRADIENT_ROWS + texts);
    }
    outputsBefore.reserve(FusedEngine.GRADIENT_ROWS + texts);
    ofWeights.reserve(layout.recurrent().rows());
    dh = NativeFloats.atLeast(length, dh);
    dc = NativeFloats.atLeast(length, dc);
    Arrays.fill(dc, 0);
    tanh = NativeFloats.atLeast(length, tanh);
    before = NativeFloats.atLeast(length, before);
    table.clear();
    rows = 0;
    fresh = true;
  }

  /**
   * From the gradients of the outputs at a step to those of the sums.
   *
   * @param from first text
   * @param to after the last text
   * @param outputGradients of all steps, by rows
   */
  void gates(int step, int from, int to, NativeFloats outputGradients) {
    outputGradients.get(batch.starts()[step] + from, dh, from, to - from);
    int start = from * cells;
    int end = to * cells;
    int length = end - start;
    int first = values.row(step, from) * cells;
    System.arraycopy(values.cell, first, tanh, start, length);
    Gates.tanh(tanh, start, end);
    values.copyBefore(step, from, to, before, start);
    for (int gate = 0; gate < gates.length; gate++) {
      System.arraycopy(values.gates[gate], first, gates[gate], start, length);
    }
    float[] g = gates[ParameterLayout.CELL_INPUT];
    float[] f = gates[ParameterLayout.FORGET_GATE];
    float[] o = gates[ParameterLayout.OUTPUT_GATE];
    float[] i = gates[ParameterLayout.INPUT_GATE];
    Gates.cellBackward(dc, dh, o, tanh, start, end);
    Gates.inputBackward(d[ParameterLayout.CELL_INPUT], dc, i, g, start, end);
    Gates.gateBackward(d[ParameterLayout.FORGET_GATE], dc, before, f, start, end);
    Gates.gateBackward(d[ParameterLayout.OUTPUT_GATE], dh, tanh, o, start, end);
    Gates.gateBackward(d[ParameterLayout.INPUT_GATE], dc, g, i, start, end);
    Gates.multiply(dc, f, start, end);
  }

  /** Adds the gradients of a text's sums to those of its input symbol. */
  void addSymbol(int symbol, int text) {
    for (int gate = 0; gate < d.length; gate++) {
      table.add(symbol, gate, d[gate], text * cells);
    }
  }

  /**
   * Hands the gradients of a step's sums on to the outputs of the step before, and keeps them for
   * those of the weights.
   */
  void recurrent(int step, int from, int to, NativeFloats outputs, NativeFloats outputGradients) {
    int previous = batch.starts()[step - 1] + from;
    int count = to - from;
    outputsBefore.put(rows, outputs, previous, count);
    for (int gate = 0; gate < d.length; gate++) {
      NativeFloats sums = ofSums.get(gate);
      sums.put(rows, d[gate], from, count);
      Matrix target = outputGradients.rows(previous, previous + count);
      gemm.multiply(sums.rows(rows, rows + count), weights.toOutputs(gate), 1, target);
    }
    rows += count;
    if (rows >= FusedEngine.GRADIENT_ROWS) {
      multiply();
    }
  }

  private void multiply() {
    for (int gate = 0; gate < d.length; gate++) {
      gemm.multiply(
          ofSums.get(gate).rows(0, rows).transposed(),
          outputsBefore.rows(0, rows),
          fresh ? 0 : 1,
          ofWeights.rows(gate * cells, (gate + 1) * cells));
    }
    fresh = false;
    rows = 0;
  }

  /** Adds all to the gradient of the parameters. */
  void addTo(float[] gradient) {
    multiply();
    table.addTo(gradient);
    ParameterLayout.Block block = layout.recurrent();
    ofWeights.addTo(gradient, block.offset(), block.stride(), block.rows());
  }
}
