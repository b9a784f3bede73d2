package translit.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.common.InputException;

class ShareTest {
  @Test
  void everyChunkIsOfExactlyOnePart() {
    for (int of = 1; of < 9; of++) {
      int parts = of;
      for (long chunk : new long[] {0, 1, 7, 8, 1_000, Integer.MAX_VALUE + 5L}) {
        assertThat(
                IntStream.rangeClosed(1, parts)
                    .filter(part -> new Share(part, parts).owns(chunk))
                    .count())
            .isOne();
      }
    }
    assertThat(IntStream.range(0, 10).filter(Share.parse("3/4")::owns)).containsExactly(2, 6);
  }

  @Test
  void itIsReadAsItIsWritten() {
    assertThat(Share.parse("16/16")).isEqualTo(new Share(16, 16)).hasToString("16/16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0/4",
        "5/4",
        "1/0",
        "4",
        "1/2/3",
        "-1/4",
        "a/b",
        "",
        "1/1000000",
        "1/999999999999"
      })
  void whatIsNoPartIsRefusedInOneLine(String text) {
    assertThatThrownBy(() -> Share.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("give")
        .hasMessageNotContaining("\n");
  }
}
