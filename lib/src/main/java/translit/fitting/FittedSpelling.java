package translit.fitting;

import translit.statistics.Interval;

/**
 * A spelling's share of a letter, or of a letter at some places.
 *
 * @param letter in small letters
 * @param where it holds: conditions, style; empty where a letter is taken as a whole
 * @param latin the spelling, in small letters; may be empty
 * @param rules its share in the rules; 0 if they lack it
 * @param count how often it was typed, expected
 * @param of how often the letter was, there, in any of these ways
 * @param share its share by rules and lines: the mean of what is believed of it
 * @param interval of that share
 */
public record FittedSpelling(
    String letter,
    String where,
    String latin,
    double rules,
    double count,
    double of,
    double share,
    Interval interval) {
  static FittedSpelling of(
      String letter,
      String where,
      String latin,
      double rules,
      double count,
      double of,
      double strength) {
    return new FittedSpelling(
        letter,
        where,
        latin,
        rules,
        count,
        of,
        (strength * rules + count) / (strength + of),
        Shares.interval(rules, count, of, strength));
  }
}
