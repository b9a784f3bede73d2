package translit.selectivity;

import translit.common.Phrase;
import translit.selectivity.scoring.Measured.Division;

/**
 * What the calibrated measures of a pair were taken of, and whether labels moved enough for chance
 * to be told. Where a few stems hold most tokens of a class, permuted labels are much like the true
 * ones: what they give is not chance but a part of what is looked for, and a distance less that
 * would be too small. Such a pair is not calibrated: it has no calibrated distance, bits and p.
 *
 * @param n sampled tokens with the outcome
 * @param m sampled tokens of the same Latin character with another
 * @param stems that the tokens of the class with fewer stems are worth, if all had as many of them:
 *     (Σ k)² / Σ k² over the tokens k of each stem
 * @param left correlation of the labels as they are with permuted ones
 */
public record Calibration(int n, int m, double stems, double left) {
  /** Beyond this correlation a sixteenth and more of a squared distance is taken for chance. */
  private static final double MOST_LEFT = 0.25;

  /** Fewer stems tell little about other stems. */
  private static final double FEWEST_STEMS = 12;

  /** {@return whether the pair has calibrated measures} */
  public boolean holds() {
    return stems >= FEWEST_STEMS && left <= MOST_LEFT;
  }

  /** {@return what the measures look at, and whether that is enough, in sentences} */
  public String said() {
    String sample =
        Phrase.say(
            "The calibrated measures look at %,d of the former and %,d of the latter; the class with fewer"
                + " stems is worth %,.0f of equal size.",
            n, m, stems);
    return holds()
        ? sample
        : sample
            + " That is too few to tell chance from a finding: the pair is not calibrated, and what follows"
            + " goes by the AUC.";
  }

  static Calibration of(Division division) {
    return new Calibration(division.n(), division.m(), division.stems(), division.left());
  }
}
