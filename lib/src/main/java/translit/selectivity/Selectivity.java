package translit.selectivity;

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
 * @param hellinger calibrated: 0 for identical distributions, 1 for disjoint ones
 * @param auc probability that a token with the outcome has the higher activation, ties half
 * @param bits mutual information of activation and outcome, less what chance gives
 * @param p permutation p value, labels moved by word type
 * @param q Benjamini-Hochberg over all units of the pair
 */
public record Selectivity(
    Unit unit,
    Pair pair,
    long n,
    long m,
    double hellinger1000,
    double hellinger,
    double auc,
    double bits,
    double p,
    double q) {}
