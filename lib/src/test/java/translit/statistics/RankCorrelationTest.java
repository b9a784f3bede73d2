package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  private static final double[] RISING = {-3, 0, 1, 2, 5, 80};

  /** ρ = −29/165 is a textbook's; the interval is by hand: atanh ρ ± 1.96 · 0.38087. */
  @Test
  void aKnownExampleComesOut() {
    double[] one = {86, 97, 99, 100, 101, 103, 106, 110, 112, 113};
    double[] other = {2, 20, 28, 27, 50, 29, 7, 17, 6, 12};
    Estimate rho = RankCorrelation.spearman(one, other);
    assertThat(rho.value()).isCloseTo(-29 / 165.0, within(1e-12));
    assertThat(rho.interval().low()).isCloseTo(-0.72783, within(1e-5));
    assertThat(rho.interval().high()).isCloseTo(0.51455, within(1e-5));
    assertThat(RankCorrelation.spearman(other, one)).isEqualTo(rho);
  }

  @Test
  void onlyTheOrderCounts() {
    double[] cubes = Arrays.stream(RISING).map(x -> x * x * x).toArray();
    double[] falling = Arrays.stream(RISING).map(x -> -x).toArray();
    assertThat(RankCorrelation.spearman(RISING, cubes).value()).isCloseTo(1, within(1e-12));
    assertThat(RankCorrelation.spearman(RISING, falling).value()).isCloseTo(-1, within(1e-12));
  }

  @Test
  void whatIsMissingIsLeftOutAndWhatTellsNothingIsUndefined() {
    double[] more = Arrays.copyOf(RISING, 8);
    double[] missing = Arrays.copyOf(RISING, 8);
    more[6] = Double.NaN;
    missing[7] = Double.NaN;
    assertThat(RankCorrelation.spearman(more, missing))
        .isEqualTo(RankCorrelation.spearman(RISING, RISING));
    assertThat(RankCorrelation.spearman(RISING, new double[6]).value()).isNaN();
    assertThat(RankCorrelation.spearman(new double[] {1, 2, 3}, new double[] {1, 2, 3}).value())
        .isNaN();
    assertThatThrownBy(() -> RankCorrelation.spearman(RISING, more)).hasMessage("6 values, 8");
  }

  @Test
  void theIntervalHoldsZeroInNineteenOfTwentyDrawsOfNothing() {
    Random random = new Random(4);
    int outside = 0;
    for (int draw = 0; draw < 1000; draw++) {
      double[] one = random.doubles(40).toArray();
      double[] other = random.doubles(40).toArray();
      Interval interval = RankCorrelation.spearman(one, other).interval();
      outside += interval.low() > 0 || interval.high() < 0 ? 1 : 0;
    }
    assertThat(outside).isBetween(25, 80); // 50 are expected
  }
}
