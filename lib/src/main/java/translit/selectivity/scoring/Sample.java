package translit.selectivity.scoring;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import translit.statistics.Argsort;
import translit.statistics.ClusterPermutations;
import translit.statistics.Jackknife;
import translit.trace.Token;

/**
 * The sampled tokens of one Latin character with their activations, stem by stem and within a stem
 * word by word.
 *
 * @param tokens in this order
 * @param starts where each stem begins, then the number of tokens
 * @param frequency tokens of each stem in the whole text
 * @param group of each token: that of its stem, for the jackknife
 */
public record Sample(List<Sampled> tokens, int[] starts, long[] frequency, byte[] group) {
  /**
   * A sampled token.
   *
   * @param token the token
   * @param row activations of all units
   */
  public record Sampled(Token token, FloatBuffer row) {}

  /**
   * The sample that some tokens are.
   *
   * @param tokens stem by stem and within a stem word by word
   * @param stem of a token, as a number
   * @param frequency tokens of a token's stem in the whole text
   * @return the sample
   */
  public static Sample of(
      List<Sampled> tokens, ToLongFunction<Token> stem, ToLongFunction<Token> frequency) {
    long[] stems = tokens.stream().mapToLong(one -> stem.applyAsLong(one.token())).toArray();
    int[] starts =
        IntStream.rangeClosed(0, stems.length)
            .filter(i -> i == 0 || i == stems.length || stems[i] != stems[i - 1])
            .toArray();
    byte[] group = new byte[stems.length];
    for (int i = 0; i < group.length; i++) {
      group[i] = (byte) Jackknife.group(stems[i]);
    }
    long[] often =
        IntStream.range(0, starts.length - 1)
            .mapToLong(c -> frequency.applyAsLong(tokens.get(starts[c]).token()))
            .toArray();
    return new Sample(tokens, starts, often, group);
  }

  /**
   * Those of the tokens that have a property, such as an outcome.
   *
   * @param property of a token
   * @return a sample of fewer tokens, and perhaps stems
   */
  public Sample where(Predicate<Token> property) {
    return some(IntStream.range(0, size()).filter(i -> property.test(tokens.get(i).token())));
  }

  /**
   * The tokens of one half of the stems.
   *
   * @param half 0 or 1
   * @return a sample of about half as many tokens
   */
  public Sample half(int half) {
    return some(IntStream.range(0, size()).filter(i -> group[i] / Classes.HALF == half));
  }

  private Sample some(IntStream indices) {
    int[] some = indices.toArray();
    int[] stemOf = new int[size()];
    for (int c = 0; c < frequency.length; c++) {
      Arrays.fill(stemOf, starts[c], starts[c + 1], c);
    }
    int[] begins =
        IntStream.rangeClosed(0, some.length)
            .filter(i -> i == 0 || i == some.length || stemOf[some[i]] != stemOf[some[i - 1]])
            .toArray();
    byte[] groups = new byte[some.length];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = group[some[i]];
    }
    long[] often =
        IntStream.range(0, begins.length - 1)
            .mapToLong(c -> frequency[stemOf[some[begins[c]]]])
            .toArray();
    return new Sample(IntStream.of(some).mapToObj(tokens::get).toList(), begins, often, groups);
  }

  /** {@return the number of tokens} */
  public int size() {
    return tokens.size();
  }

  /**
   * Whether each token has a property.
   *
   * @param property such as an outcome
   * @return token by token
   */
  public boolean[] labels(Predicate<Token> property) {
    boolean[] labels = new boolean[size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = property.test(tokens.get(i).token());
    }
    return labels;
  }

  /**
   * Tests one unit against any labels of the tokens, as the test of a pair does.
   *
   * @param labels token by token
   * @param column the unit's
   * @param permutations of the labels by stem
   * @param seed of the permutations
   * @return p; NaN if the unit's activation never changes, or if all labels are equal
   */
  public double p(boolean[] labels, int column, int permutations, long seed) {
    float[] values = new float[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = tokens.get(i).row().get(column);
    }
    int[] order = new Argsort(values.length).order(values);
    float[] sorted = HalfThresholds.sorted(values, order);
    return Divided.of(this, labels, permutations, seed)
        .scorer()
        .map(scorer -> scorer.score(sorted, order).score().p())
        .orElse(Double.NaN);
  }

  /** The labels as they are and permuted by stem. */
  ClusterPermutations permuted(boolean[] labels, int permutations, long seed) {
    int[] words = tokens.stream().mapToInt(one -> one.token().word()).toArray();
    int[] places = tokens.stream().mapToInt(one -> one.token().place()).toArray();
    return ClusterPermutations.of(labels, starts, frequency, words, places, permutations, seed);
  }

  /** Stems that the tokens with a label are worth: (Σ k)² / Σ k² over each stem's k. */
  double stems(boolean[] labels, boolean label) {
    double sum = 0;
    double squares = 0;
    for (int c = 0; c < frequency.length; c++) {
      int k = 0;
      for (int i = starts[c]; i < starts[c + 1]; i++) {
        k += labels[i] == label ? 1 : 0;
      }
      sum += k;
      squares += (double) k * k;
    }
    return squares == 0 ? 0 : sum * sum / squares;
  }
}
