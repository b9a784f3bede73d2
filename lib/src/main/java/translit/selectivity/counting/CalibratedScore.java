package translit.selectivity.counting;

/**
 * The calibrated measures of one unit for one pair; all NaN where the activation never changes.
 *
 * @param hellinger 0 to 1
 * @param auc 0 to 1, 0.5 for a unit that is not selective
 * @param bits 0 or more
 * @param p 1 / (1 + permutations) to 1
 */
public record CalibratedScore(double hellinger, double auc, double bits, double p) {
  /** A unit with zero range. */
  static final CalibratedScore UNDEFINED =
      new CalibratedScore(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
