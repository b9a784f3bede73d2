package translit.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
}
