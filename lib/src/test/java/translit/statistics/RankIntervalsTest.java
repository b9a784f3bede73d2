package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankIntervalsTest {
  /** Values, each moved by noise of all units and by its own when a group is left out. */
  private static float[][] leftOut(double[] values, double common, double own, Random random) {
    float[][] leftOut = new float[values.length][Jackknife.GROUPS];
    for (int g = 0; g < Jackknife.GROUPS; g++) {
      double all = common * random.nextGaussian();
      for (int u = 0; u < values.length; u++) {
        leftOut[u][g] = (float) (values[u] + all + own * random.nextGaussian());
      }
    }
    return leftOut;
  }

  /** By the definition, one comparison after the other. */
  @Test
  void unitsAreToldByTheErrorOfTheirDifference() {
    Random random = new Random(1);
    for (int groups : new int[] {32, 20, 2}) {
      double[] values = random.doubles(40).toArray();
      values[7] = Double.NaN;
      values[8] = values[9];
      float[][] leftOut = leftOut(values, 0.05, 0.02, random);
      leftOut[7] = new float[0];
      RankIntervals ranks = RankIntervals.of(values, leftOut, groups);
      int wide = 0;
      for (int i = 0; i < values.length; i++) {
        if (i == 7) {
          assertThat(ranks.best()[i]).isZero();
          assertThat(ranks.worst()[i]).isZero();
          continue;
        }
        int better = 0;
        int worse = 0;
        for (int j = 0; j < values.length; j++) {
          if (j != 7) {
            double[] differences = new double[Jackknife.GROUPS];
            for (int g = 0; g < differences.length; g++) {
              differences[g] = (double) leftOut[j][g] - leftOut[i][g];
            }
            Interval interval = Jackknife.interval(values[j] - values[i], differences, groups);
            better += interval.low() > 0 ? 1 : 0;
            worse += interval.high() < 0 ? 1 : 0;
          }
        }
        assertThat(ranks.best()[i]).isEqualTo(1 + better);
        assertThat(ranks.worst()[i]).isEqualTo(39 - worse);
        wide += ranks.worst()[i] - ranks.best()[i] > 2 ? 1 : 0;
      }
      assertThat(wide).as("comparisons that do not tell").isGreaterThan(20);
    }
  }

  @Test
  void valuesFarFromEachOtherAreAllTold() {
    double[] values = {0.2, 0.8, 0.5, 0.1};
    RankIntervals ranks = RankIntervals.of(values, leftOut(values, 0.5, 0.0001, new Random(2)), 32);
    assertThat(ranks.best()).containsExactly(3, 1, 2, 4);
    assertThat(ranks.worst()).containsExactly(3, 1, 2, 4);
  }

  @Test
  void equalValuesAreNeverTold() {
    double[] values = new double[6];
    Arrays.fill(values, 0.5);
    RankIntervals ranks = RankIntervals.of(values, new float[6][Jackknife.GROUPS], 32);
    assertThat(ranks.best()).containsOnly(1);
    assertThat(ranks.worst()).containsOnly(6);
  }

  @Test
  void whatCannotBeLeftOutTellsNothing() {
    double[] values = {0.2, 0.8};
    float[][] leftOut = leftOut(values, 0, 0, new Random(3));
    assertThat(RankIntervals.of(values, leftOut, 1).best()).containsOnly(1);
    leftOut[0][5] = Float.NaN;
    RankIntervals ranks = RankIntervals.of(values, leftOut, 32);
    assertThat(ranks.best()).containsOnly(1);
    assertThat(ranks.worst()).containsOnly(2);
  }
}
