package translit.engine.fused;

import java.util.List;
import java.util.stream.Stream;
import translit.engine.ActivationLayout.Block;
import translit.engine.ParameterLayout;

/**
 * One LSTM of the network, its rows in the order in which it reads: the texts' own for the forward
 * direction, from each text's end for the backward direction. Training and looking at the gates
 * both take them from {@link #forwardPass}.
 */
final class LstmDirection {
  /** Outputs of all rows in the texts' own order. */
  final NativeFloats outputs;

  /** Gradients of the outputs, in the order in which this direction reads. */
  final NativeFloats outputGradients;

  private final Gemm gemm;
  private final boolean reversed;
  private final int cells;
  private final SymbolTable table;
  private final Matrix recurrent;
  private final LstmValues values;
  private final List<LstmGroup> groups;
  private PackedBatch batch;
  private float[][] cellGradients = {};
  private final NativeFloats sums;
  private final NativeFloats previous;

  /**
   * @param gemm multiplies
   * @param parameters flat vector of the network
   * @param reversed whether it reads from the end
   * @param groups most groups of texts that are computed side by side
   */
  LstmDirection(
      Gemm gemm,
      NativeMemory memory,
      NativeFloats parameters,
      ParameterLayout.Lstm layout,
      boolean reversed,
      int groups) {
    this.gemm = gemm;
    this.reversed = reversed;
    this.cells = layout.recurrent().columns();
    this.table = new SymbolTable(layout.input(), layout.bias());
    this.recurrent = Matrix.of(parameters, layout.recurrent());
    this.values = new LstmValues(cells);
    this.groups =
        Stream.generate(() -> new LstmGroup(gemm, memory, layout, values)).limit(groups).toList();
    this.sums = memory.rows(ParameterLayout.LSTM_BLOCKS * cells);
    this.previous = memory.rows(cells);
    this.outputs = memory.rows(cells);
    this.outputGradients = memory.rows(cells);
  }

  /** Takes over the parameters and makes room for a batch. */
  void prepare(PackedBatch batch, float[] parameters, boolean training) {
    this.batch = batch;
    table.load(parameters);
    values.reserve(batch.rows());
    sums.reserve(batch.texts());
    previous.reserve(batch.texts());
    outputs.reserve(batch.rows());
    if (training) {
      cellGradients = new float[batch.texts()][cells];
      outputGradients.reserve(batch.rows());
    }
  }

  /**
   * Computes all gates, cells and outputs of one group of the texts.
   *
   * @param group no other thread computes this one
   * @param from first text
   * @param to after the last text
   */
  void forwardPass(int group, int from, int to) {
    for (int step = 0; batch.count(step) > from; step++) {
      int end = Math.min(to, batch.count(step));
      for (int n = from; n < end; n++) {
        sums.put(n, table.values, batch.latin()[own(batch.starts()[step] + n)], 1);
      }
      if (step > 0) {
        gemm.multiply(previous.rows(from, end), recurrent.transposed(), 1, sums.rows(from, end));
      }
      for (int n = from; n < end; n++) {
        int row = batch.starts()[step] + n;
        sums.get(n, values.gates, row, 1);
        groups.get(group).forwardPass(row, before(step, n));
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
   * @param to after the last text
   */
  void backwardPass(int group, int from, int to) {
    LstmGroup texts = groups.get(group);
    texts.startGradient(to - from);
    for (int step = batch.starts().length - 3; step >= 0; step--) {
      int end = Math.min(to, batch.count(step));
      for (int n = from; n < end; n++) {
        int row = batch.starts()[step] + n;
        int symbol = batch.latin()[own(row)];
        texts.backwardPass(row, before(step, n), symbol, outputGradients, cellGradients[n]);
      }
      if (step > 0 && end > from) {
        texts.endStep(recurrent, outputGradients.rows(before(step, from), before(step, end)));
      }
    }
  }

  /** The row of a text at the step before, or -1. */
  private int before(int step, int text) {
    return step == 0 ? -1 : batch.starts()[step - 1] + text;
  }

  /** The same character's row in the texts' own order. */
  private int own(int row) {
    return reversed ? batch.mirror()[row] : row;
  }

  /** Adds the gradients of the groups to that of the parameters. */
  void collect(int count, float[] gradient) {
    groups.subList(0, count).forEach(group -> group.addTo(gradient));
  }

  /** Copies what was computed at one position to the columns of some blocks. */
  void copy(List<Block> blocks, int text, int position, float[] to, int at) {
    int step = reversed ? batch.lengths()[text] - 1 - position : position;
    int row = batch.row(text, step);
    int before = step == 0 ? -1 : batch.row(text, step - 1);
    for (Block block : blocks) {
      values.copy(block.part(), row, before, to, at + block.from());
    }
  }
}
