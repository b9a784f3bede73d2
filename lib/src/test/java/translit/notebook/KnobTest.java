package translit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KnobTest {
  @Test
  void theValueInTheCellHoldsWhereTheEnvironmentSaysNothing() {
    assertThat(Knob.text("TRANSLIT_NO_SUCH_VARIABLE", "hy-AM")).isEqualTo("hy-AM");
    assertThat(Knob.number("TRANSLIT_NO_SUCH_VARIABLE", 2)).isEqualTo(2);
    assertThat(Knob.number("V", 2, "  ")).isEqualTo(2);
  }

  @Test
  void theEnvironmentOverridesIt() {
    assertThat(Knob.number("V", 2, " 0.5 ")).isEqualTo(0.5);
  }

  @Test
  void aNumberThatIsNoneIsRefusedByName() {
    assertThatThrownBy(() -> Knob.number("TRANSLIT_TRAIN_MINUTES", 2, "two"))
        .hasMessage("environment variable TRANSLIT_TRAIN_MINUTES is 'two', expected a number");
  }
}
