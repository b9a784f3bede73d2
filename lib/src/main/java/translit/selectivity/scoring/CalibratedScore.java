package translit.selectivity.scoring;

import translit.statistics.Estimate;

/**
 * The calibrated measures of one unit for one pair; all undefined where the activation never
 * changes.
 *
 * @param hellinger 0 to 1
 * @param auc 0 to 1, 0.5 for a unit that is not selective
 * @param bits 0 or more
 * @param accuracy held-out balanced accuracy of the best threshold, 0 to 1
 * @param binAccuracy the same of the best choice of bins
 * @param aucOfFirstHalf the AUC among the stems of one half; NaN if it has no token of one class
 * @param aucOfSecondHalf the same of the other half
 * @param p 1 / (1 + permutations) to 1
 */
public record CalibratedScore(
    Estimate hellinger,
    Estimate auc,
    Estimate bits,
    Estimate accuracy,
    Estimate binAccuracy,
    double aucOfFirstHalf,
    double aucOfSecondHalf,
    double p) {
  /** A unit with zero range. */
  public static final CalibratedScore UNDEFINED =
      new CalibratedScore(
          Estimate.UNDEFINED,
          Estimate.UNDEFINED,
          Estimate.UNDEFINED,
          Estimate.UNDEFINED,
          Estimate.UNDEFINED,
          Double.NaN,
          Double.NaN,
          Double.NaN);
}
