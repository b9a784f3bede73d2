package translit.selectivity.counting;

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
record LetterCounters(int letter, List<Integer> frequent, int[] counterOfOutcome, long[] tokens) {
  static LetterCounters of(int letter, List<Integer> frequent, Census census) {
    List<Integer> outcomes = census.outcomes(letter);
    int[] counterOfOutcome = new int[census.natives()];
    Arrays.fill(counterOfOutcome, frequent.size());
    for (int k = 0; k < frequent.size(); k++) {
      counterOfOutcome[frequent.get(k)] = k;
    }
    long[] tokens = new long[Math.min(frequent.size() + 1, outcomes.size())];
    outcomes.forEach(k -> tokens[counterOfOutcome[k]] += census.tokens(letter, k));
    return new LetterCounters(letter, frequent, counterOfOutcome, tokens);
  }

  /** Tokens that are counted together with those of an outcome. */
  long tokensWith(int outcome) {
    return tokens[counterOfOutcome[outcome]];
  }

  /** Counters of more than so many tokens. */
  long counters(long size) {
    return Arrays.stream(tokens).filter(count -> count > size).count();
  }
}
