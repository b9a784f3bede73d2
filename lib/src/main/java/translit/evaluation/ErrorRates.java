package translit.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import translit.language.Romanizer;
import translit.statistics.Interval;

/**
 * Error rates of decoded text: edit distance to the original over the original's length, summed
 * over sentences. Intervals are over articles, or over sentences where the articles are not known,
 * rather than over characters, because errors come in clusters.
 *
 * @param cer character error rate, edits per code point; NaN if the originals are empty
 * @param cerInterval its 95 % interval; null if the articles are too few
 * @param wer word error rate, edits per word
 * @param werInterval its 95 % interval; null if the articles are too few
 */
public record ErrorRates(double cer, Interval cerInterval, double wer, Interval werInterval) {
  private record Rate(double rate, Interval interval) {}

  /** What it takes to correct each sentence, and how long its original is. */
  private record Edits(int[] edits, int[] lengths) {}

  /**
   * Compares decoded sentences with their originals.
   *
   * @param originals native sentences
   * @param decoded as many, in the same order
   * @param seed of the intervals
   */
  static ErrorRates of(TestText originals, List<String> decoded, long seed) {
    Rate characters = rate(originals, edits(originals, decoded, Romanizer::characters), seed);
    Rate words =
        rate(
            originals,
            edits(originals, decoded, text -> List.of(text.strip().split("\\s+"))),
            seed);
    return new ErrorRates(characters.rate, characters.interval, words.rate, words.interval);
  }

  /**
   * How much higher the character error rate of one decoder is than another's: of the same draws,
   * since what is hard for one is mostly hard for the other.
   *
   * @param originals native sentences
   * @param one what one decoder made of them
   * @param other what the other made of them
   * @param seed of the interval
   * @return the 95 % interval of the one's rate less the other's; null if the articles are too few
   */
  static Interval difference(TestText originals, List<String> one, List<String> other, long seed) {
    Edits edits = edits(originals, one, Romanizer::characters);
    int[] fewer = edits(originals, other, Romanizer::characters).edits;
    Arrays.setAll(edits.edits, i -> edits.edits[i] - fewer[i]);
    return originals.interval(edits.edits, edits.lengths, seed);
  }

  private static Rate rate(TestText text, Edits edits, long seed) {
    double allEdits = IntStream.of(edits.edits).asLongStream().sum();
    double length = IntStream.of(edits.lengths).asLongStream().sum();
    return new Rate(allEdits / length, text.interval(edits.edits, edits.lengths, seed));
  }

  private static Edits edits(
      TestText right, List<String> said, Function<String, List<String>> symbols) {
    int[] edits = new int[said.size()];
    int[] lengths = new int[edits.length];
    IntStream.range(0, edits.length)
        .parallel()
        .forEach(
            i -> {
              List<String> original = symbols.apply(right.sentences().get(i));
              edits[i] = EditDistance.between(symbols.apply(said.get(i)), original);
              lengths[i] = original.size();
            });
    return new Edits(edits, lengths);
  }

  /** The character error rate and its interval, if there is one, in percent. */
  String cerInPercent() {
    return percent(cer, cerInterval);
  }

  /** The word error rate and its interval, if there is one, in percent. */
  String werInPercent() {
    return percent(wer, werInterval);
  }

  private static String percent(double rate, Interval interval) {
    String percent = String.format(Locale.ROOT, "%.2f", 100 * rate);
    return interval == null
        ? percent
        : String.format(
            Locale.ROOT, "%s (%.2f to %.2f)", percent, 100 * interval.low(), 100 * interval.high());
  }
}
