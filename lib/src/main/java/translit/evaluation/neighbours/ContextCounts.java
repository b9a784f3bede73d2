package translit.evaluation.neighbours;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.engine.EncodedText;
import translit.language.Alphabet;

/**
 * Counts for a {@link ContextTable}, of all texts together: how often each context was seen, and
 * its most frequent outcome.
 *
 * <p>Memory grows with the contexts that tell something. One is left out if its outcome is that of
 * the context with a neighbour less, which was seen at least as often: the table then finds the
 * same there. So nothing more needs to be counted where a context always had one outcome.
 */
final class ContextCounts {
  /** Marks a count of a context that had several outcomes. */
  private static final int MIXED = Integer.MIN_VALUE;

  private final List<EncodedText> texts;
  private final Sides sides;
  private final List<Long2IntOpenHashMap> levels;

  private ContextCounts(List<EncodedText> texts, Sides sides) {
    this.texts = texts;
    this.sides = sides;
    this.levels = Stream.generate(Long2IntOpenHashMap::new).limit(sides.most() + 1).toList();
  }

  /**
   * Counts, letter by letter, so that the tokens of one letter are held at a time.
   *
   * @param texts with their outcomes
   * @param sides on which neighbours are looked at
   * @return by number of neighbours, from a context to its count and best outcome
   */
  static List<Long2IntOpenHashMap> of(List<EncodedText> texts, Sides sides) {
    ContextCounts counts = new ContextCounts(texts, sides);
    int[] tokens = new int[Short.MAX_VALUE + 1];
    for (EncodedText text : texts) {
      for (short letter : text.latin()) {
        tokens[letter]++;
      }
    }
    tokens[Alphabet.OTHER_INDEX] = 0; // is never looked up
    IntStream.range(0, tokens.length)
        .filter(letter -> tokens[letter] > 0)
        .forEach(letter -> counts.count(counts.places(letter, tokens[letter])));
    counts.levels.forEach(Long2IntOpenHashMap::trim);
    return counts.levels;
  }

  /** Where a letter stands: the number of a text in the upper half, the position in the lower. */
  private long[] places(int letter, int tokens) {
    long[] places = new long[tokens];
    int next = 0;
    for (int text = 0; text < texts.size(); text++) {
      short[] latin = texts.get(text).latin();
      for (int t = 0; t < latin.length; t++) {
        if (latin[t] == letter) {
          places[next++] = (long) text << Integer.SIZE | t;
        }
      }
    }
    return places;
  }

  private void count(long[] places) {
    int left = places.length;
    int[] below = new int[left]; // the outcome that a neighbour less would give
    Arrays.fill(below, -1);
    for (int level = 0; level < levels.size() && left > 0; level++) {
      long[] tokens = tokens(Arrays.copyOf(places, left), level);
      Long2IntOpenHashMap counted = counted(tokens.clone());
      int mixed = 0;
      for (int i = 0; i < left; i++) {
        long context = tokens[i] & ~ContextTable.OUTCOME;
        int found = counted.get(context);
        int best = found & ContextTable.OUTCOME;
        if (best != below[i]) {
          levels.get(level).put(context, found & ~MIXED);
        }
        if (found < 0) {
          places[mixed] = places[i];
          below[mixed++] = best;
        }
      }
      left = mixed;
    }
  }

  private long[] tokens(long[] places, int level) {
    Arrays.parallelSetAll(
        places,
        i -> {
          EncodedText text = texts.get((int) (places[i] >>> Integer.SIZE));
          int at = (int) places[i];
          return ContextTable.context(text, at, level, sides) | text.natives()[at];
        });
    return places;
  }

  /** From each context among the tokens to its count and best outcome. */
  private static Long2IntOpenHashMap counted(long[] tokens) {
    Arrays.parallelSort(tokens);
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    for (int from = 0, to; from < tokens.length; from = to) {
      long context = tokens[from] & ~ContextTable.OUTCOME;
      to = from;
      int most = 0;
      int best = 0;
      while (to < tokens.length && (tokens[to] & ~ContextTable.OUTCOME) == context) {
        int run = to;
        while (to < tokens.length && tokens[to] == tokens[run]) {
          to++;
        }
        if (to - run > most) {
          most = to - run;
          best = (int) tokens[run] & ContextTable.OUTCOME;
        }
      }
      int mixed = most < to - from ? MIXED : 0;
      int count = Math.min(to - from, ContextTable.MOST_COUNTED);
      counts.put(context, mixed | count << ContextTable.OUTCOME_BITS | best);
    }
    return counts;
  }
}
