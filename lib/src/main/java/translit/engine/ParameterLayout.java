package translit.engine;

import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Where the parameters of a network as {@link BiLstm} makes it lie in Deeplearning4j's flat vector:
 * layer by layer, the forward LSTM, the backward LSTM, the hidden and the output layer.
 *
 * <p>Each of an LSTM's arrays W, RW and b has {@value #LSTM_BLOCKS} blocks of as many columns as
 * there are cells, in the order of the constants below. Deeplearning4j writes the order as I, F, O,
 * G, where its <b>"I" is the cell input</b> (tanh, the g of {@link BiLstm}'s equations) and its
 * <b>"G" the input gate</b> (sigmoid, the i of the equations).
 *
 * @param symbols number of Latin symbols
 * @param cells of each LSTM, and units of the hidden layer
 * @param outputs number of native symbols
 */
public record ParameterLayout(int symbols, int cells, int outputs) {
  /** Place of the cell input among the blocks of an LSTM. */
  public static final int CELL_INPUT = 0;

  /** Place of the forget gate. */
  public static final int FORGET_GATE = 1;

  /** Place of the output gate. */
  public static final int OUTPUT_GATE = 2;

  /** Place of the input gate. */
  public static final int INPUT_GATE = 3;

  /** Number of blocks. */
  public static final int LSTM_BLOCKS = 4;

  /**
   * A matrix within the flat vector, as it is stored: row by row. Where Deeplearning4j stores an
   * array column by column, the rows are its columns.
   *
   * @param offset index of the first value
   * @param rows number of rows as stored
   * @param columns values in a row
   * @param stride from the start of a row to that of the next
   */
  public record Block(int offset, int rows, int columns, int stride) {
    private static Block at(int offset, int rows, int columns) {
      return new Block(offset, rows, columns, columns);
    }

    /** {@return the index after the last value} */
    public int end() {
      return start(rows - 1) + columns;
    }

    /**
     * {@return the index of a row's first value}
     *
     * @param row from 0
     */
    public int start(int row) {
      return offset + row * stride;
    }

    /**
     * {@return some of the rows}
     *
     * @param from first row
     * @param to after the last row
     */
    public Block rows(int from, int to) {
      return new Block(start(from), to - from, columns, stride);
    }

    /**
     * {@return some of the columns}
     *
     * @param from first column
     * @param to after the last column
     */
    public Block columns(int from, int to) {
      return new Block(offset + from, rows, to - from, stride);
    }
  }

  /**
   * The parameters of one LSTM.
   *
   * @param input W: for each of the {@code 4 * cells} sums the weights of the symbols
   * @param recurrent RW: for each sum the weights of the previous outputs
   * @param bias b: one row
   */
  public record Lstm(Block input, Block recurrent, Block bias) {}

  /**
   * The parameters of a layer above the LSTMs. The rows of the weights are the inputs in the hidden
   * layer (so Deeplearning4j computes with it, though it gives the array's shape as {@code [cells,
   * 2 * cells, 1, 1]}), the units in the output layer.
   *
   * @param weights in the hidden layer of the forward, then the backward outputs; in the output
   *     layer of the hidden units, then the symbols
   * @param bias one row
   */
  public record Dense(Block weights, Block bias) {}

  /**
   * The layout of a network.
   *
   * @param graph as {@link BiLstm} makes it
   * @return where its parameters are
   * @throws IllegalArgumentException if it has another number of parameters
   */
  public static ParameterLayout of(ComputationGraph graph) {
    ParameterLayout layout =
        new ParameterLayout(
            (int) graph.layerInputSize(BiLstm.FORWARD),
            (int) graph.layerSize(BiLstm.FORWARD),
            (int) graph.layerSize(BiLstm.OUTPUT));
    if (graph.numParams() != layout.size()) {
      throw new IllegalArgumentException(
          "Not this network: it has %d parameters, expected %d"
              .formatted(graph.numParams(), layout.size()));
    }
    return layout;
  }

  /** {@return the LSTM that reads from the beginning} */
  public Lstm forward() {
    return lstm(0);
  }

  /** {@return the LSTM that reads from the end} */
  public Lstm backward() {
    return lstm(forward().bias.end());
  }

  private Lstm lstm(int start) {
    Block input = Block.at(start, LSTM_BLOCKS * cells, symbols);
    Block recurrent = Block.at(input.end(), LSTM_BLOCKS * cells, cells);
    return new Lstm(input, recurrent, Block.at(recurrent.end(), 1, LSTM_BLOCKS * cells));
  }

  /** {@return the hidden layer, whose bias comes first} */
  public Dense hidden() {
    Block bias = Block.at(backward().bias.end(), 1, cells);
    return new Dense(Block.at(bias.end(), 2 * cells, cells), bias);
  }

  /** {@return the output layer} */
  public Dense output() {
    Block weights = Block.at(hidden().weights.end(), outputs, cells + symbols);
    return new Dense(weights, Block.at(weights.end(), 1, outputs));
  }

  /** {@return the number of parameters} */
  public int size() {
    return output().bias.end();
  }

  /** {@return where each layer starts, and where the last ends} */
  public int[] bounds() {
    return new int[] {
      0, backward().input.offset, hidden().bias.offset, output().weights.offset, size()
    };
  }
}
