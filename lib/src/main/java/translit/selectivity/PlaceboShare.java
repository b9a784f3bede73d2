package translit.selectivity;

import translit.common.Phrase;
import translit.statistics.Interval;

/**
 * How often the test found something where there is nothing.
 *
 * @param letter Latin character whose tokens had the labels
 * @param level what had one label together
 * @param rate of the tokens with the label, 0 to 1
 * @param found draws with p of at most {@value Placebo#ALPHA}
 * @param draws that count
 * @param skipped draws that do not, since a class had fewer than {@value Placebo#FEWEST} tokens or
 *     the activation of the unit never changed
 */
public record PlaceboShare(
    String letter, PlaceboOptions.Level level, double rate, int found, int draws, int skipped) {
  /** {@return the share of the draws, near {@value Placebo#ALPHA} if the test is right; 0 to 1} */
  public double share() {
    return found / (double) draws;
  }

  /** {@return where the share would lie in 95 of 100 of as many draws} */
  public Interval interval() {
    return Interval.ofShare(found, draws);
  }

  /** {@return as in {@code 0.051 (0.042 to 0.062)}} */
  @Override
  public String toString() {
    Interval interval = interval();
    return draws == 0
        ? "–"
        : Phrase.say("%.3f (%.3f to %.3f)", share(), interval.low(), interval.high());
  }
}
