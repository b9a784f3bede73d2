package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumsTest {
  /** Of very different sizes, so that doubles would add up to something else in another order. */
  private static List<Double> numbers(Random random) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      numbers.add(random.nextGaussian() * Math.pow(2, random.nextInt(38) - 9));
    }
    return numbers;
  }

  private static ExactSums sums(List<Double> numbers) {
    ExactSums sums = new ExactSums(1);
    numbers.forEach(number -> sums.add(new double[] {number}));
    return sums;
  }

  @Test
  void aSumIsThatOfArithmeticWithoutRounding() {
    Random random = new Random(1);
    int roundedOtherwise = 0;
    for (int round = 0; round < 200; round++) {
      List<Double> numbers = numbers(random);
      BigDecimal exact =
          numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
      double sum = sums(numbers).get(0);
      assertThat(Math.abs(sum - exact.doubleValue()))
          .isLessThanOrEqualTo(Math.max(Math.ulp(sum), 300 * 0x1p-63));
      double rounded = 0;
      for (double number : numbers) {
        rounded += number;
      }
      roundedOtherwise += rounded == sum ? 0 : 1;
    }
    assertThat(roundedOtherwise).isPositive();
  }

  @Test
  void partsInAnyOrderAddUpToTheSameBits() throws IOException {
    Random random = new Random(2);
    for (int round = 0; round < 50; round++) {
      List<Double> numbers = numbers(random);
      double whole = sums(numbers).get(0);
      Collections.shuffle(numbers, random);
      ExactSums sum = new ExactSums(1);
      for (int from = 0; from < numbers.size(); from += 60) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sums(numbers.subList(from, from + 60)).write(new DataOutputStream(bytes));
        sum.add(
            ExactSums.read(1, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
      }
      assertThat(sum.get(0)).isEqualTo(whole);
    }
  }

  @Test
  void smallNumbersKeepTheirDigitsOnBothSidesOfZero() {
    for (double number : new double[] {0, 1e-5, -1e-5, 0.75, -0.75, 123456.5, -1e15, -1, 1}) {
      assertThat(sums(List.of(number)).get(0)).isCloseTo(number, within(1e-18));
    }
    assertThat(sums(List.of(-0.75, 0.5, 0.25)).get(0)).isZero();
  }

  @Test
  void whatIsNoNumberIsRefused() {
    for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e17}) {
      assertThatThrownBy(() -> sums(List.of(wrong)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(String.valueOf(wrong));
    }
  }
}
