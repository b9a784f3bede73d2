package translit.evaluation;

import static translit.common.Phrase.count;
import static translit.common.Phrase.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.Transliterator;
import translit.network.WordReadings;
import translit.network.WordReadings.Reading;
import translit.statistics.Interval;

/**
 * Whether the probabilities of words are right: of those whose best reading has a probability of 90
 * %, 90 % should be read rightly. A reliability diagram, as numbers (Murphy and Winkler 1977,
 * "Reliability of subjective probability forecasts of precipitation and temperature", Applied
 * Statistics 26).
 *
 * @param words how many were judged
 * @param seed of the romanization
 * @param right share of the words whose best reading is what they should be
 * @param meanProbability of the best readings
 * @param expectedCalibrationError how far the probabilities are from the shares that are right, on
 *     average over the bins (Naeini, Cooper and Hauskrecht 2015)
 * @param bins words by the probability of their best reading, as many in each, the least sure first
 */
public record Reliability(
    int words,
    long seed,
    double right,
    double meanProbability,
    double expectedCalibrationError,
    List<Bin> bins) {
  private static final int BINS = 10;

  /**
   * Words of similar probability.
   *
   * @param meanProbability of their best readings
   * @param right share of them whose best reading is what it should be
   * @param n how many they are
   * @param interval 95 %, of {@code right}, as if each word were a trial of its own
   */
  public record Bin(double meanProbability, double right, int n, Interval interval) {
    private static Bin of(List<Judged> words) {
      int right = (int) words.stream().filter(Judged::isRight).count();
      return new Bin(
          mean(words),
          right / (double) words.size(),
          words.size(),
          Interval.ofShare(right, words.size()));
    }
  }

  /** A word's best reading. */
  record Judged(double probability, boolean isRight) {}

  private static double mean(List<Judged> words) {
    return words.stream().mapToDouble(Judged::probability).average().orElse(Double.NaN);
  }

  /**
   * Romanizes sentences and judges the best reading of each word.
   *
   * @param transliterator that reads by rules
   * @param language whose rules romanize
   * @param text native sentences
   * @param seed of the romanization
   * @return how far its probabilities are right
   * @throws translit.common.InputException if it reads by the network alone
   */
  public static Reliability of(
      Transliterator transliterator, Language language, TestText text, long seed) {
    return of(transliterator, language.rules(), text, seed);
  }

  /**
   * Romanizes sentences by some rules and judges the best reading of each word.
   *
   * @param transliterator that reads by rules
   * @param rules that romanize
   * @param text native sentences
   * @param seed of the romanization
   * @return how far its probabilities are right
   * @throws translit.common.InputException if it reads by the network alone
   */
  public static Reliability of(
      Transliterator transliterator, RomanizationRules rules, TestText text, long seed) {
    Romanizer romanizer = new Romanizer(rules, seed);
    List<Judged> words = new ArrayList<>();
    List<AlignedText> all = text.sentences().stream().map(romanizer::romanize).toList();
    Iterator<List<WordReadings>> read =
        transliterator
            .alternatives(all.stream().map(AlignedText::latinText).toList(), 1)
            .iterator();
    for (AlignedText right : all) {
      for (WordReadings word : read.next()) {
        Reading best = word.readings().get(0);
        words.add(new Judged(best.probability(), best.text().equals(word.meant(right))));
      }
    }
    return of(words, seed);
  }

  static Reliability of(List<Judged> words, long seed) {
    List<Judged> sorted =
        words.stream().sorted(Comparator.comparingDouble(Judged::probability)).toList();
    int n = sorted.size();
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      List<Judged> some = sorted.subList(i * n / BINS, (i + 1) * n / BINS);
      if (!some.isEmpty()) {
        bins.add(Bin.of(some));
      }
    }
    return new Reliability(
        n,
        seed,
        bins.stream().mapToDouble(bin -> bin.n * bin.right).sum() / n,
        mean(sorted),
        bins.stream().mapToDouble(bin -> bin.n * Math.abs(bin.meanProbability - bin.right)).sum()
            / n,
        bins);
  }

  /** {@return in a few words, what came out} */
  public String said() {
    return say(
        "%s, seed %d; %.2f %% of the best readings are right, their mean probability is %.2f %%;"
            + " expected calibration error %.2f percentage points",
        count(words, "word"),
        seed,
        100 * right,
        100 * meanProbability,
        100 * expectedCalibrationError);
  }

  /** {@return a row for each bin, in percent} */
  public Table table() {
    return new TableColumns<Bin>("probabilities of words")
        .integer("n", Bin::n)
        .text("mean probability, %", bin -> say("%.2f", 100 * bin.meanProbability))
        .text(
            "right, %",
            bin ->
                say(
                    "%.2f (%.2f to %.2f)",
                    100 * bin.right, 100 * bin.interval.low(), 100 * bin.interval.high()))
        .table(bins);
  }
}
