package translit.selectivity.counting;

import java.util.Arrays;
import java.util.List;

/**
 * Which tokens of one Latin character are counted together: those of each outcome that is asked
 * for, and those of all others, if there are any.
 */
public final class LetterCounters {
  private final int letter;
  private final int asked;
  private final int[] counterOfOutcome;
  private final long[] tokens;

  /**
   * @param asked outcomes that have a counter of their own, in the counters' order
   */
  public LetterCounters(int letter, List<Integer> asked, Census census) {
    List<Integer> outcomes = census.outcomes(letter);
    this.letter = letter;
    this.asked = asked.size();
    this.counterOfOutcome = new int[census.natives()];
    this.tokens = new long[Math.min(asked.size() + 1, outcomes.size())];
    Arrays.fill(counterOfOutcome, asked.size());
    for (int k = 0; k < asked.size(); k++) {
      counterOfOutcome[asked.get(k)] = k;
    }
    outcomes.forEach(k -> tokens[counterOfOutcome[k]] += census.count(letter, k));
  }

  /** Index of the Latin symbol. */
  int letter() {
    return letter;
  }

  /** Outcomes that have a counter of their own, the first ones. */
  int asked() {
    return asked;
  }

  /** Number of counters. */
  int size() {
    return tokens.length;
  }

  /** Which counter counts the tokens of an outcome, of which the text must have some. */
  int counter(int outcome) {
    return counterOfOutcome[outcome];
  }

  /** Tokens that a counter counts. */
  long tokens(int counter) {
    return tokens[counter];
  }
}
