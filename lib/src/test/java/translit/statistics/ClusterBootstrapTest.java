package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {
  @Test
  void theIntervalIsThatOfTheNormalDistribution() {
    Random random = new Random(1);
    float[][] rows = new float[400][2];
    double sum = 0;
    double squares = 0;
    for (float[] row : rows) {
      row[0] = (float) (3 + random.nextGaussian());
      row[1] = 7;
      sum += row[0];
      squares += row[0] * row[0];
    }
    double mean = sum / 400;
    double error = Math.sqrt((squares / 400 - mean * mean) / 400);
    Interval[] intervals = ClusterBootstrap.ofMeans(rows, 2, 4);
    assertThat(intervals[0].low()).isCloseTo(mean - 1.96 * error, within(0.2 * error));
    assertThat(intervals[0].high()).isCloseTo(mean + 1.96 * error, within(0.2 * error));
    assertThat(intervals[1]).isEqualTo(new Interval(7, 7));
  }

  @Test
  void theSameSeedDrawsTheSameClustersWhateverTheColumns() {
    float[][] one = {{1}, {2}, {3}, {5}};
    float[][] two = {{9, 1}, {0, 2}, {4, 3}, {1, 5}};
    assertThat(ClusterBootstrap.ofMeans(two, 2, 3)[1])
        .isEqualTo(ClusterBootstrap.ofMeans(one, 1, 3)[0]);
  }

  @Test
  void whatIsFoundFromTheMeansIsOfTheSameDraws() {
    float[][] rows = {{1, 4}, {2, 0}, {3, 1}, {5, 9}};
    assertThat(ClusterBootstrap.of(rows, 2, means -> means[1], 3))
        .isEqualTo(ClusterBootstrap.ofMeans(rows, 2, 3)[1]);
    assertThat(ClusterBootstrap.of(rows, 2, means -> means[0] > 0 ? 7 : 8, 3))
        .isEqualTo(new Interval(7, 7));
  }

  @Test
  void withoutClustersThereIsNoInterval() {
    Interval[] intervals = ClusterBootstrap.ofMeans(new float[0][], 1, 3);
    assertThat(intervals[0].low()).isNaN();
    assertThat(intervals[0].high()).isNaN();
  }
}
