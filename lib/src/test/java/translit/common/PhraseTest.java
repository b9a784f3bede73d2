package translit.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {
  @Test
  void aMeasuredNumberHasTwoDigits() {
    assertThat(List.of(0.786, 1.66, 9.97, 12.4, 1669.2).stream().map(Phrase::two))
        .containsExactly("0.79", "1.7", "10", "12", "1,669");
    assertThat(Phrase.two(Double.NaN)).isEqualTo("undefined");
    assertThat(Phrase.percent(0.0057)).isEqualTo("0.57 %");
    assertThat(Phrase.percent(0.1701)).isEqualTo("17 %");
  }

  @Test
  void whatWasCountedHasAllItsDigits() {
    assertThat(Phrase.count(1, "token")).isEqualTo("1 token");
    assertThat(Phrase.count(1669, "token")).isEqualTo("1,669 tokens");
    assertThat(Phrase.of(3, 1200)).isEqualTo("3 of 1,200");
  }

  @Test
  void aListEndsWithAnd() {
    assertThat(Phrase.list(List.of())).isEmpty();
    assertThat(Phrase.list(List.of("a"))).isEqualTo("a");
    assertThat(Phrase.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Phrase.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }
}
