package translit.selectivity;

import translit.statistics.Estimate;
import translit.text.Pair;
import translit.trace.Unit;

/**
 * How differently one unit behaves where a Latin character becomes one outcome (n tokens) and where
 * it becomes another (m tokens).
 *
 * @param unit that was looked at
 * @param pair Latin character and outcome
 * @param n tokens with the outcome
 * @param m tokens of the same Latin character with another
 * @param hellinger1000 the post's distance, over 1,000 equal bins: its zero is not zero
 * @param hellinger calibrated distance: 0 for identical distributions, 1 for disjoint ones
 * @param ranks among the units of its part and direction, by the calibrated distance
 * @param auc probability that a token with the outcome has the higher activation, ties half
 * @param bits mutual information of activation and outcome, less what chance gives
 * @param accuracy held-out balanced accuracy of the best threshold on this unit alone
 * @param binAccuracy the same of the best choice of bins, which may lie on both sides
 * @param p permutation p value, labels moved by stem
 * @param q Benjamini-Hochberg over all units of the pair
 */
public record Selectivity(
    Unit unit,
    Pair pair,
    long n,
    long m,
    double hellinger1000,
    Estimate hellinger,
    Ranks ranks,
    Estimate auc,
    Estimate bits,
    Estimate accuracy,
    Estimate binAccuracy,
    double p,
    double q) {

  /**
   * Between which ranks a unit is.
   *
   * @param best how high it may be: 1 if no other unit is told to be better; 0 if it is undefined
   * @param worst how low it may be
   */
  public record Ranks(int best, int worst) {
    /** As in {@code 1–3}, or {@code 1}. */
    @Override
    public String toString() {
      return best == 0 ? "" : best == worst ? String.valueOf(best) : best + "–" + worst;
    }
  }

  /** {@return whether no other unit of its part and direction is told to be more selective} */
  public boolean leads() {
    return ranks.best() == 1;
  }
}
