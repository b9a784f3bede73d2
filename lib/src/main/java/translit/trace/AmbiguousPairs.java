package translit.trace;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import translit.common.InputException;
import translit.text.Pair;

/** Which pairs to look at where nobody has said. */
public final class AmbiguousPairs {
  /** Tokens of an outcome, and their stems. */
  private static final class Outcome {
    private final Pair pair;
    private final LongSet stems = new LongOpenHashSet();
    private long tokens;

    Outcome(Pair pair) {
      this.pair = pair;
    }
  }

  private AmbiguousPairs() {}

  /**
   * The most frequent ambiguous pairs: those with most tokens of the outcome or of the Latin
   * character's others, whichever are fewer.
   *
   * @param text to count in
   * @param stems that the outcome must have at least, and the others as well
   * @param most pairs
   * @return the most frequent first; only such as have enough stems
   * @throws InputException if there are none
   */
  public static List<Pair> mostFrequent(TokenizedText text, int stems, int most) {
    Map<Integer, Map<Integer, Outcome>> letters = new TreeMap<>();
    text.forEach(
        token -> {
          if (token.hasOutcome()) {
            Outcome outcome =
                letters
                    .computeIfAbsent(token.latin(), latin -> new TreeMap<>())
                    .computeIfAbsent(
                        token.outcome(),
                        symbol ->
                            new Outcome(
                                new Pair(
                                    text.latin().symbol(token.latin()),
                                    text.natives().symbol(symbol))));
            outcome.tokens++;
            outcome.stems.add(text.stem(token.word()));
          }
        });
    Comparator<Map.Entry<Pair, Long>> falling = Map.Entry.comparingByValue();
    List<Pair> pairs =
        letters.values().stream()
            .flatMap(
                outcomes ->
                    outcomes.values().stream()
                        .filter(one -> isEnough(one, outcomes, stems))
                        .map(one -> Map.entry(one.pair, Math.min(one.tokens, rest(one, outcomes)))))
            .sorted(falling.reversed()) // stable
            .limit(most)
            .map(Map.Entry::getKey)
            .toList();
    if (pairs.isEmpty()) {
      throw new InputException(
          "no Latin character has two outcomes of %d stems each in these %d sentences: give more text"
              .formatted(stems, text.sentences()));
    }
    return pairs;
  }

  private static long rest(Outcome one, Map<Integer, Outcome> outcomes) {
    return outcomes.values().stream().mapToLong(other -> other.tokens).sum() - one.tokens;
  }

  private static boolean isEnough(Outcome one, Map<Integer, Outcome> outcomes, int stems) {
    LongSet others = new LongOpenHashSet();
    outcomes.values().stream()
        .filter(other -> other != one)
        .forEach(other -> others.addAll(other.stems));
    return one.stems.size() >= stems && others.size() >= stems;
  }
}
