package translit.evaluation;

import static translit.common.Phrase.count;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import translit.common.Phrase;
import translit.engine.EncodedText;
import translit.evaluation.neighbours.ContextTable;
import translit.evaluation.neighbours.Sides;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.network.Choice;
import translit.network.Transliterator;
import translit.training.TrainingText;

/**
 * A table of neighbours that reads text as a network does: it learns in seconds, and is better than
 * a network whose training was short.
 *
 * @param reader that writes the best outcome of each character given its neighbours
 * @param learnedFrom in a few words, the text
 */
public record NeighbourReader(Transliterator reader, String learnedFrom) {
  /** Characters to learn from in some ten seconds, all romanizations together. */
  private static final long CHARACTERS = 8_000_000;

  /** How often what stands on one side must have been seen. */
  private static final int OFTEN = 2;

  /**
   * Learns from all of a text, romanized {@value Baselines#ROMANIZATIONS} times, or fewer times if
   * it is long.
   *
   * @param rules of the language
   * @param text to learn from
   * @param seed of the romanizations
   * @return the reader
   */
  public static NeighbourReader of(RomanizationRules rules, TrainingText text, long seed) {
    ContextTable table =
        Baselines.table(rules, text, romanizations(text.train()), seed, romanized -> {});
    Choice outcomes = (characters, seen, probabilities) -> table.outcomes(seen);
    return new NeighbourReader(
        outcomes.reader("the table of neighbours", Alphabet.latin(rules), Alphabet.ofNative(rules)),
        count(text.train().size(), "sentence") + " of " + text.name());
  }

  /**
   * Learns in seconds: from some sentences of a text if it is long, evenly spaced.
   *
   * @param rules of the language
   * @param text to learn from; a tenth of the sentences is held out to choose settings on
   * @param seed of the romanizations and of what is held out
   * @return the reader
   */
  static NeighbourReader ofSome(RomanizationRules rules, TrainingText text, long seed) {
    List<String> all = text.train();
    double share = Math.min(1, CHARACTERS / (double) characters(all));
    int some = Math.max(2, (int) (share * all.size()));
    List<String> sentences =
        all.size() < 2
            ? List.of(all.get(0), all.get(0))
            : IntStream.range(0, some)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / some)))
                .toList();
    NeighbourReader learned = of(rules, TrainingText.split(text.name(), sentences, seed), seed);
    return new NeighbourReader(
        learned.reader,
        (some < all.size() ? Phrase.of(some, all.size()) : "all") + " sentences of train.txt");
  }

  /**
   * What a text says of one side alone: the best outcome of each character given what stands before
   * or behind it.
   *
   * @param texts to learn from
   * @param before whether it is what stands before
   * @return the outcomes of all characters of a text
   */
  public static Function<EncodedText, short[]> ofOneSide(List<EncodedText> texts, boolean before) {
    return ContextTable.of(texts, before ? Sides.LEFT : Sides.RIGHT, OFTEN)::outcomes;
  }

  private static long characters(List<String> sentences) {
    return sentences.stream().mapToLong(String::length).sum();
  }

  private static int romanizations(List<String> sentences) {
    long fit = CHARACTERS / Math.max(1, characters(sentences));
    return (int) Math.max(1, Math.min(Baselines.ROMANIZATIONS, fit));
  }
}
