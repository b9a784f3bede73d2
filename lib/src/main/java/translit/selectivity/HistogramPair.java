package translit.selectivity;

import translit.trace.Unit;

/**
 * The activations of one unit at one Latin character, counted in equal bins: where it becomes the
 * pair's outcome, and where it becomes another.
 *
 * @param unit looked at
 * @param pair Latin character and outcome
 * @param min lower edge of the first bin
 * @param max upper edge of the last bin
 * @param outcome tokens per bin with the outcome
 * @param rest tokens per bin with another outcome, in the same bins
 */
public record HistogramPair(
    Unit unit, Pair pair, double min, double max, long[] outcome, long[] rest) {}
