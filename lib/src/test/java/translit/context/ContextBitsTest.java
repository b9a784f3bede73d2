package translit.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.context.ContextBits.Turned;

class ContextBitsTest {
  /** A channel that errs in a tenth of the cases passes 1 − h(0.1) = 0.5310 bits. */
  @Test
  void aNoisyChannelHasTheBitsOfItsCapacity() {
    Random random = new Random(2);
    int n = 20_000;
    float[] values = new float[n];
    int[] classes = new int[n];
    for (int i = 0; i < n; i++) {
      classes[i] = random.nextInt(2);
      int seen = random.nextDouble() < 0.1 ? 1 - classes[i] : classes[i];
      values[i] = seen + random.nextFloat() / 2;
    }
    ContextBits bits = ContextBits.of(values, classes, 1);
    assertThat(bits.bits()).isCloseTo(0.531, within(0.015));
    assertThat(bits.p()).isEqualTo(0.01);
    float[] falling = values.clone();
    for (int i = 0; i < n; i++) {
      falling[i] = (float) -Math.exp(values[i]);
    }
    assertThat(ContextBits.of(falling, classes, 1).bits()).isCloseTo(bits.bits(), within(0.01));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 20})
  void independentOnesHaveNoneAndPIsAsChanceGives(int kinds) {
    int small = 0;
    for (int draw = 0; draw < 200; draw++) {
      Random random = new Random(draw);
      float[] values = new float[300];
      int[] classes = new int[300];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextFloat();
        classes[i] = random.nextInt(kinds);
      }
      ContextBits bits = ContextBits.of(values, classes, draw);
      assertThat(bits.bits()).isLessThan(0.25);
      small += bits.p() <= 0.05 ? 1 : 0;
    }
    assertThat(small).isBetween(2, 22); // 10 are expected
  }

  @Test
  void fewTokensTellNothingAndBothMustBeAsMany() {
    assertThat(ContextBits.of(new float[39], new int[39], 1)).isEqualTo(new ContextBits(0, 0, 1));
    assertThatThrownBy(() -> ContextBits.of(new float[3], new int[4], 1))
        .hasMessage("3 values, 4 classes");
  }

  /**
   * What is best of twelve places that have nothing: uncorrected, half of the draws would say so.
   */
  @Test
  void theBestOfManyPlacesIsComparedWithTheBestByChance() {
    int small = 0;
    int uncorrected = 0;
    for (int draw = 0; draw < 200; draw++) {
      Random random = new Random(draw);
      float[] values = noise(random, 300);
      List<Turned> places = new ArrayList<>();
      for (int place = 0; place < 12; place++) {
        places.add(Turned.of(values, classes(random, 300, 5), 1));
      }
      small += Turned.ofLargest(places) <= 0.05 ? 1 : 0;
      uncorrected += places.stream().anyMatch(place -> place.bits().p() <= 0.05) ? 1 : 0;
    }
    assertThat(small).isBetween(2, 22); // 10 are expected
    assertThat(uncorrected).isGreaterThan(60); // 1 − 0.95¹² is 46 %
  }

  /** Cut off at 0 in each group, the mean would be above 0 on average. */
  @Test
  void theMeanOverGroupsIsZeroOnAverageWhereThereIsNothing() {
    int small = 0;
    double sum = 0;
    double cutOff = 0;
    for (int draw = 0; draw < 200; draw++) {
      Random random = new Random(1000 + draw);
      List<Turned> groups = new ArrayList<>();
      double[] weights = new double[6];
      for (int group = 0; group < weights.length; group++) {
        weights[group] = 60 + 40 * group;
        int n = (int) weights[group];
        groups.add(Turned.of(noise(random, n), classes(random, n, 2), draw));
        cutOff += groups.get(group).bits().bits() / 6 / 200;
      }
      Turned mean = Turned.mean(groups, weights);
      sum += (mean.told() - mean.bits().chance()) / 200;
      small += mean.bits().p() <= 0.05 ? 1 : 0;
    }
    assertThat(small).isBetween(2, 22);
    assertThat(sum).isCloseTo(0, within(0.004));
    assertThat(cutOff).isGreaterThan(0.006);
  }

  @Test
  void aGroupThatTellsKeepsItsShareOfTheMean() {
    Turned tells = new Turned(0.9, new double[99]);
    Turned silent = new Turned(0, new double[99]);
    Turned mean = Turned.mean(List.of(tells, silent), new double[] {100, 300});
    assertThat(mean.bits().bits()).isCloseTo(0.225, within(1e-12));
    assertThat(mean.bits().p()).isEqualTo(0.01);
  }

  private static float[] noise(Random random, int n) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }

  private static int[] classes(Random random, int n, int kinds) {
    return random.ints(n, 0, kinds).toArray();
  }
}
