package translit.selectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Which tokens are counted when, so that the counters fit into the memory and the text is read as
 * seldom as can be. As many counters as there is room for, those of the most tokens, count as the
 * text is read. The tokens of the others are few: all of them are kept with the samples, and are
 * counted one Latin character at a time.
 */
final class CountingPlan {
  private final Map<Integer, LetterCounters> letters = new LinkedHashMap<>();
  private final long room;
  private final long few;

  /**
   * @param room number of counters that fit into the memory; a character that needs more is counted
   *     alone
   * @param most tokens of a counter that may be kept; more readings are made instead
   */
  CountingPlan(List<LetterCounters> letters, long room, long most) {
    letters.forEach(one -> this.letters.put(one.letter(), one));
    this.room = room;
    this.few = Math.min(most, fewest());
  }

  /** The least number of tokens that lets one reading do, if all counters with no more are kept. */
  private long fewest() {
    long[] tokens =
        LongStream.concat(
                LongStream.of(0), letters.values().stream().flatMapToLong(CountingPlan::tokens))
            .sorted()
            .toArray();
    return Arrays.stream(tokens)
        .filter(few -> counted(few) + mostKept(few) <= room)
        .findFirst()
        .orElse(tokens[tokens.length - 1]);
  }

  private static LongStream tokens(LetterCounters one) {
    return LongStream.range(0, one.size()).map(k -> one.tokens((int) k));
  }

  private static long counted(LetterCounters one, long few) {
    return tokens(one).filter(tokens -> tokens > few).count();
  }

  private long counted(long few) {
    return letters.values().stream().mapToLong(one -> counted(one, few)).sum();
  }

  /** Counters of the kept tokens of one character, of which there is one at a time. */
  private long mostKept(long few) {
    return letters.values().stream()
        .mapToLong(one -> one.size() - counted(one, few))
        .max()
        .orElse(0);
  }

  /** The Latin characters that are counted. */
  Set<Integer> letters() {
    return letters.keySet();
  }

  /** All tokens of a counter that has no more are kept. */
  long few() {
    return few;
  }

  /** Whether a Latin character's tokens of an outcome are kept, rather than counted on the way. */
  boolean keeps(int letter, int outcome) {
    LetterCounters one = letters.get(letter);
    return one != null && one.tokens(one.counter(outcome)) <= few;
  }

  /** Which characters are counted in each reading: as few readings as the memory allows. */
  List<List<LetterCounters>> readings() {
    List<List<LetterCounters>> readings = new ArrayList<>(List.of(new ArrayList<>()));
    long whole = room - mostKept(few);
    long left = whole;
    for (LetterCounters letter : letters.values()) {
      long needed = counted(letter, few);
      if (needed > left && left < whole) {
        readings.add(new ArrayList<>());
        left = whole;
      }
      readings.get(readings.size() - 1).add(letter);
      left -= needed;
    }
    return readings;
  }
}
