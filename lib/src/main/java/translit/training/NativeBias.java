package translit.training;

import com.google.common.collect.Lists;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import translit.engine.Predictor;
import translit.language.AlignedText;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
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
   * that without a bias. A quarter of a percent would cost the Ukrainian one 5 points of the Latin
   * tokens that stay whole.
   */
  private static final double MOST_LEFT_LATIN = 0.004;

  /** Native words from which the share can be told. */
  private static final int ENOUGH_WORDS = 1000;

  private static final int SENTENCES = 5000;
  private static final int TOGETHER = 200; // sentences, between two looks for an interrupt

  /** A Latin reading that is not among so many is too improbable to matter. */
  private static final int READINGS = 20;

  private static final Predicate<String> HAS_LATIN = Pattern.compile("\\p{IsLatin}").asPredicate();

  private NativeBias() {}

  /**
   * Finds the bias.
   *
   * @param predictor of the network
   * @param rules that romanize
   * @param sentences native text
   * @param seed of the romanization
   * @return the least bias that will do, nats, in hundredths and 0 or more; 0 where the native
   *     script is Latin, or where there are too few words
   * @throws InterruptedException if the thread was interrupted
   */
  static double of(Predictor predictor, RomanizationRules rules, List<String> sentences, long seed)
      throws InterruptedException {
    if (rules.script().equals("Latin")) {
      return 0;
    }
    Romanizer romanizer = new Romanizer(rules, seed);
    Transliterator reader = new Transliterator(predictor, rules);
    List<String> some = sentences.subList(0, Math.min(SENTENCES, sentences.size()));
    List<double[]> found = new ArrayList<>();
    for (List<String> few : Lists.partition(some, TOGETHER)) {
      Validation.stopIfInterrupted();
      found.add(logOdds(reader, few.stream().map(romanizer::romanize).toList()));
    }
    double[] logOdds = found.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
    return logOdds.length < ENOUGH_WORDS
        ? 0
        : Math.max(
            0, Math.floor(1 - 100 * logOdds[(int) (MOST_LEFT_LATIN * logOdds.length)]) / 100);
  }

  /** The log odds that each native word is read as one, of those that can be. */
  private static double[] logOdds(Transliterator reader, List<AlignedText> all) {
    List<AlignedText> texts =
        all.stream()
            .filter(text -> Normalizer.isNormalized(text.latinText(), Normalizer.Form.NFC))
            .toList(); // so that words are where they were typed
    List<List<WordReadings>> words =
        reader.alternatives(texts.stream().map(AlignedText::latinText).toList(), READINGS);
    return IntStream.range(0, texts.size())
        .boxed()
        .flatMapToDouble(i -> logOdds(texts.get(i), words.get(i)))
        .toArray();
  }

  private static DoubleStream logOdds(AlignedText text, List<WordReadings> words) {
    return words.stream()
        .filter(word -> HAS_LATIN.test(word.typed()) && !HAS_LATIN.test(word.meant(text)))
        .mapToDouble(NativeBias::logOdds)
        .filter(odds -> odds > Double.NEGATIVE_INFINITY);
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
