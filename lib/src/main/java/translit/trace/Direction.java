package translit.trace;

import java.util.Locale;

/** In which order an LSTM reads; {@link #NONE} for the layers above both. */
public enum Direction {
  /** From the beginning. */
  FORWARD,
  /** From the end. */
  BACKWARD,
  /** That of the hidden and the output layer. */
  NONE;

  /**
   * The direction of a name in files.
   *
   * @param code as {@link #code} gives it
   * @return the direction
   * @throws IllegalArgumentException if none has it
   */
  public static Direction ofCode(String code) {
    return code.isEmpty() ? NONE : valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** {@return the name in files and figures, empty for {@link #NONE}} */
  public String code() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
  }
}
