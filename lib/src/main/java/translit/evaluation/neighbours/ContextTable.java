package translit.evaluation.neighbours;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.List;
import java.util.stream.IntStream;
import translit.engine.EncodedText;
import translit.language.Alphabet;

/**
 * The best outcome of each Latin character given its Latin neighbours, up to {@value #REACH} on a
 * side: the widest context that was seen often enough decides, and fewer neighbours where it was
 * not (backing off).
 *
 * @param sides on which neighbours are looked at
 * @param seen how often a context must have been seen
 * @param levels by number of neighbours, from the hash of a context to its count and best outcome,
 *     as {@link ContextCounts} gives them
 */
public record ContextTable(Sides sides, int seen, List<Long2IntOpenHashMap> levels) {
  static final int REACH = 5;
  static final int OUTCOME_BITS = 15; // as many as symbols of an encoded text have
  static final int OUTCOME = (1 << OUTCOME_BITS) - 1;
  static final int MOST_COUNTED = Integer.MAX_VALUE >>> OUTCOME_BITS;

  /** How often a context must have been seen: most that is tried. */
  private static final int MOST_SEEN = 4;

  /**
   * Learns from texts, of both sides, and chooses on others how often a context must have been
   * seen, and whether the next neighbour is added on the right or on the left first; the first of
   * equally good ones.
   *
   * @param training may have the same text several times, romanized in several ways: counts add up
   * @param validation texts to choose on
   * @return a table of all contexts
   */
  public static ContextTable learn(List<EncodedText> training, List<EncodedText> validation) {
    ContextTable best = null;
    long fewest = Long.MAX_VALUE;
    for (Sides sides : List.of(Sides.RIGHT_FIRST, Sides.LEFT_FIRST)) {
      List<Long2IntOpenHashMap> levels = ContextCounts.of(training, sides);
      long[] wrong =
          validation.parallelStream()
              .map(text -> wrong(text, levels, sides))
              .reduce(new long[MOST_SEEN + 1], ContextTable::sum);
      for (int seen = 1; seen <= MOST_SEEN; seen++) {
        if (wrong[seen] < fewest) {
          fewest = wrong[seen];
          best = new ContextTable(sides, seen, levels);
        }
      }
    }
    return best;
  }

  /**
   * Learns from texts, with nothing to choose.
   *
   * @param training texts
   * @param sides on which neighbours are looked at
   * @param seen how often a context must have been seen, 1 or more
   * @return a table of all contexts
   */
  public static ContextTable of(List<EncodedText> training, Sides sides, int seen) {
    return new ContextTable(sides, seen, ContextCounts.of(training, sides));
  }

  private static long[] sum(long[] a, long[] b) {
    return IntStream.range(0, a.length).mapToLong(i -> a[i] + b[i]).toArray();
  }

  /**
   * The errors in a text for every number of times that a context must have been seen.
   *
   * @return from 1 to {@value #MOST_SEEN}
   */
  private static long[] wrong(EncodedText text, List<Long2IntOpenHashMap> levels, Sides sides) {
    long[] wrong = new long[MOST_SEEN + 1];
    for (int t = 0; t < text.length(); t++) {
      int decided = 0; // for so many of these numbers
      boolean known = text.latin()[t] != Alphabet.OTHER_INDEX;
      for (int level = sides.most(); known && level >= 0 && decided < MOST_SEEN; level--) {
        int found = levels.get(level).get(context(text, t, level, sides));
        int enough = Math.min(MOST_SEEN, found >>> OUTCOME_BITS);
        while (decided < enough) {
          wrong[++decided] += (found & OUTCOME) == text.natives()[t] ? 0 : 1;
        }
      }
      while (decided < MOST_SEEN) {
        wrong[++decided] += Alphabet.OTHER_INDEX == text.natives()[t] ? 0 : 1;
      }
    }
    return wrong;
  }

  /** A hash of the neighbours, its lowest bits free for an outcome. */
  static long context(EncodedText text, int at, int level, Sides sides) {
    int right = sides.right(level);
    long hash = level;
    for (int i = at + right - level; i <= at + right; i++) {
      int symbol = i < 0 || i >= text.length() ? Alphabet.PADDING_INDEX : text.latin()[i];
      hash = (hash + symbol + 1) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash & ~OUTCOME;
  }

  /**
   * The outcome of a character.
   *
   * @param text whose input is looked at
   * @param at position in it
   * @return an output index; that of {@link Alphabet#OTHER} for a character without a symbol
   */
  public int outcome(EncodedText text, int at) {
    for (int level = sides.most();
        level >= 0 && text.latin()[at] != Alphabet.OTHER_INDEX;
        level--) {
      int found = levels.get(level).get(context(text, at, level, sides));
      if (found >>> OUTCOME_BITS >= seen) {
        return found & OUTCOME;
      }
    }
    return Alphabet.OTHER_INDEX;
  }

  /**
   * The outcomes of all characters.
   *
   * @param text whose input is looked at
   * @return an output index for each, as {@link #outcome} has it
   */
  public short[] outcomes(EncodedText text) {
    short[] outcomes = new short[text.length()];
    for (int t = 0; t < outcomes.length; t++) {
      outcomes[t] = (short) outcome(text, t);
    }
    return outcomes;
  }

  /** What it does, in a few words. */
  @Override
  public String toString() {
    return "up to %s neighbours %s (%sseen at least %s×)"
        .formatted(REACH, sides.where, sides.order, seen);
  }
}
