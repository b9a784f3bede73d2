package translit.network;

import java.util.Arrays;

/**
 * One LSTM of the network, its rows in the order in which it reads: the texts' own for the forward
 * direction, from each text's end for the backward direction.
 *
 * <p>Per row there are four blocks of as many values as there are cells, in Deeplearning4j's order:
 * cell input (tanh, "I" there, g in the equations of {@link BiLstm}), forget gate f, output gate o,
 * input gate ("G" there, i in the equations). Training and looking at the gates both take them from
 * {@link #forward}.
 */
final class LstmDirection implements AutoCloseable {
  private final int symbols;
  private final int cells;
  private final boolean reversed;
  private final int weights;
  private final int recurrent;
  private final int bias;
  private final float[] table;
  private final float[] tableGradient;

  private float[] gates = new float[0];
  private float[] cell = new float[0];
  private float[] tanh = new float[0];
  private float[] h = new float[0];
  private float[] dh = new float[0];
  private float[] dc = new float[0];
  private final NativeFloats sums = new NativeFloats();
  private final NativeFloats previous = new NativeFloats();
  private final NativeFloats outputs = new NativeFloats();
  private final NativeFloats sumGradients = new NativeFloats();
  private final NativeFloats outputGradients = new NativeFloats();

  /**
   * @param start where the layer's parameters start in the flat vector: input weights, recurrent
   *     weights (both column by column), bias
   * @param reversed whether it reads from the end
   */
  LstmDirection(int symbols, int cells, int start, boolean reversed) {
    this.symbols = symbols;
    this.cells = cells;
    this.reversed = reversed;
    this.weights = start;
    this.recurrent = weights + symbols * 4 * cells;
    this.bias = recurrent + cells * 4 * cells;
    this.table = new float[symbols * 4 * cells];
    this.tableGradient = new float[table.length];
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
    previous.reserve((long) rows * cells);
    outputs.reserve((long) rows * cells);
    if (training) {
      if (dh.length < batch.texts() * cells) {
        dh = new float[batch.texts() * cells];
        dc = new float[batch.texts() * cells];
      }
      sumGradients.reserve((long) rows * 4 * cells);
      outputGradients.reserve((long) rows * cells);
    }
  }

  /**
   * Computes all gates, cells and outputs of some of the texts.
   *
   * @param parameters flat vector of the network
   * @param from first text
   * @param to after the last text
   */
  void forward(PackedBatch batch, NativeFloats parameters, int from, int to) {
    for (int step = 0; step < batch.steps(); step++) {
      int count = Math.min(to, batch.count(step)) - from;
      if (count <= 0) {
        return;
      }
      int first = batch.start(step) + from;
      if (step == 0) {
        Arrays.fill(gates, first * 4 * cells, (first + count) * 4 * cells, 0);
        Arrays.fill(h, first * cells, (first + count) * cells, 0);
        previous.buffer().put(first * cells, h, first * cells, count * cells);
      } else {
        Gemm.multiply(
            false,
            true,
            count,
            4 * cells,
            cells,
            previous,
            (long) first * cells,
            cells,
            parameters,
            recurrent,
            cells,
            0,
            sums,
            (long) from * 4 * cells,
            4 * cells);
        sums.buffer().get(from * 4 * cells, gates, first * 4 * cells, count * 4 * cells);
      }
      for (int row = first; row < first + count; row++) {
        int symbol = batch.latin(reversed ? batch.mirror(row) : row);
        int before = step == 0 ? 0 : row - batch.count(step - 1) + 1;
        Gates.gates(gates, row * 4 * cells, table, symbol * 4 * cells, cells);
        Gates.cell(gates, row * 4 * cells, cell, before * cells, (row + 1) * cells, cells);
        Gates.output(gates, row * 4 * cells, cell, (row + 1) * cells, tanh, h, row * cells, cells);
        if (reversed) {
          outputs.buffer().put(batch.mirror(row) * cells, h, row * cells, cells);
        }
      }
      if (!reversed) {
        outputs.buffer().put(first * cells, h, first * cells, count * cells);
      }
      int next = Math.min(to, batch.count(step + 1)) - from;
      if (next > 0) {
        int target = batch.start(step + 1) + from;
        previous.buffer().put(target * cells, h, first * cells, next * cells);
      }
    }
  }

  /**
   * Turns the gates of some of the texts into the gradients of their sums, from {@link
   * #outputGradients}.
   */
  void backward(PackedBatch batch, NativeFloats parameters, int from, int to) {
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int count = Math.min(to, batch.count(step)) - from;
      if (count <= 0) {
        continue;
      }
      int first = batch.start(step) + from;
      int later = Math.max(0, Math.min(to, batch.count(step + 1)) - from);
      Arrays.fill(dc, (from + later) * cells, (from + count) * cells, 0);
      outputGradients.buffer().get(first * cells, dh, from * cells, count * cells);
      for (int n = 0; n < count; n++) {
        int row = first + n;
        int before = step == 0 ? 0 : row - batch.count(step - 1) + 1;
        Gates.backward(
            gates,
            row * 4 * cells,
            tanh,
            row * cells,
            cell,
            before * cells,
            dh,
            dc,
            (from + n) * cells,
            cells);
      }
      sumGradients.buffer().put(first * 4 * cells, gates, first * 4 * cells, count * 4 * cells);
      if (step > 0) {
        Gemm.multiply(
            false,
            false,
            count,
            cells,
            4 * cells,
            sumGradients,
            (long) first * 4 * cells,
            4 * cells,
            parameters,
            recurrent,
            cells,
            1,
            outputGradients,
            (long) (batch.start(step - 1) + from) * cells,
            cells);
      }
    }
  }

  /**
   * Gradient of one of several equal parts of the recurrent weights, summed over all rows.
   *
   * @param parts a divisor of 4
   */
  void recurrentGradient(PackedBatch batch, int part, int parts, NativeFloats gradient) {
    int columns = 4 * cells / parts;
    Gemm.multiply(
        true,
        false,
        columns,
        cells,
        batch.rows(),
        sumGradients,
        (long) part * columns,
        4 * cells,
        previous,
        0,
        cells,
        0,
        gradient,
        recurrent + (long) part * columns * cells,
        cells);
  }

  /** Gradients of the input weights and the bias, summed over all rows. */
  void inputGradient(PackedBatch batch, float[] gradient) {
    Arrays.fill(tableGradient, 0);
    for (int row = 0; row < batch.rows(); row++) {
      int symbol = batch.latin(reversed ? batch.mirror(row) : row);
      Gates.add(tableGradient, symbol * 4 * cells, gates, row * 4 * cells, 4 * cells);
    }
    for (int j = 0; j < 4 * cells; j++) {
      float sum = 0;
      for (int x = 0; x < symbols; x++) {
        float value = tableGradient[x * 4 * cells + j];
        gradient[weights + j * symbols + x] = value;
        sum += value;
      }
      gradient[bias + j] = sum;
    }
  }

  /** Takes over the recurrent part of a gradient that was computed in native memory. */
  void collect(NativeFloats from, float[] gradient) {
    from.buffer().get(recurrent, gradient, recurrent, cells * 4 * cells);
  }

  /** Copies all that {@link Capture#lstm} names at one position. */
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
    sumGradients.close();
    outputGradients.close();
  }
}
