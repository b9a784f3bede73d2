package translit.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import translit.language.Romanizer;
import translit.statistics.Interval;

/**
 * Error rates of decoded text: edit distance to the original over the original's length, summed
 * over sentences. Intervals are over sentences rather than characters, because errors come in
 * clusters.
 *
 * @param cer character error rate, edits per code point; NaN if the originals are empty
 * @param cerInterval its 95 % interval
 * @param wer word error rate, edits per word
 * @param werInterval its 95 % interval
 */
public record ErrorRates(double cer, Interval cerInterval, double wer, Interval werInterval) {
  private record Rate(double rate, Interval interval) {}

  /**
   * Compares decoded sentences with their originals.
   *
   * @param originals native sentences
   * @param decoded as many, in the same order
   * @param seed of the intervals
   */
  static ErrorRates of(List<String> originals, List<String> decoded, long seed) {
    Rate characters = rate(originals, decoded, Romanizer::characters, seed);
    Rate words = rate(originals, decoded, text -> List.of(text.strip().split("\\s+")), seed);
    return new ErrorRates(characters.rate, characters.interval, words.rate, words.interval);
  }

  private static Rate rate(
      List<String> right, List<String> said, Function<String, List<String>> symbols, long seed) {
    int[] edits = new int[right.size()];
    int[] lengths = new int[edits.length];
    IntStream.range(0, edits.length)
        .parallel()
        .forEach(
            i -> {
              List<String> original = symbols.apply(right.get(i));
              edits[i] = EditDistance.between(symbols.apply(said.get(i)), original);
              lengths[i] = original.size();
            });
    double allEdits = IntStream.of(edits).asLongStream().sum();
    double length = IntStream.of(lengths).asLongStream().sum();
    return new Rate(allEdits / length, Interval.ofRatio(edits, lengths, seed));
  }

  /** The character error rate and its interval in percent. */
  String cerInPercent() {
    return percent(cer, cerInterval.low(), cerInterval.high());
  }

  /** The word error rate and its interval in percent. */
  String werInPercent() {
    return percent(wer, werInterval.low(), werInterval.high());
  }

  private static String percent(double rate, double low, double high) {
    return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", 100 * rate, 100 * low, 100 * high);
  }
}
