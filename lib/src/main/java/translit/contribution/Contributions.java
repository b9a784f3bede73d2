package translit.contribution;

import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.text.Pair;

/**
 * What lower units pass on to higher ones, as the post's lines show it: weight × lower unit's
 * activation, mean over tokens.
 *
 * @param pair Latin character and outcome
 * @param output index of the outcome's output unit
 * @param outcome over the n tokens with the outcome
 * @param rest over the m tokens with another
 */
public record Contributions(Pair pair, int output, Means outcome, Means rest) {
  /** Where the mean of a sum of contributions lies in texts of the kind. */
  @FunctionalInterface
  public interface Intervals {
    /** Of means that nothing more is known of. */
    Intervals UNKNOWN = (layer, to, from) -> new Interval(Double.NaN, Double.NaN);

    /**
     * The interval of a sum. It is not the sum of the intervals: what several units pass on goes up
     * and down together.
     *
     * @param layer of the weights
     * @param to index of the upper unit
     * @param from indices of the lower units
     * @return its ends are NaN where it cannot be told
     */
    Interval of(Layer layer, int to, int... from);
  }

  /**
   * Means over some tokens; NaN where a file has none.
   *
   * @param hiddenToOutput {@code [output unit][hidden unit]}
   * @param concatToHidden {@code [hidden unit][concat unit]}, the forward direction's units first
   * @param intervals of their sums
   */
  public record Means(float[][] hiddenToOutput, float[][] concatToHidden, Intervals intervals) {
    /**
     * The means of a layer.
     *
     * @param layer of the weights
     * @return {@code [upper unit][lower unit]}
     */
    public float[][] of(Layer layer) {
      return layer == Layer.HIDDEN_TO_OUTPUT ? hiddenToOutput : concatToHidden;
    }

    /**
     * What some units pass on to one together.
     *
     * @param layer of the weights
     * @param to index of the upper unit
     * @param from indices of the lower units
     * @return the sum of their contributions
     */
    public Estimate sum(Layer layer, int to, int... from) {
      double sum = 0;
      for (int one : from) {
        sum += of(layer)[to][one];
      }
      return new Estimate(sum, intervals.of(layer, to, from));
    }
  }
}
