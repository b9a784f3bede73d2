package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.common.JsonFile;

class IntervalTest {
  @Test
  void ofTwoUnitsTheEndsAreThoseUnits() {
    // drawn twice: 0, 1/2 or 1 with probabilities 1/4, 1/2 and 1/4, so that each tail has an end
    assertThat(Interval.ofRatio(new int[] {0, 1}, new int[] {1, 1}, 1))
        .isEqualTo(new Interval(0, 1));
  }

  @Test
  void ofTenUnitsOneOfWhichCountsTheEndsAreTheBinomialQuantiles() {
    // >>> scipy.stats.binom.ppf([0.025, 0.975], 10, 0.1)
    // array([0., 3.])
    int[] one = {1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    int[] lengths = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    for (long seed = 0; seed < 20; seed++) {
      assertThat(Interval.ofRatio(one, lengths, seed)).isEqualTo(new Interval(0, 0.3));
    }
  }

  @Test
  void ofABetaDistributionItIsItsMiddle() {
    // >>> scipy.stats.beta.ppf([.025, .975], 3, 9)
    // array([0.06021773, 0.51775585])
    // >>> scipy.stats.beta.ppf([.025, .975], .3, 19.7)
    // array([1.64617898e-07, 9.35146217e-02])
    assertThat(Interval.ofBeta(3, 9).low()).isCloseTo(0.06021773, within(1e-7));
    assertThat(Interval.ofBeta(3, 9).high()).isCloseTo(0.51775585, within(1e-7));
    assertThat(Interval.ofBeta(0.3, 19.7).high()).isCloseTo(0.0935146217, within(1e-7));
    assertThat(Interval.ofBeta(9, 3).low()).isCloseTo(1 - 0.51775585, within(1e-7));
    assertThat(Interval.ofBeta(0, 3)).isEqualTo(new Interval(0, 0));
    assertThat(Interval.ofBeta(3, 0)).isEqualTo(new Interval(1, 1));
    assertThat(Interval.ofBeta(0, 0)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void ofAShareItIsTheExactBinomialOne() {
    // >>> scipy.stats.binomtest(5, 100).proportion_ci(method='exact')
    // ConfidenceInterval(low=0.016431879181728278, high=0.11283491110546288)
    // >>> scipy.stats.binomtest(0, 10).proportion_ci(method='exact')
    // ConfidenceInterval(low=0.0, high=0.30849710781876294)
    assertThat(Interval.ofShare(5, 100).low()).isCloseTo(0.016431879181728278, within(1e-9));
    assertThat(Interval.ofShare(5, 100).high()).isCloseTo(0.11283491110546288, within(1e-9));
    assertThat(Interval.ofShare(0, 10).low()).isZero();
    assertThat(Interval.ofShare(0, 10).high()).isCloseTo(0.30849710781876294, within(1e-9));
    assertThat(Interval.ofShare(10, 10).high()).isEqualTo(1);
    assertThat(Interval.ofShare(0, 0)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void ofManyUnitsItIsNearlyTheNormalOne() {
    int[] edits = IntStream.range(0, 400).map(i -> i % 4 == 0 ? 4 : 0).toArray();
    int[] lengths = IntStream.range(0, 400).map(i -> 100).toArray();
    // binomial: 0.04 * (0.25 +- 1.96 sqrt(0.25 * 0.75 / 400))
    Interval interval = Interval.ofRatio(edits, lengths, 1);
    assertThat(interval.low()).isCloseTo(0.0083, within(0.0004));
    assertThat(interval.high()).isCloseTo(0.0117, within(0.0004));
    assertThat(Interval.ofRatio(edits, lengths, 1)).isEqualTo(interval);
    assertThat(Interval.ofRatio(edits, lengths, 2)).isNotEqualTo(interval);
  }

  @Test
  void whereEveryUnitHasTheSameRatioThereIsNoDoubt() {
    assertThat(Interval.ofRatio(new int[] {1, 2, 5}, new int[] {4, 8, 20}, 3))
        .isEqualTo(new Interval(0.25, 0.25));
  }

  @Test
  void longUnitsWeighMoreThanShortOnes() {
    // of six units one is long and wrong: once among six draws, it decides the ratio nearly alone
    int[] edits = {0, 0, 0, 0, 0, 1000};
    int[] lengths = {1, 1, 1, 1, 1, 1000};
    Interval interval = Interval.ofRatio(edits, lengths, 1);
    assertThat(interval.low()).isZero(); // not drawn with probability (5/6)^6 = 0.33
    // drawn at least three times with probability 0.06, four times with 0.01
    assertThat(interval.high()).isEqualTo(3000 / 3003.0);
  }

  @Test
  void nothingToDivideByGivesNoNumber() {
    assertThat(Interval.ofRatio(new int[] {0}, new int[] {0}, 1).low()).isNaN();
    assertThat(Interval.ofRatio(new int[0], new int[0], 1).high()).isNaN();
  }

  @Test
  void inJsonItIsTwoNumbers() {
    assertThat(JsonFile.text(new Interval(0.25, 0.5))).isEqualTo("[ 0.25, 0.5 ]");
  }

  @Test
  void aDifferenceIsThatOfTheRatiosOfEachDraw() {
    // every unit has 0.1 more in the one, however much it has in the other
    double[] lengths = IntStream.range(0, 30).mapToDouble(i -> 10).toArray();
    double[] other = IntStream.range(0, 30).mapToDouble(i -> i % 4).toArray();
    double[] one = IntStream.range(0, 30).mapToDouble(i -> i % 4 + 1).toArray();
    Interval interval = Interval.ofDifference(one, lengths, other, lengths, 1);
    assertThat(interval.low()).isCloseTo(0.1, within(1e-12));
    assertThat(interval.high()).isCloseTo(0.1, within(1e-12));
    // of nothing it is the ratio's own, and the other way round its mirror image
    double[] none = new double[30];
    Interval own = Interval.ofDifference(one, lengths, none, lengths, 1);
    assertThat(own).isEqualTo(Interval.ofRatio(one, lengths, 1));
    Interval mirrored = Interval.ofDifference(none, lengths, one, lengths, 1);
    assertThat(mirrored).isEqualTo(new Interval(-own.high(), -own.low()));
  }

  @Test
  void lengthsMayDifferBetweenTheTwo() {
    // units 0 and 1 of two: 0/1 and 1/1 in the one, 0/2 and 1/2 in the other. Drawn twice: 0,
    // 1/2 − 1/4 or 1 − 1/2
    Interval interval =
        Interval.ofDifference(
            new double[] {0, 1}, new double[] {1, 1}, new double[] {0, 1}, new double[] {2, 2}, 1);
    assertThat(interval).isEqualTo(new Interval(0, 0.5));
  }
}
