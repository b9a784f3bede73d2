package translit.intervention;

/** What a unit's output is replaced by. */
public enum Replacement {
  /** 0. */
  ZERO("zero"),
  /** Its mean over all characters that are read. */
  MEAN("mean"),
  /**
   * Its output at another token of the same Latin character that becomes the same outcome, in a
   * word with another stem: what the value loses that is not about the outcome.
   */
  SAME_OUTCOME("same-outcome"),
  /** Its output at a token of the same Latin character that becomes another outcome. */
  OTHER_OUTCOME("other-outcome");

  private final String code;

  Replacement(String code) {
    this.code = code;
  }

  /** {@return the name in files and on the command line} */
  public String code() {
    return code;
  }

  /** {@return whether it is an output at another token} */
  public boolean isResampled() {
    return this == SAME_OUTCOME || this == OTHER_OUTCOME;
  }
}
