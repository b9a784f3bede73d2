package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;
import translit.common.SeededHash;

class JackknifeTest {
  /** As any table of Student's distribution has it. */
  @Test
  void theQuantileIsThatOfOneDegreeOfFreedomLessThanGroups() {
    assertThat(Jackknife.quantile(32)).isCloseTo(2.0395, within(5e-5));
    assertThat(Jackknife.quantile(11)).isCloseTo(2.2281, within(5e-5));
    assertThat(Jackknife.quantile(2)).isCloseTo(12.7062, within(5e-5));
    assertThat(Jackknife.quantile(1)).isNaN();
    assertThat(Jackknife.quantile(0)).isNaN();
  }

  /** The error of a mean is s / sqrt(G). */
  @Test
  void forAMeanOfEqualGroupsItIsTheErrorOfTheMean() {
    for (int groups : new int[] {2, 9, 32}) {
      double[] values = new Random(groups).doubles(groups).toArray();
      double mean = Arrays.stream(values).average().orElseThrow();
      double[] leftOut = new double[Jackknife.GROUPS];
      Arrays.fill(leftOut, mean); // a group that is empty changes nothing
      for (int g = 0; g < groups; g++) {
        leftOut[g] = (groups * mean - values[g]) / (groups - 1);
      }
      double error = new StandardDeviation().evaluate(values) / Math.sqrt(groups);
      assertThat(Jackknife.error(mean, leftOut, groups)).isCloseTo(error, within(1e-12));
      double reach = Jackknife.quantile(groups) * error;
      Interval interval = Jackknife.interval(mean, leftOut, groups);
      assertThat(interval.low()).isCloseTo(mean - reach, within(1e-12));
      assertThat(interval.high()).isCloseTo(mean + reach, within(1e-12));
    }
  }

  @Test
  void whereNothingCanBeLeftOutNothingIsTold() {
    double[] same = new double[Jackknife.GROUPS];
    assertThat(Jackknife.error(0, same, 1)).isNaN();
    same[3] = Double.NaN; // nothing left to estimate from
    Estimate estimate = Estimate.of(0.5, same, 20, 0, 1);
    assertThat(estimate.value()).isEqualTo(0.5);
    assertThat(estimate.interval()).isEqualTo(Estimate.UNDEFINED.interval());
  }

  @Test
  void anIntervalStaysWithinItsBounds() {
    double[] leftOut = new double[Jackknife.GROUPS];
    Arrays.fill(leftOut, 0.5);
    leftOut[0] = 0.9; // error 0.4 sqrt(31 / 32), times 2.04: more than half
    assertThat(Estimate.of(0.5, leftOut, 32, 0, 0.75).interval()).isEqualTo(new Interval(0, 0.75));
    assertThat(Estimate.of(-0.5, leftOut, 32, 0, 1).interval().low()).isZero();
  }

  /** 32 binomials of a 32nd each: within 5 standard deviations of 1,000. */
  @Test
  void hashesFallIntoAllGroupsAlike() {
    int[] size = new int[Jackknife.GROUPS];
    for (int i = 0; i < 32_000; i++) {
      size[Jackknife.group(SeededHash.of("word " + i, 0))]++;
    }
    assertThat(Arrays.stream(size).boxed()).allSatisfy(one -> assertThat(one).isBetween(844, 1156));
  }
}
