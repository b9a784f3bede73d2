package translit.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DottedCircleTest {
  @ParameterizedTest
  @ValueSource(strings = {"ि", "ा", "\u05B4", "\u064E", "\u0301", "\u200D", "\u0E34"})
  void aMarkAloneStandsOnOneCircle(String mark) {
    assertThat(DottedCircle.under(mark)).isEqualTo("◌" + mark);
    assertThat(DottedCircle.under(DottedCircle.under(mark))).isEqualTo("◌" + mark);
    assertThat(DottedCircle.off(DottedCircle.under(mark))).isEqualTo(mark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"कि", "שִ", "ծ", "_", "", "◌", "◌ա"})
  void whatNeedsNoCircleStaysAsItIs(String text) {
    assertThat(DottedCircle.under(text)).isSameAs(text);
    assertThat(DottedCircle.off(text)).isEqualTo(text);
  }

  @Test
  void aSignThatIsDrawnWithACircleAnywayGetsNoSecondOne() {
    assertThat(DottedCircle.drawn("i → ◌ी (n = 3), ◌া, ◌့, ◌ක"))
        .isEqualTo("i → ी (n = 3), া, ့, ◌ක");
    assertThat(DottedCircle.drawn("i → ◌\u05B4, ◌\u064E, ◌\u0E34, ◌"))
        .isEqualTo("i → ◌\u05B4, ◌\u064E, ◌\u0E34, ◌");
  }
}
