package translit.contribution;

/** Where weights lie: from the units of a layer to those of the one above it. */
public enum Layer {
  /** From the hidden units to the output units. */
  HIDDEN_TO_OUTPUT("hidden-output"),
  /** From the concat units to the hidden units. */
  CONCAT_TO_HIDDEN("concat-hidden");

  private final String code;

  Layer(String code) {
    this.code = code;
  }

  /** {@return its name in files} */
  public String code() {
    return code;
  }

  /** The layer with a name. */
  static Layer of(String code) {
    for (Layer layer : values()) {
      if (layer.code.equals(code)) {
        return layer;
      }
    }
    throw new IllegalArgumentException("no such layer: " + code);
  }
}
