package translit.statistics;

import java.util.Locale;

/**
 * A number and how far it may be off.
 *
 * @param value the number; NaN if it is undefined
 * @param interval of 95 %: in 95 of 100 texts of the kind such an interval holds what endlessly
 *     much text would give; its ends are NaN where that cannot be told
 */
public record Estimate(double value, Interval interval) {
  /** Nothing that could be estimated. */
  public static final Estimate UNDEFINED =
      new Estimate(Double.NaN, new Interval(Double.NaN, Double.NaN));

  /**
   * An estimate with its {@link Jackknife} interval.
   *
   * @param value from all groups
   * @param leftOut the same without each group
   * @param groups how many of them are not empty
   * @param least bound of the interval
   * @param most bound of the interval
   * @return both
   */
  public static Estimate of(double value, double[] leftOut, int groups, double least, double most) {
    return new Estimate(value, Jackknife.interval(value, leftOut, groups).within(least, most));
  }

  /**
   * Whether this is more than another by more than chance explains: by more than the root of the
   * sum of the squares of both intervals' half widths. Where both are from the same tokens, much of
   * what moves one moves the other, so that this asks for rather too much.
   *
   * @param other to compare with
   * @return false as well where one is undefined
   */
  public boolean isAbove(Estimate other) {
    return value - other.value > Math.hypot(interval.halfWidth(), other.interval.halfWidth());
  }

  /**
   * As in {@code 0.79 ± 0.03}, with the half width of the interval; no more decimals than the
   * interval leaves sure, three at most. Without an interval there are two decimals.
   */
  @Override
  public String toString() {
    double reach = interval.halfWidth();
    if (Double.isNaN(value)) {
      return "undefined";
    } else if (Double.isNaN(reach)) {
      return String.format(Locale.ROOT, "%.2f", value);
    }
    int decimals = reach >= 0.095 ? 1 : reach >= 0.0095 || reach == 0 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f ± %." + decimals + "f", value, reach);
  }
}
