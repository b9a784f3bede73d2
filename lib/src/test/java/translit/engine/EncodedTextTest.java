package translit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EncodedTextTest {
  @Test
  void anIndexThatDoesNotFitIsRefused() {
    assertThat(EncodedText.of(new int[] {32_767}, new int[0]).latin()).containsExactly(32_767);
    assertThatThrownBy(() -> EncodedText.of(new int[] {1}, new int[] {32_768}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32768, expected 0 to 32767");
    assertThatThrownBy(() -> EncodedText.of(new int[] {-1}, new int[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
