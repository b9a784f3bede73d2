package translit.contribution;

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
  /**
   * Means over some tokens; NaN where a file has none.
   *
   * @param hiddenToOutput {@code [output unit][hidden unit]}
   * @param concatToHidden {@code [hidden unit][concat unit]}, the forward direction's units first
   */
  public record Means(float[][] hiddenToOutput, float[][] concatToHidden) {}
}
