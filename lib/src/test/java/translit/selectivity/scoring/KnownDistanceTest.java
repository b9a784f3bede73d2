package translit.selectivity.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.statistics.Interval;

/**
 * 200 samples whose distance is known: two normal distributions with the variance 1, one of them
 * shifted by d, so that H = sqrt(1 - exp(-d² / 8)) and AUC = Φ(d / sqrt(2)). Tokens are
 * independent, or stand in stems of 5 on average that share half of the variance and have one
 * label.
 */
class KnownDistanceTest {
  private static final int SAMPLES = 200;
  private static final int PERMUTATIONS = 20;

  /** Means, and the shares of samples whose interval holds the truth, in percent. */
  private record Found(double hellinger, double square, double auc, double held, double aucHeld) {}

  private static double distance(double shift) {
    return Math.sqrt(1 - Math.exp(-shift * shift / 8));
  }

  private static double auc(double shift) {
    return new NormalDistribution().cumulativeProbability(shift / Math.sqrt(2));
  }

  private static Found found(int n, int m, int size, double shift) {
    double hellinger = 0;
    double square = 0;
    double auc = 0;
    int held = 0;
    int aucHeld = 0;
    for (int seed = 0; seed < SAMPLES; seed++) {
      double correlation = size == 1 ? 0 : 0.5;
      UnitScore unit =
          Tokens.gaussian(n, m, size, correlation, shift, 1000L * seed + 17)
              .unit(PERMUTATIONS, 0.5);
      hellinger += unit.score().hellinger().value();
      square += unit.square();
      auc += unit.score().auc().value();
      held += holds(unit.score().hellinger().interval(), distance(shift)) ? 1 : 0;
      aucHeld += holds(unit.score().auc().interval(), auc(shift)) ? 1 : 0;
    }
    return new Found(
        hellinger / SAMPLES,
        square / SAMPLES,
        auc / SAMPLES,
        100.0 * held / SAMPLES,
        100.0 * aucHeld / SAMPLES);
  }

  private static boolean holds(Interval interval, double truth) {
    return interval.low() <= truth && truth <= interval.high();
  }

  @ParameterizedTest
  @CsvSource({
    "300, 5000, 1, 0.3", "300, 5000, 1, 1", "300, 5000, 1, 2",
    "300, 5000, 5, 0.3", "300, 5000, 5, 1", "300, 5000, 5, 2",
    "1000, 2000, 1, 0.3", "1000, 2000, 1, 1", "1000, 2000, 1, 2",
    "1000, 2000, 5, 0.3", "1000, 2000, 5, 1", "1000, 2000, 5, 3"
  })
  void theMeanIsTheTruthAndIntervalsHoldIt(int n, int m, int size, double shift) {
    Found found = found(n, m, size, shift);
    assertThat(found.hellinger()).isCloseTo(distance(shift), within(0.02));
    assertThat(found.auc()).isCloseTo(auc(shift), within(0.005));
    assertThat(found.held()).isBetween(90.0, 99.0);
    assertThat(found.aucHeld()).isBetween(90.0, 99.0);
  }

  /** The square is 0 on average; its root cannot be less than 0. */
  @Test
  void withoutADifferenceThereIsNoDistance() {
    for (int size : new int[] {1, 5}) {
      Found found = found(300, 5000, size, 0);
      assertThat(found.square()).isCloseTo(0, within(0.002));
      assertThat(found.hellinger()).isLessThan(0.03);
      assertThat(found.held()).isGreaterThan(95);
      assertThat(found.auc()).isCloseTo(0.5, within(0.005));
      assertThat(found.aucHeld()).isBetween(90.0, 99.0);
    }
  }
}
