package translit.engine.fused;

import static translit.engine.ParameterLayout.LSTM_BLOCKS;

import java.util.Arrays;
import java.util.stream.Stream;
import translit.engine.ParameterLayout;

/**
 * One LSTM of the network, its rows in the order in which it reads: the texts' own for the forward
 * direction, from each text's end for the backward direction. Training and looking at the gates
 * both take them from {@link #forwardPass}.
 */
final class LstmDirection implements AutoCloseable {
  private final PackedBatch batch;
  private final boolean reversed;
  private final int cells;
  private final SymbolTable table;
  private final Matrix recurrent;
  private final LstmValues values;
  private final LstmRow[] rowOfGroup;
  private final LstmGradient[] gradientOfGroup;
  private float[] cellGradients = new float[0];
  private final NativeFloats sums;
  private final NativeFloats previous;
  private final NativeFloats outputs;
  private final NativeFloats outputGradients;

  /**
   * @param parameters flat vector of the network
   * @param reversed whether it reads from the end
   * @param groups most groups of texts that are computed side by side
   */
  LstmDirection(
      PackedBatch batch,
      NativeFloats parameters,
      ParameterLayout.Lstm layout,
      boolean reversed,
      int groups) {
    this.batch = batch;
    this.reversed = reversed;
    this.cells = layout.recurrent().columns();
    this.table = new SymbolTable(layout.input(), layout.bias());
    this.recurrent = Matrix.of(parameters, layout.recurrent());
    this.values = new LstmValues(cells);
    this.rowOfGroup =
        Stream.generate(() -> new LstmRow(values, cells)).limit(groups).toArray(LstmRow[]::new);
    this.gradientOfGroup =
        Stream.generate(() -> new LstmGradient(layout)).limit(groups).toArray(LstmGradient[]::new);
    this.sums = new NativeFloats(LSTM_BLOCKS * cells);
    this.previous = new NativeFloats(cells);
    this.outputs = new NativeFloats(cells);
    this.outputGradients = new NativeFloats(cells);
  }

  /** Takes over the parameters and makes room for the batch. */
  void prepare(float[] parameters, boolean training) {
    table.load(parameters);
    values.reserve(batch.rows());
    sums.reserve(batch.texts());
    previous.reserve(batch.texts());
    outputs.reserve(batch.rows());
    if (training) {
      cellGradients = NativeFloats.atLeast(batch.texts() * cells, cellGradients);
      outputGradients.reserve(batch.rows());
    }
  }

  /**
   * Computes all gates, cells and outputs of one group of the texts.
   *
   * @param group no other thread computes this one
   * @param from first text
   * @param to behind the last text
   */
  void forwardPass(int group, int from, int to) {
    for (int step = 0; batch.count(step) > from; step++) {
      int end = Math.min(to, batch.count(step));
      for (int n = from; n < end; n++) {
        sums.put(n, table.values(), symbol(batch.start(step) + n), 1);
      }
      if (step > 0) {
        Gemm.multiply(previous.rows(from, end), recurrent.transposed(), 1, sums.rows(from, end));
      }
      for (int n = from; n < end; n++) {
        int row = batch.start(step) + n;
        sums.get(n, values.gates, row, 1);
        rowOfGroup[group].forwardPass(row, before(step, n));
        outputs.put(own(row), values.h, row, 1);
        if (n < batch.count(step + 1)) {
          previous.put(n, values.h, row, 1);
        }
      }
    }
  }

  /**
   * Computes the gradients of one group of the texts from {@link #outputGradients}.
   *
   * @param group no other thread computes this one
   * @param from first text
   * @param to behind the last text
   */
  void backwardPass(int group, int from, int to) {
    LstmGradient gradient = gradientOfGroup[group];
    gradient.start(to - from);
    Arrays.fill(cellGradients, from * cells, to * cells, 0);
    float[] ofSums = new float[LSTM_BLOCKS * cells];
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int end = Math.min(to, batch.count(step));
      for (int n = from; n < end; n++) {
        int row = batch.start(step) + n;
        int before = before(step, n);
        rowOfGroup[group].backwardPass(row, before, outputGradients, cellGradients, n, ofSums);
        gradient.add(symbol(row), ofSums);
        if (step > 0) {
          gradient.addRecurrent(ofSums, values.h, before);
        }
      }
      if (step > 0 && end > from) {
        gradient.endStep(recurrent, outputGradients.rows(before(step, from), before(step, end)));
      }
    }
  }

  /** The row of a text at the step before, or -1. */
  private int before(int step, int text) {
    return step == 0 ? -1 : batch.start(step - 1) + text;
  }

  /** The same character's row in the texts' own order. */
  private int own(int row) {
    return reversed ? batch.mirror(row) : row;
  }

  private int symbol(int row) {
    return batch.latin(own(row));
  }

  /** Adds the gradients of the groups to that of the parameters. */
  void collect(int groups, float[] gradient) {
    for (int group = 0; group < groups; group++) {
      gradientOfGroup[group].addTo(gradient);
    }
  }

  /** Copies what {@link translit.engine.ActivationLayout} calls a part at one position. */
  void copy(String part, int text, int position, float[] to, int at) {
    int step = reversed ? batch.length(text) - 1 - position : position;
    int before = step == 0 ? -1 : batch.row(text, step - 1);
    values.copy(part, batch.row(text, step), before, to, at);
  }

  /** Outputs of all rows in the texts' own order. */
  NativeFloats outputs() {
    return outputs;
  }

  /** Gradients of the outputs, in the order in which this direction reads. */
  NativeFloats outputGradients() {
    return outputGradients;
  }

  @Override
  public void close() {
    sums.close();
    previous.close();
    outputs.close();
    outputGradients.close();
    Stream.of(gradientOfGroup).forEach(LstmGradient::close);
  }
}
