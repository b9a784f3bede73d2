package translit.forecast;

import static org.apache.commons.math3.util.CombinatoricsUtils.binomialCoefficientLog;

import java.util.Arrays;
import java.util.stream.IntStream;
import translit.text.SideInformation.Side;

/**
 * How many forecasts come true by chance: the sides that the text said are dealt out anew among the
 * pairs, each deal as likely as any other, so that as many say {@link Side#LEFT} and {@link
 * Side#RIGHT} as before. Of l pairs said to be left, x are among the a that were seen on the left
 * and z among the b that were seen on the right; the number of those that come true is x + b − z,
 * and the probability of x and z is that of Fisher's exact test,
 *
 * <pre>P(x, z) = C(a, x) C(b, z) C(n − a − b, l − x − z) / C(n, l)</pre>
 *
 * @param probabilities of 0, 1, … that come true; they sum to 1
 */
record PermutedSides(double[] probabilities) {
  /**
   * Counts the deals.
   *
   * @param said left; the other decided pairs are said to be right
   * @param seenLeft decided pairs that were seen on the left
   * @param seenRight those that were seen on the right
   * @param decided all of them
   */
  static PermutedSides of(int said, int seenLeft, int seenRight, int decided) {
    int neither = decided - seenLeft - seenRight;
    double[] probabilities = new double[decided + 1];
    for (int x = 0; x <= Math.min(said, seenLeft); x++) {
      for (int z = 0; z <= Math.min(said - x, seenRight); z++) {
        if (said - x - z <= neither) {
          probabilities[x + seenRight - z] +=
              Math.exp(
                  binomialCoefficientLog(seenLeft, x)
                      + binomialCoefficientLog(seenRight, z)
                      + binomialCoefficientLog(neither, said - x - z)
                      - binomialCoefficientLog(decided, said));
        }
      }
    }
    return new PermutedSides(probabilities);
  }

  /** What comes true in two languages together, each with deals of its own. */
  PermutedSides and(PermutedSides other) {
    double[] both = new double[probabilities.length + other.probabilities.length - 1];
    for (int i = 0; i < probabilities.length; i++) {
      for (int j = 0; j < other.probabilities.length; j++) {
        both[i + j] += probabilities[i] * other.probabilities[j];
      }
    }
    return new PermutedSides(both);
  }

  /** How many come true on average. */
  double mean() {
    return IntStream.range(0, probabilities.length).mapToDouble(i -> i * probabilities[i]).sum();
  }

  /** The probability that so many or more come true, which is p. */
  double atLeast(int right) {
    return Math.min(1, Arrays.stream(probabilities, right, probabilities.length).sum());
  }
}
