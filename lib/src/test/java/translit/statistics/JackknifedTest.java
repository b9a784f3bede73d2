package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class JackknifedTest {
  private static final Jackknifed A = new Jackknifed(4, new double[] {1, 9});
  private static final Jackknifed B = new Jackknifed(2, new double[] {0, 8});

  @Test
  void whatIsDoneToTheNumberIsDoneWithoutEachGroup() {
    assertThat(A.map(Math::sqrt).value()).isEqualTo(2);
    assertThat(A.map(Math::sqrt).leftOut()).containsExactly(1, 3);
    assertThat(A.minus(B).value()).isEqualTo(2);
    assertThat(A.minus(B).leftOut()).containsExactly(1, 1);
    assertThat(Jackknifed.mean(List.of(A, B)).value()).isEqualTo(3);
    assertThat(Jackknifed.mean(List.of(A, B)).leftOut()).containsExactly(0.5, 8.5);
  }

  /** Error² = (2 − 1) / 2 · (3² + 5²) = 17; with 1 degree of freedom t is 12.7062. */
  @Test
  void anEstimateHasTheJackknifeInterval() {
    Estimate estimate = A.estimate(2, -1000, 1000);
    assertThat(estimate.value()).isEqualTo(4);
    assertThat(estimate.interval().halfWidth()).isCloseTo(12.7062 * Math.sqrt(17), within(1e-3));
    assertThat(A.estimate(2, 0, 10).interval()).isEqualTo(new Interval(0, 10));
  }

  @Test
  void aDifferenceOfWhatGoesUpAndDownTogetherIsSurer() {
    assertThat(A.minus(B).estimate(2, -1000, 1000).interval().halfWidth())
        .isLessThan(A.estimate(2, -1000, 1000).interval().halfWidth() / 2);
  }
}
