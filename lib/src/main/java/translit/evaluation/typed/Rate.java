package translit.evaluation.typed;

import java.util.Locale;
import translit.statistics.Interval;

/**
 * Errors over the length of what was right, summed over lines.
 *
 * @param rate from 0; more than 1 if more was inserted than was right
 * @param interval its 95 % interval; null if there is too little to draw from
 * @param aboveFirst how much higher the rate is than the first decoder's, a 95 % interval of the
 *     same draws; null for the first decoder itself, or if there is too little to draw from
 */
public record Rate(double rate, Interval interval, Interval aboveFirst) {
  /** The rate and its interval, if there is one, in percent. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f", 100 * rate)
        + (interval == null ? "" : " " + said(interval));
  }

  /** The difference from the first decoder in percentage points; empty if it is not known. */
  String difference() {
    return aboveFirst == null ? "" : said(aboveFirst).replaceAll("[()]", "");
  }

  private static String said(Interval one) {
    return String.format(Locale.ROOT, "(%.1f to %.1f)", 100 * one.low(), 100 * one.high());
  }
}
