package translit.selectivity.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import translit.selectivity.SlowMeasures;
import translit.statistics.Estimate;

/** All measures with their intervals, against a twin that leaves tokens out and measures again. */
class PairScorerIntervalsTest {
  private static final int PERMUTATIONS = 70;

  private static void check(Tokens tokens, double share) {
    CalibratedScore score = tokens.score(PERMUTATIONS, share);
    SlowMeasures slow = tokens.slowly(PERMUTATIONS, share);
    same(score.hellinger(), slow.hellinger());
    same(score.auc(), slow.auc());
    same(score.bits(), slow.bits());
    same(score.accuracy(), slow.accuracy());
    same(score.binAccuracy(), slow.binAccuracy());
    assertThat(score.p()).isCloseTo(slow.p(), within(1e-12));
  }

  /** Roots are taken in single precision; that of a small difference shows it most. */
  private static void same(Estimate actual, Estimate expected) {
    same(actual.value(), expected.value());
    same(actual.interval().low(), expected.interval().low());
    same(actual.interval().high(), expected.interval().high());
  }

  private static void same(double actual, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual * actual).isCloseTo(expected * expected, within(1e-5));
    }
  }

  @Test
  void ofTokensThatStandAlone() {
    check(Tokens.gaussian(200, 400, 1, 0, 0.7, 1), 1 / 3.0);
    check(Tokens.gaussian(90, 1000, 1, 0, 0, 2), 0.2);
    check(Tokens.gaussian(600, 700, 1, 0, 4, 3), 0.5);
  }

  @Test
  void ofTokensInStems() {
    check(Tokens.gaussian(200, 400, 5, 0.5, 0.7, 4), 1 / 3.0);
    check(Tokens.gaussian(400, 200, 9, 0.9, -1.5, 5), 0.4);
    check(Tokens.gaussian(300, 300, 5, 0.5, 0, 6), 0.5);
  }

  /** Stems with both labels, as a letter that a suffix decides has them. */
  @Test
  void ofStemsWithBothLabels() {
    Random random = new Random(7);
    float[] values = new float[500];
    boolean[] labels = new boolean[500];
    for (int i = 0; i < 500; i++) {
      labels[i] = random.nextInt(3) == 0;
      values[i] = (float) (random.nextGaussian() + (labels[i] ? 0.5 : 0));
    }
    check(Tokens.inStems(values, labels, stem -> 1 + stem % 7, 7), 0.1);
  }

  @Test
  void ofActivationsThatAreOftenEqual() {
    for (double step : new double[] {0.1, 1, 2.5}) {
      Tokens tokens = Tokens.gaussian(250, 350, 3, 0.3, 0.8, 8);
      float[] rounded = tokens.values().clone();
      for (int i = 0; i < rounded.length; i++) {
        rounded[i] = (float) (Math.rint(rounded[i] / step) * step);
      }
      check(new Tokens(rounded, tokens.labels(), tokens.starts(), tokens.group()), 0.5);
    }
  }

  /** Both tails have the outcome: no threshold tells it, bins do. */
  @Test
  void ofAnOutcomeOnBothSides() {
    Tokens tokens = Tokens.gaussian(300, 300, 2, 0.2, 0, 9);
    float[] values = tokens.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] *= tokens.labels()[i] ? 6 : 1;
    }
    Tokens wide = new Tokens(values, tokens.labels(), tokens.starts(), tokens.group());
    check(wide, 0.5);
    CalibratedScore score = wide.score(PERMUTATIONS);
    assertThat(score.auc().value()).isBetween(0.4, 0.6);
    assertThat(score.accuracy().value()).isBetween(0.6, 0.75); // one tail
    assertThat(score.binAccuracy().value()).isGreaterThan(0.75);
  }

  @Test
  void ofFewStemsWithGroupsThatAreEmpty() {
    Tokens tokens = Tokens.gaussian(120, 130, 12, 0.4, 1, 10);
    assertThat(tokens.starts().length).isLessThan(30);
    check(tokens, 0.5);
  }

  @Test
  void anOutcomeInOneGroupHasNoIntervalAndNothingToTryItOn() {
    Tokens tokens = Tokens.gaussian(60, 300, 1, 0, 1, 11);
    byte[] group = tokens.group().clone();
    Arrays.fill(group, 0, 60, (byte) 3);
    Tokens together = new Tokens(tokens.values(), tokens.labels(), tokens.starts(), group);
    CalibratedScore score = together.score(PERMUTATIONS);
    for (Estimate estimate : new Estimate[] {score.hellinger(), score.auc(), score.bits()}) {
      assertThat(estimate.value()).isPositive();
      assertThat(estimate.interval()).isEqualTo(Estimate.UNDEFINED.interval());
    }
    assertThat(score.accuracy()).isEqualTo(Estimate.UNDEFINED);
    assertThat(score.binAccuracy()).isEqualTo(Estimate.UNDEFINED);
    assertThat(score.auc().value()).isEqualTo(tokens.score(PERMUTATIONS).auc().value());
  }

  @Test
  void aSingleStemHasNoInterval() {
    Tokens tokens = Tokens.gaussian(60, 300, 1, 0, 1, 12);
    Tokens one = Tokens.inStems(tokens.values(), tokens.labels(), stem -> 360, 1);
    assertThat(one.score(PERMUTATIONS).auc().interval()).isEqualTo(Estimate.UNDEFINED.interval());
  }

  /** What ranks are told by: the squared distance, before the root, without each group. */
  @Test
  void unitsAreComparedByTheSquareWithoutEachGroup() {
    Tokens tokens = Tokens.gaussian(200, 400, 5, 0.5, 0.7, 13);
    UnitScore unit = tokens.unit(PERMUTATIONS, 0.5);
    double value = unit.score().hellinger().value();
    assertThat(unit.square()).isCloseTo(value * value, within(1e-9));
    double[] leftOut = new double[unit.leftOut().length];
    Arrays.setAll(leftOut, g -> unit.leftOut()[g]);
    Estimate ofSquare = Estimate.of(unit.square(), leftOut, 32, 0, 1);
    assertThat(Math.sqrt(ofSquare.interval().high()))
        .isCloseTo(tokens.slowly(PERMUTATIONS, 0.5).hellinger().interval().high(), within(1e-4));
  }
}
