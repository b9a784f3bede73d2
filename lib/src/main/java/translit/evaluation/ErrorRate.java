package translit.evaluation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;

/**
 * Edit distance over length, summed over sentences: of characters (code points) the character error
 * rate, of words the word error rate.
 *
 * @param rate edits per symbol of the original; NaN if the original is empty
 * @param interval 95 % interval
 */
public record ErrorRate(double rate, Interval interval) {
  /**
   * An interval, in JSON an array of two numbers.
   *
   * @param low its lower end
   * @param high its upper end
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"low", "high"})
  public record Interval(double low, double high) {}

  private static final int RESAMPLES = 1000;
  private static final int TAIL = RESAMPLES / 40; // 2.5 %

  /**
   * The rate with a percentile bootstrap interval over the sentences (Efron and Tibshirani 1993,
   * ch. 13): sentences rather than characters are drawn, because errors come in clusters.
   *
   * @param edits per sentence
   * @param lengths of the originals
   * @param seed of the resampling
   */
  static ErrorRate of(int[] edits, int[] lengths, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] rates = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      long sum = 0;
      long length = 0;
      for (int i = 0; i < edits.length; i++) {
        int drawn = random.nextInt(edits.length);
        sum += edits[drawn];
        length += lengths[drawn];
      }
      rates[r] = sum / (double) length;
    }
    Arrays.sort(rates);
    return new ErrorRate(
        Arrays.stream(edits).asLongStream().sum()
            / (double) Arrays.stream(lengths).asLongStream().sum(),
        new Interval(rates[TAIL], rates[RESAMPLES - 1 - TAIL]));
  }

  /** Least number of insertions, deletions and substitutions that make one list the other. */
  static int edits(List<String> from, List<String> to) {
    int start = 0;
    while (start < from.size() && start < to.size() && from.get(start).equals(to.get(start))) {
      start++;
    }
    int end = 0; // equal ends cost nothing and most sentences are nearly right
    while (end < from.size() - start
        && end < to.size() - start
        && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
      end++;
    }
    return LevenshteinDistance.getDefaultInstance()
        .apply(
            input(from.subList(start, from.size() - end)),
            input(to.subList(start, to.size() - end)));
  }

  private static SimilarityInput<String> input(List<String> symbols) {
    return new SimilarityInput<>() {
      @Override
      public String at(int index) {
        return symbols.get(index);
      }

      @Override
      public int length() {
        return symbols.size();
      }
    };
  }

  /** In percent. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f to %.2f)",
        100 * rate,
        100 * interval.low(),
        100 * interval.high());
  }
}
