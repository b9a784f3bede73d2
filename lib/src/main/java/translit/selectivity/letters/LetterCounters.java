package translit.selectivity.letters;

import java.util.Arrays;
import java.util.List;

/**
 * Which tokens of one Latin character are counted together: those of each frequent outcome, and
 * those of all others, if there are any.
 *
 * @param letter index of the Latin symbol
 * @param frequent outcomes that have a counter of their own, in the order of the first counters
 * @param counterOfOutcome the counter of an outcome, of which the text must have some
 * @param tokens that a counter counts
 */
public record LetterCounters(
    int letter, List<Integer> frequent, int[] counterOfOutcome, long[] tokens) {
  /**
   * Tokens that are counted together with those of an outcome.
   *
   * @param outcome index of the native symbol
   * @return how many
   */
  public long tokensWith(int outcome) {
    return tokens[counterOfOutcome[outcome]];
  }

  /**
   * Counts counters.
   *
   * @param size so many tokens
   * @return the counters of more than these
   */
  public long counters(long size) {
    return Arrays.stream(tokens).filter(count -> count > size).count();
  }
}
