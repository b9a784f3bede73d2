package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaNLastTest {
  @Test
  void theLargestComeFirstAndWhatIsUndefinedLast() {
    List<Double> values =
        List.of(Double.NaN, -1.0, 0.5, Double.NEGATIVE_INFINITY, Double.NaN, 2.0, -3.0);
    assertThat(values.stream().sorted(NaNLast.falling(value -> value)))
        .containsExactly(2.0, 0.5, -1.0, -3.0, Double.NEGATIVE_INFINITY, Double.NaN, Double.NaN);
  }

  @Test
  void equalOnesKeepTheirOrder() {
    List<String> words = List.of("b1", "a2", "c1", "a1", "d2");
    assertThat(words.stream().sorted(NaNLast.falling(word -> word.charAt(1))))
        .containsExactly("a2", "d2", "b1", "c1", "a1");
  }
}
