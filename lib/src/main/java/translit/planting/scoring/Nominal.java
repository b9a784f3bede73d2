package translit.planting.scoring;

/**
 * How often a method is to call something a finding where there is nothing to be found, by the test
 * that it makes.
 */
public enum Nominal {
  /** It makes no test, and only ranks outputs. */
  RANKS_ONLY("ranks only", "ranks only"),
  /** The whole 95 % interval lies on the right side of nothing; there is one such side. */
  OUTPUTS_BY_ONE_SIDE("2.5 % of outputs", "2.5 % of outputs"),
  /** The 95 % interval leaves nothing out, on either side. */
  OUTPUTS("5 % of outputs", "5 % of outputs"),
  /**
   * The 95 % interval of a fall of the margin lies above 0. Where a network has something to be
   * found, margins do fall without outputs that can know nothing of it, so that no rate is promised
   * of these.
   */
  FALLS("2.5 % of outputs", "none belongs here"),
  /**
   * By q over all outputs together: of what is found, so much may be wrong. Where nothing is to be
   * found, one network in twenty has any finding.
   */
  FINDINGS("5 % of networks", "5 % of findings"),
  /** By the largest of all outputs, which chance alone must not reach. */
  NETWORKS("5 % of networks", "5 % of networks");

  private final String whereNothingIs;
  private final String besideOthers;

  Nominal(String whereNothingIs, String besideOthers) {
    this.whereNothingIs = whereNothingIs;
    this.besideOthers = besideOthers;
  }

  /** {@return the rate where a network has nothing to be found, as in {@code 5 % of outputs}} */
  public String whereNothingIs() {
    return whereNothingIs;
  }

  /**
   * {@return the rate at outputs that can know nothing, where others of the network may know
   * something}
   */
  public String besideOthers() {
    return besideOthers;
  }
}
