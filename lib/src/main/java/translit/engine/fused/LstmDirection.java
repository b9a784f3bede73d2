package translit.engine.fused;

import java.util.List;
import java.util.stream.Stream;
import translit.engine.ActivationLayout;
import translit.engine.ActivationLayout.Block;
import translit.engine.ParameterLayout;
import translit.engine.Site;
import translit.engine.matrix.Gemm;
import translit.engine.matrix.Matrix;
import translit.engine.matrix.NativeFloats;
import translit.engine.matrix.NativeMemory;

/**
 * One LSTM of the network, its rows in the order in which it reads: the texts' own for the forward
 * direction, from each text's end for the backward direction. {@link #forwardPass} leaves the gates
 * for training and for whoever looks at them.
 *
 * <p>The sums of a gate for all texts of a step are one product, and each gate's lie in an array of
 * their own, so that the loops of {@link Gates} run over a whole step.
 */
final class LstmDirection {
  private final boolean reversed;
  private final int cells;
  private final Gemm gemm;
  private final SymbolTable table;
  private final LstmWeights weights;
  private final LstmValues values;
  private final Changes changes;
  private final NativeFloats outputs;
  private final NativeFloats changed;
  private final NativeFloats outputGradients;
  private final List<NativeFloats> sums;
  private final List<LstmGradient> groups;
  private float[] h = {};
  private float[] scratch = {};
  private PackedBatch batch;

  /**
   * @param reversed whether it reads from the end
   * @param groups most groups of texts that are computed side by side
   * @param changes what is done to the values on the way
   */
  LstmDirection(
      Gemm gemm,
      NativeMemory memory,
      ParameterLayout.Lstm layout,
      boolean reversed,
      int groups,
      Changes changes) {
    this.reversed = reversed;
    this.cells = layout.recurrent().columns();
    this.gemm = gemm;
    this.table = SymbolTable.of(layout);
    this.weights = new LstmWeights(memory, layout.recurrent());
    this.values = new LstmValues(cells);
    this.changes = changes;
    this.outputs = memory.rows(cells);
    this.changed = memory.rows(cells);
    this.outputGradients = memory.rows(cells);
    this.sums =
        Stream.generate(() -> memory.rows(cells)).limit(ParameterLayout.LSTM_BLOCKS).toList();
    this.groups =
        Stream.generate(() -> new LstmGradient(gemm, memory, layout, weights, values))
            .limit(groups)
            .toList();
  }

  /** Takes over the parameters. */
  void load(float[] parameters) {
    table.load(parameters);
    weights.load(parameters);
  }

  /**
   * Makes room for a batch.
   *
   * @param kept whether the gates will be looked at, as {@link #backwardPass} does
   */
  void prepare(PackedBatch batch, boolean kept) {
    this.batch = batch;
    values.reserve(batch, kept);
    h = NativeFloats.atLeast(batch.texts() * cells, h);
    scratch = NativeFloats.atLeast(batch.texts() * cells, scratch);
    sums.forEach(gate -> gate.reserve(batch.texts()));
    outputs.reserve(batch.rows());
    changed.reserve(changes.areAt(Site.RECURRENT) ? batch.texts() : 0);
  }

  /**
   * Computes all gates, cells and outputs of some texts.
   *
   * @param from first text
   * @param to after the last text
   */
  void forwardPass(int from, int to) {
    for (int step = 0; batch.count(step) > from; step++) {
      int end = Math.min(to, batch.count(step));
      for (int gate = 0; gate < ParameterLayout.LSTM_BLOCKS; gate++) {
        sums(step, gate, from, end);
      }
      gates(step, from, end);
      outputs.put(batch.starts()[step] + from, h, from, end - from);
      if (changes.areAt(Site.RECURRENT)) {
        change(Site.RECURRENT, step, from, end, h, from * cells);
        changed.put(from, h, from, end - from);
      }
    }
  }

  /** The outputs of some texts before a step, as the step sees them. */
  private Matrix previous(int step, int from, int end) {
    int before = batch.starts()[step - 1];
    return changes.areAt(Site.RECURRENT)
        ? changed.rows(from, end)
        : outputs.rows(before + from, before + end);
  }

  private void change(Site site, int step, int from, int end, float[] values, int at) {
    changes.atStep(site, reversed, step, from, end, values, at);
  }

  /** Computes a gate's sums for some texts at a step. */
  private void sums(int step, int gate, int from, int end) {
    NativeFloats ofGate = sums.get(gate);
    int start = batch.starts()[step];
    for (int n = from; n < end; n++) {
      ofGate.put(n, table.of(batch.latin()[own(start + n)], gate), 0, 1);
    }
    if (step > 0) {
      gemm.multiply(previous(step, from, end), weights.toSums(gate), 1, ofGate.rows(from, end));
    }
    int row = values.row(step, from);
    ofGate.get(from, values.gates[gate], row, end - from);
    change(Site.sumOf(gate), step, from, end, values.gates[gate], row * cells);
  }

  /** From the sums to the outputs: c = f * before + i * g and h = o * tanh(c). */
  private void gates(int step, int from, int end) {
    int start = values.row(step, from) * cells;
    int length = (end - from) * cells;
    float[] g = values.gates[ParameterLayout.CELL_INPUT];
    float[] f = values.gates[ParameterLayout.FORGET_GATE];
    float[] o = values.gates[ParameterLayout.OUTPUT_GATE];
    float[] i = values.gates[ParameterLayout.INPUT_GATE];
    Gates.tanh(g, start, start + length);
    Gates.logistic(f, start, start + length);
    Gates.logistic(o, start, start + length);
    Gates.logistic(i, start, start + length);
    for (int gate = 0; gate < ParameterLayout.LSTM_BLOCKS; gate++) {
      change(Site.gateOf(gate), step, from, end, values.gates[gate], start);
    }
    values.carry(step, from, end);
    change(Site.PREVIOUS_CELL, step, from, end, values.cell, start);
    Gates.cell(values.cell, f, i, g, start, start + length);
    change(Site.CELL, step, from, end, values.cell, start);
    int at = from * cells;
    System.arraycopy(values.cell, start, h, at, length);
    System.arraycopy(o, start, scratch, at, length);
    Gates.tanh(h, at, at + length);
    Gates.multiply(h, scratch, at, at + length);
  }

  /**
   * Computes the gradients of one group of the texts from those of the outputs.
   *
   * @param group no other thread computes this one
   * @param from first text
   * @param to after the last text
   */
  void backwardPass(int group, int from, int to) {
    LstmGradient gradient = groups.get(group);
    gradient.start(batch, to);
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int end = Math.min(to, batch.count(step));
      if (end > from) {
        gradient.gates(step, from, end, outputGradients);
        int start = batch.starts()[step];
        for (int n = from; n < end; n++) {
          gradient.addSymbol(batch.latin()[own(start + n)], n);
        }
        if (step > 0) {
          gradient.recurrent(step, from, end, outputs, outputGradients);
        }
      }
    }
  }

  /** The same character's row in the other order: the texts' own, or that in which this reads. */
  private int own(int row) {
    return reversed ? batch.mirror()[row] : row;
  }

  /** Adds the gradients of the groups to that of the parameters. */
  void collect(int count, float[] gradient) {
    groups.subList(0, count).forEach(group -> group.addTo(gradient));
  }

  /**
   * Outputs in the texts' own order.
   *
   * @param copies takes them in its first rows if they lie in another order
   */
  Matrix outputs(int from, int to, NativeFloats copies) {
    if (!reversed) {
      return outputs.rows(from, to);
    }
    for (int row = from; row < to; row++) {
      copies.put(row - from, outputs, own(row), 1);
    }
    return copies.rows(0, to - from);
  }

  /** Takes the gradients of outputs from the first rows of an array, in the texts' own order. */
  void putOutputGradients(int from, int to, float[] rows) {
    if (reversed) {
      for (int row = from; row < to; row++) {
        outputGradients.put(own(row), rows, row - from, 1);
      }
    } else {
      outputGradients.put(from, rows, 0, to - from);
    }
  }

  /** Makes room for the gradients of the outputs. */
  void prepareGradients() {
    outputGradients.reserve(batch.rows());
  }

  /** Copies what was computed at one position to the columns of some blocks. */
  void copy(List<Block> blocks, int text, int position, float[] to, int at) {
    int step = step(text, position);
    for (Block block : blocks) {
      if (block.part().equals(ActivationLayout.LSTM_OUTPUT)) {
        copyOutputs(text, position, to, at + block.from());
      } else {
        values.copy(block.part(), step, batch.ranks()[text], to, at + block.from());
      }
    }
  }

  /** Copies the outputs at one position. */
  void copyOutputs(int text, int position, float[] to, int at) {
    outputs.get(batch.row(text, step(text, position)), to, at);
  }

  private int step(int text, int position) {
    return reversed ? batch.lengths()[text] - 1 - position : position;
  }
}
