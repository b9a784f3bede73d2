package translit.selectivity.counting;

import java.util.List;
import translit.text.Pair;

/**
 * The measures of every unit for one pair.
 *
 * @param pair Latin character and outcome
 * @param n tokens with the outcome
 * @param m tokens of the same Latin character with another
 * @param hellinger1000 the post's distance, column by column; NaN where the activation never
 *     changes
 * @param calibrated the calibrated measures, column by column
 */
public record PairScores(
    Pair pair, long n, long m, List<Double> hellinger1000, List<CalibratedScore> calibrated) {}
