package translit.selectivity;

import java.util.function.ToDoubleFunction;

/** The measures of selectivity, each 0 for a unit that knows nothing. */
public enum Measure {
  /** The post's distance; not 0 for a unit that knows nothing, least of all with few tokens. */
  HELLINGER_1000("hellinger1000", Selectivity::hellinger1000),
  HELLINGER("hellinger", Selectivity::hellinger),
  /** |2 AUC - 1|. */
  AUC("auc", selectivity -> Math.abs(2 * selectivity.auc() - 1)),
  BITS("bits", Selectivity::bits);

  private final String code;
  private final ToDoubleFunction<Selectivity> value;

  Measure(String code, ToDoubleFunction<Selectivity> value) {
    this.code = code;
    this.value = value;
  }

  /** Name in files and captions. */
  public String code() {
    return code;
  }

  /** The measured value; NaN where it is undefined. */
  public double of(Selectivity selectivity) {
    return value.applyAsDouble(selectivity);
  }
}
