package translit.training;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.Model;
import translit.network.Transliterator;
import translit.network.WordReadings;
import translit.network.WordReadings.Reading;

/**
 * How far a network is to be biased towards native words, so that few of those in sentences that it
 * does not learn from stay Latin.
 */
final class NativeBias {
  /**
   * The share of native words that may stay Latin. The Armenian and the Greek network leave half of
   * that without a bias. Less for the Ukrainian one, a quarter of a percent, would take 4 points
   * from the Latin tokens that stay whole.
   */
  private static final double MOST = 0.004;

  private static final int SENTENCES = 5000;
  private static final int READINGS = 20; // what is not among them is no question of a bias
  private static final Predicate<String> HAS_LATIN = Pattern.compile("\\p{IsLatin}").asPredicate();

  private NativeBias() {}

  /**
   * Finds the bias.
   *
   * @param model without a bias, that has its rules
   * @param sentences native text
   * @param seed of the romanization
   * @return the least that will do, nats, in hundredths and 0 or more; 0 where the native script is
   *     Latin
   */
  static double of(Model model, List<String> sentences, long seed) {
    RomanizationRules rules = model.rules().orElseThrow();
    if (rules.script().equals("Latin")) {
      return 0;
    }
    Romanizer romanizer = new Romanizer(rules, seed);
    List<AlignedText> texts =
        sentences.stream()
            .limit(SENTENCES)
            .map(romanizer::romanize)
            .filter(text -> Normalizer.isNormalized(text.latinText(), Normalizer.Form.NFC))
            .toList();
    List<List<WordReadings>> words =
        new Transliterator(model)
            .alternatives(texts.stream().map(AlignedText::latinText).toList(), READINGS);
    double[] logOdds =
        IntStream.range(0, texts.size())
            .boxed()
            .flatMapToDouble(i -> logOdds(texts.get(i), words.get(i)))
            .sorted()
            .toArray();
    int may = (int) (MOST * logOdds.length);
    return may < logOdds.length ? Math.max(0, Math.floor(1 - 100 * logOdds[may]) / 100) : 0;
  }

  /** Of each native word of a text that can be read as one. */
  private static DoubleStream logOdds(AlignedText text, List<WordReadings> words) {
    BitSet natives = nativePlaces(text);
    return words.stream()
        .filter(word -> HAS_LATIN.test(word.typed()))
        .filter(word -> natives.get(word.from(), word.to()).cardinality() > 0)
        .mapToDouble(NativeBias::logOdds)
        .filter(odds -> odds > Double.NEGATIVE_INFINITY);
  }

  /** Where a native letter begins, as places in the Latin text. */
  private static BitSet nativePlaces(AlignedText text) {
    BitSet places = new BitSet();
    int at = 0;
    for (int i = 0; i < text.size(); i++) {
      String symbol = text.natives().get(i);
      places.set(
          at,
          !List.of(Alphabet.OTHER, Alphabet.PLACEHOLDER).contains(symbol)
              && !symbol.equalsIgnoreCase(text.latin().get(i)));
      at += text.latin().get(i).length();
    }
    return places;
  }

  private static double logOdds(WordReadings word) {
    double latin =
        word.readings().stream()
            .filter(reading -> HAS_LATIN.test(reading.text()))
            .mapToDouble(Reading::probability)
            .sum();
    return Math.log((1 - latin) / latin);
  }
}
