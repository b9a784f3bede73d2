package translit.intervention.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import translit.statistics.RankIntervals;

class StemMeansTest {
  private static final int GROUPS = 32;

  /** Ranks by the definition: two columns are told apart by the error of their difference. */
  @Test
  void aColumnIsToldFromAnotherByLeavingOutGroupsOfStems() {
    Random random = new Random(3);
    int columns = 6;
    float[][] within = new float[75][columns];
    for (float[] stem : within) {
      for (int column = 0; column < columns; column++) {
        stem[column] = (float) (0.25 * column + random.nextGaussian());
      }
    }
    RankIntervals ranks = rising(within, columns);
    double t = new TDistribution(GROUPS - 1).inverseCumulativeProbability(0.975);
    for (int one = 0; one < columns; one++) {
      int lower = 0;
      int higher = 0;
      for (int other = 0; other < columns; other++) {
        double difference = mean(within, one, other, -1);
        double squares = 0;
        for (int group = 0; group < GROUPS; group++) {
          squares += Math.pow(mean(within, one, other, group) - difference, 2);
        }
        boolean told = Math.abs(difference) > t * Math.sqrt((GROUPS - 1.0) / GROUPS * squares);
        lower += told && difference > 0 ? 1 : 0;
        higher += told && difference < 0 ? 1 : 0;
      }
      assertThat(ranks.best()[one]).as("best rank of %d", one).isEqualTo(1 + lower);
      assertThat(ranks.worst()[one]).as("worst rank of %d", one).isEqualTo(columns - higher);
    }
    assertThat(ranks.worst()[0]).isLessThan(columns);
    assertThat(ranks.best()[columns - 1]).isGreaterThan(1);
  }

  @Test
  void withOneStemNothingIsTold() {
    RankIntervals ranks = rising(new float[][] {{1, 2, 3}}, 3);
    assertThat(ranks.best()).containsOnly(1);
    assertThat(ranks.worst()).containsOnly(3);
  }

  /** Ranks of the columns' means, the lowest first. */
  private static RankIntervals rising(float[][] within, int columns) {
    return RankIntervals.of(
        StemMeans.jackknifed(within, columns).stream().map(mean -> mean.map(x -> -x)).toList());
  }

  /** The mean difference of two columns without the stems of a group. */
  private static double mean(float[][] within, int one, int other, int group) {
    double sum = 0;
    int count = 0;
    for (int stem = 0; stem < within.length; stem++) {
      if (stem % GROUPS != group) {
        sum += within[stem][one] - within[stem][other];
        count++;
      }
    }
    return sum / count;
  }
}
