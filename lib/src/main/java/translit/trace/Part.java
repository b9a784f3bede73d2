package translit.trace;

/** The parts of the network that can be looked at, as the post names them. */
public enum Part {
  /** Output of an LSTM cell, o * tanh(cell); all of them are the post's concat layer. */
  LSTM_OUTPUT("lstm-output", "output", true),
  OUTPUT_GATE("output-gate", "output gate", true),
  CELL("cell", "cell", true),
  INPUT_GATE("input-gate", "input gate", true),
  /** tanh of what may be added to the cell; Deeplearning4j calls this block I. */
  CELL_INPUT("cell-input", "cell input", true),
  FORGET_GATE("forget-gate", "forget gate", true),
  /** The cell one step before, in its direction's order. */
  PREVIOUS_CELL("previous-cell", "previous cell", true),
  HIDDEN_LAYER("hidden", "hidden", false),
  /** Probabilities of the native symbols. */
  OUTPUT("output", "output layer", false);

  private final String code;
  private final String label;
  private final boolean directed;

  Part(String code, String label, boolean directed) {
    this.code = code;
    this.label = label;
    this.directed = directed;
  }

  /** Name in files. */
  public String code() {
    return code;
  }

  /** Name in figures and prose. */
  public String label() {
    return label;
  }

  /** Whether each direction has one. */
  public boolean directed() {
    return directed;
  }
}
