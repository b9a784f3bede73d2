package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AucTest {
  /** scipy.stats.mannwhitneyu([1, 2, 2, 3, 4], [2, 3, 3, 5]).statistic is 6.0, SciPy 1.17.1. */
  @Test
  void itIsTheStatisticOfMannAndWhitneyOverAllPairs() {
    assertThat(Auc.ofCounts(new long[] {0, 1, 2, 1, 1, 0}, new long[] {0, 0, 1, 2, 0, 1}))
        .isEqualTo(6.0 / 20);
  }

  /** Σ k (k + 1/2) / (N Σ k) over k below N. */
  @Test
  void aRisingHistogramAgainstALevelOneHasAClosedForm() {
    int bins = 1000;
    long[] rising = new long[bins];
    long[] level = new long[bins];
    for (int k = 0; k < bins; k++) {
      rising[k] = k;
      level[k] = 1;
    }
    assertThat(Auc.ofCounts(rising, level))
        .isCloseTo((4.0 * bins + 1) / (6.0 * bins), within(1e-12));
    assertThat(Auc.ofCounts(level, rising))
        .isCloseTo(1 - (4.0 * bins + 1) / (6.0 * bins), within(1e-12));
  }

  @Test
  void itIsOneWhereAllAreHigherAndAHalfWhereNoneDiffers() {
    assertThat(Auc.ofCounts(new long[] {0, 0, 7}, new long[] {4, 5, 0})).isEqualTo(1);
    assertThat(Auc.ofCounts(new long[] {4, 5, 0}, new long[] {0, 0, 7})).isEqualTo(0);
    assertThat(Auc.ofCounts(new long[] {3, 1, 8}, new long[] {6, 2, 16})).isEqualTo(0.5);
  }

  @Test
  void moreTokensThanAnIntHoldsAreNoMatter() {
    long many = 3_000_000_000L;
    assertThat(Auc.ofCounts(new long[] {many, 3 * many}, new long[] {many, many}))
        .isEqualTo((0.5 + 3 * 1.5) / 8);
  }

  @Test
  void itIsUndefinedIfOneClassIsEmpty() {
    assertThat(Auc.ofCounts(new long[2], new long[] {1, 2})).isNaN();
    assertThat(Auc.ofCounts(new long[] {1, 2}, new long[2])).isNaN();
  }
}
