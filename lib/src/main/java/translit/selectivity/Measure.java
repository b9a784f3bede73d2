package translit.selectivity;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The measures of selectivity; all but the post's are 0 for a unit that is not selective. */
public enum Measure {
  /** The post's distance; not 0 for a unit that is not selective, least of all with few tokens. */
  HELLINGER_1000("Hellinger distance over 1,000 bins", Selectivity::hellinger1000),
  /** Calibrated Hellinger distance, from 0 for identical distributions to 1 for disjoint ones. */
  HELLINGER("calibrated Hellinger distance", Selectivity::hellinger),
  /** |2 AUC − 1|, from 0 to 1 whichever side is the higher one. */
  AUC("|2 AUC − 1|", selectivity -> Math.abs(2 * selectivity.auc() - 1)),
  /** Mutual information of activation and outcome, less what chance gives. */
  BITS("mutual information in bits", Selectivity::bits);

  /** On the scale from 0 to 1: distances that differ by less are about the same. */
  public static final double ALIKE = 0.05;

  /** On the scale from 0 to 1: a smaller distance is next to nothing. */
  public static final double NOTHING = 0.1;

  private final String label;
  private final ToDoubleFunction<Selectivity> value;

  Measure(String label, ToDoubleFunction<Selectivity> value) {
    this.label = label;
    this.value = value;
  }

  /** {@return the name in tables and files, such as {@code hellinger1000}} */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
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
    return value.applyAsDouble(selectivity);
  }
}
