package translit.engine;

/**
 * Where the activations of a running network can be changed: places in the equations of {@link
 * BiLstm}, in the order in which they are computed. Each has as many units as an LSTM has cells.
 */
public enum Site {
  /** The sums of the cell input, before the tanh. */
  CELL_INPUT_SUM,
  /** The sums of the forget gate, before the logistic function. */
  FORGET_GATE_SUM,
  /** The sums of the output gate. */
  OUTPUT_GATE_SUM,
  /** The sums of the input gate. */
  INPUT_GATE_SUM,
  /** The cell input g. */
  CELL_INPUT,
  /** The forget gate f. */
  FORGET_GATE,
  /** The output gate o. */
  OUTPUT_GATE,
  /** The input gate i. */
  INPUT_GATE,
  /** The cell at the step before, as this step sees it. */
  PREVIOUS_CELL,
  /** The cell. */
  CELL,
  /** The outputs h as the LSTM itself sees them at its next step. */
  RECURRENT,
  /** The outputs h as the hidden layer sees them. */
  READ_OUT,
  /** The units of the hidden layer. */
  HIDDEN;

  /**
   * {@return the sums of a block of an LSTM's parameters}
   *
   * @param block its place, such as {@link ParameterLayout#FORGET_GATE}
   */
  public static Site sumOf(int block) {
    return values()[block]; // they are in the order of the blocks
  }

  /**
   * {@return the gate, or the cell input, that comes from a block of an LSTM's parameters}
   *
   * @param block its place, such as {@link ParameterLayout#FORGET_GATE}
   */
  public static Site gateOf(int block) {
    return values()[ParameterLayout.LSTM_BLOCKS + block];
  }
}
