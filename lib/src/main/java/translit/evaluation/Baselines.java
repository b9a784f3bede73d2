package translit.evaluation;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import translit.engine.EncodedText;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.Decoder;
import translit.text.OutcomeCounts;
import translit.training.TrainingText;

/** Decoders without a network, for a network to be measured by. */
final class Baselines {
  private record OneByOne(String name, UnaryOperator<String> text) implements Decoder {
    @Override
    public List<String> decode(List<String> latin) {
      return latin.parallelStream().map(text).toList();
    }
  }

  private Baselines() {}

  /**
   * The baselines of a language: the two that learn, what each character mostly becomes and its
   * neighbours, and ICU's.
   *
   * @param learnFrom what the first two learn from; without it they are left out
   * @param seed of the romanization of that text
   */
  static List<Decoder> of(RomanizationRules rules, Optional<TrainingText> learnFrom, long seed) {
    List<Decoder> baselines = new ArrayList<>();
    learnFrom.ifPresent(text -> baselines.addAll(learn(rules, text, seed)));
    icu(rules).ifPresent(baselines::add);
    return baselines;
  }

  private static List<Decoder> learn(RomanizationRules rules, TrainingText text, long seed) {
    Romanizer romanizer = new Romanizer(rules, seed);
    Alphabet latin = Alphabet.latin(rules);
    Alphabet natives = Alphabet.ofNative(rules);
    OutcomeCounts counts = new OutcomeCounts();
    Function<AlignedText, EncodedText> encode = one -> EncodedText.of(one, latin, natives);
    List<EncodedText> training =
        text.train().stream().map(romanizer::romanize).peek(counts::add).map(encode).toList();
    List<EncodedText> validation =
        text.validation().stream().map(romanizer::romanize).map(encode).toList();
    ContextTable table = ContextTable.learn(training, validation);
    return List.of(mostFrequent(counts), neighbours(table, latin, natives));
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
