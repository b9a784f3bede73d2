package translit.planting.scoring;

/**
 * How often a method is to call something a finding where there is nothing to be found, by the test
 * that it makes.
 */
public enum Nominal {
  /** It makes no test, and only ranks outputs. */
  RANKS_ONLY("ranks only"),
  /** The whole 95 % interval lies on the right side of nothing; there is one such side. */
  OUTPUTS_BY_ONE_SIDE("2.5 % of outputs"),
  /** The 95 % interval leaves nothing out, on either side. */
  OUTPUTS("5 % of outputs"),
  /**
   * By q over all outputs together: of what is found, so much may be wrong. Where nothing is to be
   * found, one network in twenty has any finding.
   */
  FINDINGS("5 % of findings"),
  /** By the largest of all outputs, which chance alone must not reach. */
  NETWORKS("5 % of networks");

  private final String label;

  Nominal(String label) {
    this.label = label;
  }

  /** As in {@code 5 % of outputs}. */
  @Override
  public String toString() {
    return label;
  }
}
