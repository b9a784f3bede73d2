package translit.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Between which ranks a unit stands among others, by comparing it with each: it is told from
 * another one where the difference of the two is more than t · error, with the {@link Jackknife}
 * error of that difference, in which what moves both alike cancels. The best rank that a unit may
 * have is behind all that are told to be better, the worst one before all that are told to be worse
 * (Marshall and Spiegelhalter 1998, "League tables of in vitro fertilisation clinics", BMJ 316, by
 * pairs as in Goldstein and Healy 1995, "The graphical presentation of a collection of means",
 * Journal of the Royal Statistical Society A 158). Each comparison is one at 95 %; that there are
 * many is not corrected for.
 *
 * @param best for each unit the best rank, from 1; 0 where its value is undefined
 * @param worst for each unit the worst rank
 */
public record RankIntervals(int[] best, int[] worst) {

  /**
   * Compares units.
   *
   * @param units the larger the better, each without the same groups, none of which is empty
   * @return their ranks
   */
  public static RankIntervals of(List<Jackknifed> units) {
    double[] values = units.stream().mapToDouble(Jackknifed::value).toArray();
    int groups = units.isEmpty() ? 0 : units.get(0).leftOut().length;
    float[][] leftOut = new float[values.length][groups];
    for (int u = 0; u < values.length; u++) {
      for (int g = 0; g < groups; g++) {
        leftOut[u][g] = (float) units.get(u).leftOut()[g];
      }
    }
    return of(values, leftOut, groups);
  }

  /**
   * Compares units.
   *
   * @param values of the units, the larger the better
   * @param leftOut of each unit the value without each group
   * @param groups how many of the groups are not empty
   * @return their ranks
   */
  public static RankIntervals of(double[] values, float[][] leftOut, int groups) {
    int count = values.length;
    int[] better = new int[count];
    int[] worse = new int[count];
    int[] defined = IntStream.range(0, count).filter(u -> !Double.isNaN(values[u])).toArray();
    double scale = Math.pow(Jackknife.quantile(groups), 2) * (groups - 1) / groups;
    for (int i : defined) {
      for (int j : defined) {
        double difference = values[i] - values[j];
        if (difference > 0
            && difference * difference > scale * squares(leftOut[i], leftOut[j], difference)) {
          better[j]++;
          worse[i]++;
        }
      }
    }
    int[] best = new int[count];
    int[] worst = new int[count];
    for (int u : defined) {
      best[u] = 1 + better[u];
      worst[u] = defined.length - worse[u];
    }
    return new RankIntervals(best, worst);
  }

  /** Sum of the squares by which the difference changes without a group. */
  private static double squares(float[] one, float[] other, double difference) {
    double sum = 0;
    for (int g = 0; g < one.length; g++) {
      double change = one[g] - other[g] - difference;
      sum += change * change;
    }
    return sum;
  }
}
