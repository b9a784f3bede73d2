package translit.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void roundedSharesSumToExactlyOneAndNoneIsNothing() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 1000; trial++) {
      double[] weights = random.doubles(random.nextInt(1, 12)).map(x -> x * x * x * x).toArray();
      double sum = DoubleStream.of(weights).sum();
      List<Double> shares = DoubleStream.of(weights).map(x -> x / sum).boxed().toList();
      List<BigDecimal> rounded = Shares.rounded(shares);
      assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo("1");
      for (int k = 0; k < shares.size(); k++) {
        assertThat(rounded.get(k).doubleValue()).isPositive();
        assertThat(Math.abs(rounded.get(k).doubleValue() - shares.get(k))).isLessThan(0.0111);
      }
    }
  }

  @Test
  void whatIsLostMostByRoundingGoesUp() {
    assertThat(Shares.rounded(List.of(1 / 3.0, 1 / 6.0, 0.5)))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("0.333", "0.167", "0.5");
    assertThat(Shares.rounded(List.of(0.99999, 0.00001)))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("0.999", "0.001");
  }
}
