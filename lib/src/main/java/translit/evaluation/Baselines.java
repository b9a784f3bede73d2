package translit.evaluation;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.common.SeededHash;
import translit.engine.EncodedText;
import translit.evaluation.neighbours.ContextTable;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.Decoder;
import translit.text.OutcomeCounts;
import translit.training.TrainingText;

/**
 * Decoders without a network, for a network to be measured by.
 *
 * @param decoders those that learn, what each character mostly becomes and its neighbours, and
 *     ICU's if it has rules for the script
 * @param romanizations of the text that they have learned from; 0 if they have learned from none
 */
public record Baselines(List<Decoder> decoders, int romanizations) {
  /**
   * How many romanizations they learn from, if nothing else is said; the network reads a new one in
   * every pass. On the Armenian test articles neighbours made 1.12 % character errors by one
   * romanization, 1.03 by two, 1.00 by four, 0.97 by eight and 0.96 by sixteen.
   */
  public static final int ROMANIZATIONS = 4;

  private record OneByOne(String name, UnaryOperator<String> text) implements Decoder {
    @Override
    public List<String> decode(List<String> latin) {
      return latin.parallelStream().map(text).toList();
    }
  }

  /**
   * The baselines that learn nothing.
   *
   * @param rules of the language
   * @return ICU's rules, or none
   */
  public static Baselines unlearned(RomanizationRules rules) {
    return new Baselines(icu(rules).stream().toList(), 0);
  }

  /**
   * All baselines of a language. The training text is romanized several times under seeds derived
   * from the one given, and counted as if it were so many texts, each of which takes 4 bytes a
   * character in memory. The validation text, which settings are chosen on, is romanized once.
   *
   * @param rules of the language
   * @param text to learn from
   * @param romanizations of it, 1 or more
   * @param seed of the sentences to judge on; the text is romanized under others, since no one
   *     knows how the next person writes
   * @return the two that learn, and ICU's rules if there are any
   * @throws InputException if the number of romanizations is not positive
   */
  public static Baselines learned(
      RomanizationRules rules, TrainingText text, int romanizations, long seed) {
    if (romanizations < 1) {
      throw new InputException("romanizations must be positive: " + romanizations);
    }
    OutcomeCounts counts = new OutcomeCounts();
    ContextTable table = table(rules, text, romanizations, seed, counts::add);
    List<Decoder> decoders = new ArrayList<>();
    decoders.add(mostFrequent(counts));
    decoders.add(neighbours(table, Alphabet.latin(rules), Alphabet.ofNative(rules)));
    icu(rules).ifPresent(decoders::add);
    return new Baselines(decoders, romanizations);
  }

  /** A table that learns from a text, each romanization of which is shown to somebody else. */
  static ContextTable table(
      RomanizationRules rules,
      TrainingText text,
      int romanizations,
      long seed,
      Consumer<AlignedText> seen) {
    Alphabet latin = Alphabet.latin(rules);
    Alphabet natives = Alphabet.ofNative(rules);
    Function<AlignedText, EncodedText> encode = one -> EncodedText.of(one, latin, natives);
    List<EncodedText> training =
        IntStream.range(0, romanizations)
            .mapToObj(i -> new Romanizer(rules, seed(seed, i)))
            .flatMap(romanizer -> text.train().stream().map(romanizer::romanize))
            .peek(seen)
            .map(encode)
            .toList();
    Romanizer romanizer = new Romanizer(rules, seed(seed, 0));
    List<EncodedText> validation =
        text.validation().stream().map(romanizer::romanize).map(encode).toList();
    return ContextTable.learn(training, validation);
  }

  /** The seed of one of the romanizations to learn from. */
  static long seed(long seed, int romanization) {
    return romanization == 0 ? seed + 1 : SeededHash.of(romanization, seed);
  }

  /** Each Latin character's most frequent outcome, whatever stands beside it. */
  static Decoder mostFrequent(OutcomeCounts counts) {
    UnaryOperator<String> best = one -> counts.mostFrequent(one).orElse(Alphabet.OTHER);
    return ofOutcomes("most frequent outcome", latin -> latin.stream().map(best).toList());
  }

  /** The best outcome of each character given its neighbours. */
  static Decoder neighbours(ContextTable table, Alphabet latin, Alphabet natives) {
    return ofOutcomes(
        table.toString(),
        characters -> {
          EncodedText text = EncodedText.ofLatin(characters, latin);
          return IntStream.range(0, text.length())
              .mapToObj(t -> natives.symbol(table.outcome(text, t)))
              .toList();
        });
  }

  private static Decoder ofOutcomes(String name, UnaryOperator<List<String>> outcomes) {
    return new OneByOne(
        name,
        latin -> {
          List<String> characters = Romanizer.characters(latin);
          return new AlignedText(characters, outcomes.apply(characters)).nativeText();
        });
  }

  /**
   * ICU4J's rules for the script, which follow a scholarly standard rather than what people type.
   *
   * @return empty if ICU has no such rules
   */
  static Optional<Decoder> icu(RomanizationRules rules) {
    String id = "Latin-" + rules.script();
    return Collections.list(Transliterator.getAvailableIDs()).contains(id)
        ? Optional.of(new OneByOne("ICU4J " + id, Transliterator.getInstance(id)::transliterate))
        : Optional.empty();
  }
}
