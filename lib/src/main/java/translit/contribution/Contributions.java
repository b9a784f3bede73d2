package translit.contribution;

import translit.text.Pair;

/**
 * What lower units pass on to higher ones, as the post's lines show it: weight × lower unit's
 * activation, mean over tokens.
 *
 * @param pair Latin character and outcome
 * @param outcome over the n tokens with the outcome
 * @param rest over the m tokens with another
 */
public record Contributions(Pair pair, Means outcome, Means rest) {
  /**
   * Means over some tokens.
   *
   * @param hiddenToOutput {@code [output unit][hidden unit]}
   * @param concatToHidden {@code [hidden unit][concat unit]}, the forward direction's units first
   */
  public record Means(float[][] hiddenToOutput, float[][] concatToHidden) {}
}
