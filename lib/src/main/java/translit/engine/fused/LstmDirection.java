package translit.engine.fused;

import java.util.Arrays;

/**
 * One LSTM of the network, its rows in the order in which it reads: the texts' own for the forward
 * direction, from each text's end for the backward direction.
 *
 * <p>Per row there are four blocks of as many values as there are cells, in Deeplearning4j's order:
 * cell input (tanh, "I" there, g in the equations of {@link translit.engine.BiLstm}), forget gate
 * f, output gate o, input gate ("G" there, i in the equations). Training and looking at the gates
 * both take them from {@link #forward}.
 */
final class LstmDirection implements AutoCloseable {
  private final int symbols;
  private final int cells;
  private final boolean reversed;
  private final int weights;
  private final int recurrent;
  private final int bias;
  private final float[] table;
  private final LstmRow[] rowOfGroup;
  private final LstmGradient[] gradientOfGroup;

  private float[] gates = new float[0];
  private float[] cell = new float[0];
  private float[] tanh = new float[0];
  private float[] h = new float[0];
  private float[] dc = new float[0];
  private final NativeFloats sums = new NativeFloats();
  private final NativeFloats previous = new NativeFloats();
  private final NativeFloats outputs = new NativeFloats();
  private final NativeFloats outputGradients = new NativeFloats();

  /**
   * @param start where the layer's parameters start in the flat vector: input weights, recurrent
   *     weights (both column by column), bias
   * @param reversed whether it reads from the end
   * @param groups most groups of texts that are computed side by side
   */
  LstmDirection(int symbols, int cells, int start, boolean reversed, int groups) {
    this.symbols = symbols;
    this.cells = cells;
    this.reversed = reversed;
    this.weights = start;
    this.recurrent = weights + symbols * 4 * cells;
    this.bias = recurrent + cells * 4 * cells;
    this.table = new float[symbols * 4 * cells];
    this.rowOfGroup = new LstmRow[groups];
    this.gradientOfGroup = new LstmGradient[groups];
    for (int group = 0; group < groups; group++) {
      rowOfGroup[group] = new LstmRow(cells);
      gradientOfGroup[group] = new LstmGradient(symbols, cells);
    }
  }

  /** Number of parameters. */
  int parameters() {
    return bias + 4 * cells - weights;
  }

  /** Takes over the input weights: for one-hot input, one row per symbol, bias included. */
  void load(float[] parameters) {
    for (int j = 0; j < 4 * cells; j++) {
      for (int x = 0; x < symbols; x++) {
        table[x * 4 * cells + j] = parameters[weights + j * symbols + x] + parameters[bias + j];
      }
    }
  }

  /** Makes room for a batch. */
  void reserve(PackedBatch batch, boolean training) {
    int rows = batch.rows();
    if (tanh.length < rows * cells) {
      gates = new float[rows * 4 * cells];
      cell = new float[(rows + 1) * cells]; // first a row of zeros: the cells before the first step
      tanh = new float[rows * cells];
      h = new float[rows * cells];
    }
    sums.reserve((long) batch.texts() * 4 * cells);
    previous.reserve((long) batch.texts() * cells);
    outputs.reserve((long) rows * cells);
    if (training) {
      if (dc.length < batch.texts() * cells) {
        dc = new float[batch.texts() * cells];
      }
      outputGradients.reserve((long) rows * cells);
    }
  }

  /**
   * Computes all gates, cells and outputs of one group of the texts.
   *
   * @param parameters flat vector of the network
   * @param group no other thread computes this one
   * @param from first text
   * @param to after the last text
   */
  void forward(PackedBatch batch, NativeFloats parameters, int group, int from, int to) {
    for (int step = 0; step < batch.steps(); step++) {
      int count = Math.min(to, batch.count(step)) - from;
      if (count <= 0) {
        return;
      }
      sums(batch, parameters, step, from, count);
      int next = Math.min(to, batch.count(step + 1)) - from;
      for (int n = 0; n < count; n++) {
        int row = batch.start(step) + from + n;
        int before = step == 0 ? 0 : row - batch.count(step - 1) + 1;
        sums.buffer().get((from + n) * 4 * cells, gates, row * 4 * cells, 4 * cells);
        rowOfGroup[group].forward(
            gates, row * 4 * cells, cell, before * cells, (row + 1) * cells, tanh, h, row * cells);
        int own = reversed ? batch.mirror(row) : row;
        outputs.buffer().put(own * cells, h, row * cells, cells);
        if (n < next) {
          previous.buffer().put((from + n) * cells, h, row * cells, cells);
        }
      }
    }
  }

  /** What goes into the gates of one step: from the input symbols and the previous outputs. */
  private void sums(PackedBatch batch, NativeFloats parameters, int step, int from, int count) {
    for (int n = 0; n < count; n++) {
      int symbol = symbol(batch, batch.start(step) + from + n);
      sums.buffer().put((from + n) * 4 * cells, table, symbol * 4 * cells, 4 * cells);
    }
    if (step > 0) {
      Gemm.rowsTimes(
          from, count, previous, cells, parameters, recurrent, cells, true, 1, sums, 4 * cells);
    }
  }

  private int symbol(PackedBatch batch, int row) {
    return batch.latin(reversed ? batch.mirror(row) : row);
  }

  /**
   * Computes the gradients of one group of the texts from {@link #outputGradients}.
   *
   * @param group no other thread computes this one
   */
  void backward(PackedBatch batch, NativeFloats parameters, int group, int from, int to) {
    LstmGradient gradient = gradientOfGroup[group];
    gradient.start(to - from);
    Arrays.fill(dc, from * cells, to * cells, 0);
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int count = Math.min(to, batch.count(step)) - from;
      for (int n = 0; n < count; n++) {
        int row = batch.start(step) + from + n;
        int before = step == 0 ? -1 : row - batch.count(step - 1);
        rowOfGroup[group].backward(
            gates,
            row * 4 * cells,
            tanh,
            row * cells,
            cell,
            (before + 1) * cells,
            outputGradients,
            row * cells,
            dc,
            (from + n) * cells);
        if (step == 0) {
          gradient.add(rowOfGroup[group], symbol(batch, row));
        } else {
          gradient.add(rowOfGroup[group], symbol(batch, row), h, before * cells);
        }
      }
      if (step > 0 && count > 0) {
        long earlier = (long) (batch.start(step - 1) + from) * cells;
        gradient.endStep(count, parameters, recurrent, outputGradients, earlier);
      }
    }
  }

  /**
   * Sums up the gradients of the groups.
   *
   * @param gradient takes those of this direction's parameters
   */
  void collect(int groups, float[] gradient) {
    Arrays.fill(gradient, weights, weights + parameters(), 0);
    for (int group = 0; group < groups; group++) {
      gradientOfGroup[group].addTo(gradient, weights);
    }
  }

  /** Copies all that {@link translit.engine.Capture#lstm} names at one position. */
  void copy(PackedBatch batch, int text, int position, float[] to, int at) {
    int step = reversed ? batch.length(text) - 1 - position : position;
    int row = batch.row(text, step);
    int before = step == 0 ? 0 : batch.row(text, step - 1) + 1;
    int gate = row * 4 * cells;
    System.arraycopy(h, row * cells, to, at, cells);
    System.arraycopy(gates, gate + 2 * cells, to, at + cells, cells);
    System.arraycopy(cell, (row + 1) * cells, to, at + 2 * cells, cells);
    System.arraycopy(gates, gate + 3 * cells, to, at + 3 * cells, cells);
    System.arraycopy(gates, gate, to, at + 4 * cells, cells);
    System.arraycopy(gates, gate + cells, to, at + 5 * cells, cells);
    System.arraycopy(cell, before * cells, to, at + 6 * cells, cells);
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
    for (LstmGradient gradient : gradientOfGroup) {
      gradient.close();
    }
  }
}
