package translit.selectivity.scoring;

import java.util.List;
import translit.statistics.RankIntervals;

/**
 * The calibrated measures of every unit for one division of a sample into two classes.
 *
 * @param division what they were taken of
 * @param scores column by column; empty if one class has no token
 * @param ranks by the calibrated distance, among the units of the same part and direction
 */
public record Measured(Division division, List<CalibratedScore> scores, RankIntervals ranks) {

  /**
   * {@return one number for each column by which it can be ranked}
   *
   * @param calibrated whether that is the calibrated distance, or else that of the AUC from ½
   */
  public double[] distances(boolean calibrated) {
    return scores.stream()
        .mapToDouble(
            one -> calibrated ? one.hellinger().value() : Math.abs(one.auc().value() - 0.5))
        .toArray();
  }

  /**
   * A sample in two classes.
   *
   * @param n sampled tokens with the outcome
   * @param m sampled tokens without it
   * @param stems that the tokens of the class with fewer stems would be worth if all stems had as
   *     many of them: (Σ k)² / Σ k² over the tokens k of each stem (Kish 1965, Survey Sampling)
   * @param left correlation of the labels as they are with permuted ones
   */
  public record Division(int n, int m, double stems, double left) {}
}
