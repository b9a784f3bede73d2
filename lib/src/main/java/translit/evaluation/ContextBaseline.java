package translit.evaluation;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import translit.common.InputException;
import translit.engine.EncodedText;
import translit.language.AlignedText;
import translit.language.Alphabet;

/**
 * The best outcome of each Latin character given its Latin neighbours, up to {@value #REACH} on
 * each side: the widest context that was seen often enough decides, and fewer neighbours where it
 * was not. Whether the next neighbour is added on the right or on the left first, and how often is
 * enough, is chosen on validation text.
 */
final class ContextBaseline implements Baseline {
  private static final int REACH = 5;
  private static final int LEVELS = 2 * REACH + 1;
  private static final int OUTCOME_BITS = 12;
  private static final int OUTCOME = (1 << OUTCOME_BITS) - 1;

  private static final int MOST_COUNTED = Integer.MAX_VALUE >>> OUTCOME_BITS;

  /** How often a context must have been seen: what is tried. */
  private static final int[] SEEN = {1, 2, 3, 4};

  private final Alphabet latin;
  private final Alphabet natives;
  private final boolean rightFirst;
  private final int seen;

  /** Per level, context to (count, best outcome). */
  private final List<Long2IntOpenHashMap> levels;

  private ContextBaseline(
      Alphabet latin,
      Alphabet natives,
      boolean rightFirst,
      int seen,
      List<Long2IntOpenHashMap> levels) {
    this.latin = latin;
    this.natives = natives;
    this.rightFirst = rightFirst;
    this.seen = seen;
    this.levels = levels;
  }

  /** Learns from one text and chooses on another. */
  static ContextBaseline learn(
      Alphabet latin, Alphabet natives, List<EncodedText> training, List<EncodedText> validation) {
    if (natives.size() > OUTCOME) {
      throw new InputException(
          natives.size() + " native symbols are too many for this baseline, it takes " + OUTCOME);
    }
    ContextBaseline best = null;
    long fewest = Long.MAX_VALUE;
    for (boolean rightFirst : new boolean[] {true, false}) {
      List<Long2IntOpenHashMap> levels = new ArrayList<>();
      for (int level = 0; level < LEVELS; level++) {
        levels.add(count(training, level, rightFirst));
      }
      for (int seen : SEEN) {
        ContextBaseline one = new ContextBaseline(latin, natives, rightFirst, seen, levels);
        long wrong = validation.stream().mapToLong(one::wrong).sum();
        if (wrong < fewest) {
          fewest = wrong;
          best = one;
        }
      }
    }
    return best;
  }

  private static Long2IntOpenHashMap count(
      List<EncodedText> training, int level, boolean rightFirst) {
    long[] tokens = new long[training.stream().mapToInt(EncodedText::length).sum()];
    int n = 0;
    for (EncodedText text : training) {
      for (int t = 0; t < text.length(); t++) {
        tokens[n++] = context(text.latin(), t, level, rightFirst) | text.natives()[t];
      }
    }
    Arrays.parallelSort(tokens);
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    for (int from = 0, to; from < n; from = to) {
      to = from;
      int most = 0;
      int best = 0;
      while (to < n && (tokens[to] & ~OUTCOME) == (tokens[from] & ~OUTCOME)) {
        int run = to;
        while (to < n && tokens[to] == tokens[run]) {
          to++;
        }
        if (to - run > most) {
          most = to - run;
          best = (int) tokens[run] & OUTCOME;
        }
      }
      counts.put(tokens[from] & ~OUTCOME, Math.min(to - from, MOST_COUNTED) << OUTCOME_BITS | best);
    }
    counts.trim();
    return counts;
  }

  /** A hash of the neighbours, its lowest bits free for an outcome. */
  private static long context(short[] symbols, int at, int level, boolean rightFirst) {
    int more = (level + 1) / 2;
    int fewer = level / 2;
    int from = at - (rightFirst ? fewer : more);
    int to = at + (rightFirst ? more : fewer);
    long hash = level;
    for (int i = from; i <= to; i++) {
      int symbol = i < 0 || i >= symbols.length ? Alphabet.PADDING_INDEX : symbols[i];
      hash = (hash + symbol + 1) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash & ~OUTCOME;
  }

  private int outcome(short[] symbols, int at) {
    for (int level = LEVELS - 1; level >= 0; level--) {
      int found = levels.get(level).get(context(symbols, at, level, rightFirst));
      if (found >>> OUTCOME_BITS >= seen) {
        return found & OUTCOME;
      }
    }
    return Alphabet.OTHER_INDEX;
  }

  private long wrong(EncodedText text) {
    long wrong = 0;
    for (int t = 0; t < text.length(); t++) {
      wrong += outcome(text.latin(), t) == text.natives()[t] ? 0 : 1;
    }
    return wrong;
  }

  @Override
  public String name() {
    return String.format(
        Locale.ROOT,
        "up to %d neighbours on each side (%s first, seen at least %d×)",
        REACH,
        rightFirst ? "right" : "left",
        seen);
  }

  @Override
  public String decode(List<String> characters) {
    short[] symbols = EncodedText.ofLatin(characters, latin).latin();
    List<String> outcomes = new ArrayList<>(symbols.length);
    for (int t = 0; t < symbols.length; t++) {
      boolean kept = symbols[t] == Alphabet.OTHER_INDEX;
      outcomes.add(kept ? Alphabet.OTHER : natives.symbol(outcome(symbols, t)));
    }
    return new AlignedText(characters, outcomes).nativeText();
  }
}
