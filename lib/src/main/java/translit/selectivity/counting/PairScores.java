package translit.selectivity.counting;

import java.util.List;
import translit.selectivity.scoring.Measured;
import translit.text.Pair;

/**
 * The measures of every unit for one pair.
 *
 * @param pair Latin character and outcome
 * @param n tokens with the outcome
 * @param m tokens of the same Latin character with another
 * @param hellinger1000 the post's distance, column by column; NaN where the activation never
 *     changes
 * @param measured the calibrated measures, of a sample
 */
public record PairScores(
    Pair pair, long n, long m, List<Double> hellinger1000, Measured measured) {}
