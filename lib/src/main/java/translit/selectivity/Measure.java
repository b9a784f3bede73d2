package translit.selectivity;

import java.util.function.Function;
import translit.statistics.Estimate;
import translit.statistics.Interval;

/**
 * The measures of selectivity. For a unit that is not selective the accuracies are 0.5, the post's
 * distance has some floor, and all others are 0.
 */
public enum Measure {
  /**
   * The post's distance; not 0 for a unit that is not selective, least of all with few tokens. It
   * has no interval: it is over all tokens, of which there would have to be 32 times as many
   * counts.
   */
  HELLINGER_1000(
      "Hellinger distance over 1,000 bins",
      row -> new Estimate(row.hellinger1000(), Estimate.UNDEFINED.interval())),
  /** Calibrated Hellinger distance, from 0 for identical distributions to 1 for disjoint ones. */
  HELLINGER("calibrated Hellinger distance", Selectivity::hellinger),
  /** |2 AUC − 1|, from 0 to 1 whichever side is the higher one. */
  AUC("|2 AUC − 1|", row -> twoSided(row.auc())),
  /** Mutual information of activation and outcome, less what chance gives. */
  BITS("mutual information in bits", Selectivity::bits),
  /** Held-out balanced accuracy of the best threshold on the unit alone, 0.5 by chance. */
  ACCURACY("held-out balanced accuracy", Selectivity::accuracy),
  /** Held-out balanced accuracy of the best choice of bins, 0.5 by chance. */
  BIN_ACCURACY("held-out balanced accuracy of bins", Selectivity::binAccuracy);

  /** On the scale from 0 to 1: a smaller difference is too small to matter. */
  public static final double ALIKE = 0.05;

  /** On the scale from 0 to 1: a smaller distance is next to nothing. */
  public static final double NOTHING = 0.1;

  private final String label;
  private final Function<Selectivity, Estimate> estimate;

  Measure(String label, Function<Selectivity, Estimate> estimate) {
    this.label = label;
    this.estimate = estimate;
  }

  private static Estimate twoSided(Estimate auc) {
    double low = 2 * auc.interval().low() - 1;
    double high = 2 * auc.interval().high() - 1;
    double least = low < 0 && high > 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
    double most = Math.max(Math.abs(low), Math.abs(high));
    return new Estimate(Math.abs(2 * auc.value() - 1), new Interval(least, most));
  }

  /** {@return its name in figures and captions} */
  public String label() {
    return label;
  }

  /**
   * The value of this measure.
   *
   * @param selectivity a measured unit and pair
   * @return the value; NaN where it is undefined
   */
  public double of(Selectivity selectivity) {
    return estimate(selectivity).value();
  }

  /**
   * The value of this measure and its interval.
   *
   * @param selectivity a measured unit and pair
   * @return both; NaN where they are undefined
   */
  public Estimate estimate(Selectivity selectivity) {
    return estimate.apply(selectivity);
  }

  /**
   * Whether one row is told to have more of this measure than another one.
   *
   * @param more with the larger value
   * @param less with the smaller one
   * @return by {@link Estimate#isAbove}; by a difference of 0.05 for a measure without interval
   */
  public boolean tells(Selectivity more, Selectivity less) {
    return this == HELLINGER_1000
        ? more.hellinger1000() - less.hellinger1000() >= ALIKE
        : estimate(more).isAbove(estimate(less));
  }
}
