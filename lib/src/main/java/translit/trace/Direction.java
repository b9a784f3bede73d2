package translit.trace;

/** In which order an LSTM reads; {@link #NONE} for the layers above both. */
public enum Direction {
  FORWARD,
  BACKWARD,
  NONE;

  /** Name in files and figures. */
  public String code() {
    return this == NONE ? "" : name().toLowerCase(java.util.Locale.ROOT);
  }
}
