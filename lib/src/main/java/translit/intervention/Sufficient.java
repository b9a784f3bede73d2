package translit.intervention;

import java.util.List;
import translit.statistics.Estimate;
import translit.trace.Unit;

/**
 * The smallest set of an order that suffices: all other outputs of both LSTMs are at their means,
 * and the accuracy at the Latin character is within one percent of what it is with all. Accuracy is
 * the mean of that at the tokens of the pair and that at the tokens of other outcomes, so that the
 * same answer everywhere does not suffice. It is found on one half of the stems, and measured on
 * the other.
 *
 * @param order what the outputs are ordered by
 * @param units of the set
 * @param of how many there are in the order
 * @param accuracy with the set alone
 * @param all with all outputs of the order
 * @param none with no output: what the Latin character alone tells
 */
public record Sufficient(
    String order, List<Unit> units, int of, Estimate accuracy, Estimate all, Estimate none) {
  /** How far below the accuracy with all that with a set may be. */
  public static final double WITHIN = 0.01;

  /**
   * Copies the units.
   *
   * @param order what the outputs are ordered by
   * @param units of the set
   * @param of how many there are
   * @param accuracy with the set alone
   * @param all with all outputs of the order
   * @param none with no output
   */
  public Sufficient {
    units = List.copyOf(units);
  }
}
