package translit.selectivity.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import translit.selectivity.letters.LetterCounters;

/**
 * Which tokens are counted when, so that the counters fit into the memory and the text is read as
 * seldom as can be. The counters of the most tokens count as the text is read. Where there is no
 * room for all, the tokens of the others, which are few, are kept with the samples, and are counted
 * one Latin character at a time. Where there are few tokens at all, as in a short text or of one
 * Latin character, all are kept, and the text need not be read for the counters.
 */
final class CountingPlan {
  /**
   * All tokens are kept where they are at most this part of what may be: to write so few takes less
   * time than to read the text again.
   */
  private static final int SHARE = 4;

  private final Map<Integer, LetterCounters> letters = new LinkedHashMap<>();
  private final long room;
  private final long keptUpTo;

  /**
   * @param room number of counters that fit into the memory; a character that needs more is counted
   *     alone
   * @param most tokens that may be kept; beyond that, the text is read more often
   */
  CountingPlan(List<LetterCounters> letters, long room, long most) {
    letters.forEach(one -> this.letters.put(one.letter(), one));
    this.room = room;
    this.keptUpTo =
        tokens().sum() <= most / SHARE ? tokens().max().orElse(0) : savingReadings(most);
  }

  private long savingReadings(long most) {
    return LongStream.concat(LongStream.of(0), tokens())
        .filter(size -> tokens().filter(tokens -> tokens <= size).sum() <= most)
        .sorted()
        .boxed()
        .min(Comparator.comparingInt(size -> readings(size).size())) // the least of equal ones
        .orElseThrow();
  }

  private LongStream tokens() {
    return letters.values().stream().flatMapToLong(one -> Arrays.stream(one.tokens()));
  }

  /** The Latin characters that are counted. */
  Set<Integer> letters() {
    return letters.keySet();
  }

  /** The tokens of a counter that has no more are kept. */
  long keptUpTo() {
    return keptUpTo;
  }

  /** Whether a Latin character's tokens of an outcome that it has are kept. */
  boolean keeps(int letter, int outcome) {
    LetterCounters one = letters.get(letter);
    return one != null && one.tokensWith(outcome) <= keptUpTo;
  }

  /** Which characters are counted together, in their order; at least one list. */
  List<List<LetterCounters>> readings() {
    return readings(keptUpTo);
  }

  /** Whether counters of some characters need the text to be read. */
  boolean needsText(List<LetterCounters> some) {
    return some.stream().anyMatch(letter -> letter.counters(keptUpTo) > 0);
  }

  private List<List<LetterCounters>> readings(long size) {
    // those of the kept tokens are there for one character at a time
    long mostKept =
        letters.values().stream()
            .mapToLong(one -> one.counters(0) - one.counters(size))
            .max()
            .orElse(0);
    List<List<LetterCounters>> readings = new ArrayList<>(List.of(new ArrayList<>()));
    long taken = 0;
    for (LetterCounters letter : letters.values()) {
      long needed = letter.counters(size);
      if (taken > 0 && needed > 0 && taken + needed + mostKept > room) {
        readings.add(new ArrayList<>());
        taken = 0;
      }
      readings.get(readings.size() - 1).add(letter);
      taken += needed;
    }
    return readings;
  }
}
