package translit.selectivity.scoring;

/**
 * What a bin adds to the mutual information of bin and outcome, in nats. The sample's share of the
 * outcome may differ from the text's; with the text's share s, shares a_b of the tokens with the
 * outcome and r_b of the others in bin b,
 *
 * <pre>
 *   I = Σ_b s a_b log(a_b / q_b) + (1 − s) r_b log(r_b / q_b),   q_b = s a_b + (1 − s) r_b
 * </pre>
 */
final class Information {
  private final double share;
  private final double[] log;

  /**
   * @param share of the outcome in the text
   * @param most tokens that there are
   */
  Information(double share, int most) {
    this.share = share;
    this.log = new double[most + 1];
    for (int i = 1; i <= most; i++) {
      log[i] = Math.log(i); // 0 log 0 = 0
    }
  }

  /** What a bin with some of the n tokens with the outcome and of the m others adds. */
  double of(int n, int m, int with, int rest) {
    double ofWith = share * with / n;
    double ofRest = (1 - share) * rest / m;
    double both = ofWith + ofRest;
    return both == 0
        ? 0
        : ofWith * (log[with] - log[n]) + ofRest * (log[rest] - log[m]) - both * Math.log(both);
  }
}
