package translit.selectivity.scoring;

import java.util.Arrays;
import translit.statistics.Estimate;
import translit.statistics.Jackknifed;

/**
 * Balanced accuracy on stems that chose nothing: the mean of the shares of tokens that are told
 * rightly with the outcome and without it, in either half of the stems by what the other half
 * chose, and of both halves the mean. It is 0.5 where nothing is told. Leaving out a group leaves
 * it out of what is tried, not of what chose.
 */
final class HeldOut {
  private HeldOut() {}

  /**
   * The accuracy.
   *
   * @param rightly tokens with the outcome of which it was told, by group
   * @param wrongly tokens without it of which it was told
   */
  static Estimate accuracy(Classes classes, int[] rightly, int[] wrongly) {
    Jackknifed mean = ofHalves(classes, rightly, wrongly).mean();
    return mean.estimate(classes.groups(), 0, 1);
  }

  /** The same of each half, which the other half chose for. */
  static OfHalves ofHalves(Classes classes, int[] rightly, int[] wrongly) {
    double[] ofHalf = new double[2];
    for (int half = 0; half < 2; half++) {
      ofHalf[half] =
          balanced(
              Classes.half(rightly, half),
              Classes.half(classes.with(), half),
              Classes.half(wrongly, half),
              Classes.half(classes.rest(), half));
    }
    double[] without = new double[Classes.GROUPS];
    Arrays.setAll(
        without,
        g -> {
          int half = g / Classes.HALF;
          return balanced(
              Classes.half(rightly, half) - rightly[g],
              Classes.half(classes.with(), half) - classes.with()[g],
              Classes.half(wrongly, half) - wrongly[g],
              Classes.half(classes.rest(), half) - classes.rest()[g]);
        });
    return new OfHalves(ofHalf[0], ofHalf[1], without);
  }

  private static double balanced(int rightly, int n, int wrongly, int m) {
    return 0.5 + ((double) rightly / n - (double) wrongly / m) / 2;
  }
}
