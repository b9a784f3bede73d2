package translit.selectivity.scoring;

import java.util.Optional;
import translit.selectivity.scoring.Measured.Division;
import translit.statistics.ClusterPermutations;

/**
 * A sample divided into tokens with an outcome and without.
 *
 * @param division what it is made of
 * @param scorer of its units; none if one class is empty
 */
public record Divided(Division division, Optional<PairScorer> scorer) {

  /**
   * Divides a sample.
   *
   * @param sample the tokens
   * @param labels of its tokens
   * @param share of the tokens with the label in the whole text
   * @param permutations of the labels
   * @param seed of the permutations
   * @return both classes
   */
  public static Divided of(
      Sample sample, boolean[] labels, double share, int permutations, long seed) {
    int n = 0;
    for (boolean label : labels) {
      n += label ? 1 : 0;
    }
    int m = labels.length - n;
    double stems = Math.min(sample.stems(labels, true), sample.stems(labels, false));
    if (n == 0 || m == 0) {
      return new Divided(new Division(n, m, stems, 1), Optional.empty());
    }
    ClusterPermutations permuted = sample.permuted(labels, permutations, seed);
    return new Divided(
        new Division(n, m, stems, permuted.left()),
        Optional.of(new PairScorer(permuted, sample.group(), share)));
  }

  /**
   * Divides a sample, whose share of the tokens with the label is that of the text.
   *
   * @param sample the tokens
   * @param labels of its tokens
   * @param permutations of the labels
   * @param seed of the permutations
   * @return both classes
   */
  public static Divided of(Sample sample, boolean[] labels, int permutations, long seed) {
    int n = 0;
    for (boolean label : labels) {
      n += label ? 1 : 0;
    }
    return of(sample, labels, (double) n / labels.length, permutations, seed);
  }
}
