package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
  @Test
  void theFalseDiscoveryRateIsThatOfBenjaminiAndHochberg() {
    // scipy.stats.false_discovery_control([0.01, 0.04, 0.03, 0.005, 0.5]), SciPy 1.11
    double[] q = BenjaminiHochberg.adjust(new double[] {0.01, 0.04, Double.NaN, 0.03, 0.005, 0.5});
    assertThat(q)
        .containsExactly(new double[] {0.025, 0.05, Double.NaN, 0.05, 0.025, 0.5}, within(1e-12));
  }
}
