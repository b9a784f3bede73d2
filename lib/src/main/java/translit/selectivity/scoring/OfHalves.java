package translit.selectivity.scoring;

import java.util.Arrays;
import translit.statistics.Jackknifed;

/**
 * A number of either half of the stems by itself.
 *
 * @param first of the half of the groups before {@link Classes#HALF}
 * @param second of the other half
 * @param without for each group, that of its half without the group
 */
public record OfHalves(double first, double second, double[] without) {
  /**
   * What is measured on each half of a thing that the other half chose.
   *
   * @param byFirst of the thing that the first half chose
   * @param bySecond of the thing that the second half chose
   * @return the latter's number on the first half, and the former's on the second
   */
  public static OfHalves crossed(OfHalves byFirst, OfHalves bySecond) {
    double[] without = byFirst.without.clone();
    System.arraycopy(bySecond.without, 0, without, 0, Classes.HALF);
    return new OfHalves(bySecond.first, byFirst.second, without);
  }

  /** {@return the mean of both, and the same without each group} */
  public Jackknifed mean() {
    double[] leftOut = new double[Classes.GROUPS];
    Arrays.setAll(leftOut, g -> (without[g] + (g < Classes.HALF ? second : first)) / 2);
    return new Jackknifed((first + second) / 2, leftOut);
  }

  /**
   * The mean of both, and the same without each group of the first half and the one of the same
   * place in the second: where these are the same stems, as when the halves are of tokens.
   *
   * @return half as many groups
   */
  public Jackknifed meanOfSameStems() {
    double[] leftOut = new double[Classes.HALF];
    Arrays.setAll(leftOut, g -> (without[g] + without[g + Classes.HALF]) / 2);
    return new Jackknifed((first + second) / 2, leftOut);
  }
}
