package translit.fitting;

import translit.statistics.Interval;

/**
 * A style's share of writers.
 *
 * @param habit its name
 * @param style its name
 * @param rules its share in the rules
 * @param count lines in it, expected
 * @param lines that have a letter which a style of the habit names
 * @param share its share by rules and lines
 * @param interval of that share
 */
public record FittedStyle(
    String habit,
    String style,
    double rules,
    double count,
    int lines,
    double share,
    Interval interval) {}
