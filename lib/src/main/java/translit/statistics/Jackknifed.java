package translit.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A number, and the same without each group of clusters: what can be computed further, and ends in
 * an {@link Estimate}. The difference of two numbers of the same clusters has a smaller error than
 * either where they go up and down together, which their own intervals do not tell.
 *
 * @param value from all groups
 * @param leftOut the same without each group
 */
public record Jackknifed(double value, double[] leftOut) {
  /**
   * A function of the number.
   *
   * @param function such as a root
   * @return its value, also without each group
   */
  public Jackknifed map(DoubleUnaryOperator function) {
    return new Jackknifed(
        function.applyAsDouble(value), Arrays.stream(leftOut).map(function).toArray());
  }

  /**
   * The difference.
   *
   * @param other of the same groups
   * @return this less the other
   */
  public Jackknifed minus(Jackknifed other) {
    double[] differences = new double[leftOut.length];
    Arrays.setAll(differences, g -> leftOut[g] - other.leftOut[g]);
    return new Jackknifed(value - other.value, differences);
  }

  /**
   * The mean.
   *
   * @param some of the same groups, one or more
   * @return of all of them
   */
  public static Jackknifed mean(List<Jackknifed> some) {
    double[] leftOut = new double[some.get(0).leftOut.length];
    double value = 0;
    for (Jackknifed one : some) {
      value += one.value / some.size();
      for (int g = 0; g < leftOut.length; g++) {
        leftOut[g] += one.leftOut[g] / some.size();
      }
    }
    return new Jackknifed(value, leftOut);
  }

  /**
   * The number with its interval.
   *
   * @param groups how many of them are not empty
   * @param least bound of the interval
   * @param most bound of the interval
   * @return both
   */
  public Estimate estimate(int groups, double least, double most) {
    return Estimate.of(value, leftOut, groups, least, most);
  }
}
