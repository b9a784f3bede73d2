package translit.trace;

import java.util.Arrays;
import translit.engine.ActivationLayout;

/** The parts of the network that can be looked at, as the post names them. */
public enum Part {
  /** Output of an LSTM cell, o * tanh(cell); all of them are the post's concat layer. */
  LSTM_OUTPUT(ActivationLayout.LSTM_OUTPUT, "output", true),
  /** What of the cell becomes output. */
  OUTPUT_GATE(ActivationLayout.OUTPUT_GATE, "output gate", true),
  /** The memory of an LSTM. */
  CELL(ActivationLayout.CELL, "cell", true),
  /** What of the cell input is added to the cell. */
  INPUT_GATE(ActivationLayout.INPUT_GATE, "input gate", true),
  /** tanh of what may be added to the cell; Deeplearning4j calls this block I. */
  CELL_INPUT(ActivationLayout.CELL_INPUT, "cell input", true),
  /** What of the previous cell stays in the cell. */
  FORGET_GATE(ActivationLayout.FORGET_GATE, "forget gate", true),
  /** The cell one step before, in its direction's order. */
  PREVIOUS_CELL(ActivationLayout.PREVIOUS_CELL, "previous cell", true),
  /** The dense layer over both directions' outputs. */
  HIDDEN_LAYER(ActivationLayout.HIDDEN, "hidden", false),
  /** Probabilities of the native symbols. */
  OUTPUT(ActivationLayout.OUTPUT, "output layer", false);

  private final String code;
  private final String label;
  private final boolean directed;

  Part(String code, String label, boolean directed) {
    this.code = code;
    this.label = label;
    this.directed = directed;
  }

  /**
   * The part of a name in files.
   *
   * @param code as {@link #code} gives it
   * @return the part
   * @throws IllegalArgumentException if none has it
   */
  public static Part ofCode(String code) {
    return Arrays.stream(values())
        .filter(part -> part.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No part has the code '" + code + "'"));
  }

  /** {@return the name in files} */
  public String code() {
    return code;
  }

  /** {@return the name in figures and prose} */
  public String label() {
    return label;
  }

  /** {@return whether each direction has one} */
  public boolean directed() {
    return directed;
  }
}
