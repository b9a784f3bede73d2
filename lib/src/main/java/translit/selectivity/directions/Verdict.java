package translit.selectivity.directions;

import java.util.Locale;
import translit.selectivity.Measure;
import translit.statistics.Estimate;

/** How one thing compares with another. */
public enum Verdict {
  /** Clearly better. */
  BETTER("clearly better"),
  /** About the same. */
  ALIKE("about the same"),
  /** Clearly worse. */
  WORSE("clearly worse"),
  /** Not clear: the tokens do not tell, or the rotations disagree. */
  OPEN("not clear");

  private final String said;

  Verdict(String said) {
    this.said = said;
  }

  /**
   * How one thing compares with another. A lead of less than {@link Measure#ALIKE} is about the
   * same, if its interval leaves no more than {@link Measure#NOTHING} to either side; a larger one
   * is clear if its interval does not reach 0.
   *
   * @param lead of the one over the other
   * @param range of the measure, from a thing that tells nothing to one that tells all
   */
  static Verdict of(Estimate lead, double range) {
    double low = lead.interval().low() / range;
    double high = lead.interval().high() / range;
    if (Math.abs(lead.value()) / range < Measure.ALIKE) {
      return low > -Measure.NOTHING && high < Measure.NOTHING ? ALIKE : OPEN;
    } else if (low > 0) {
      return BETTER;
    }
    return high < 0 ? WORSE : OPEN;
  }

  /** {@return as a table has it} */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return as a sentence has it} */
  String said() {
    return said;
  }
}
