package translit.language.reading;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.common.InputException;

class RulesFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, 100000, '', Number value length (100000) exceeds the maximum allowed (1000)",
    "[, 100000, '', Document nesting depth (1001) exceeds the maximum allowed (1000)",
    "x, 21000000, '\"', String value length"
  })
  void whatIsBeyondAnyRulesIsOneLineWithItsReason(
      String piece, int times, String quote, String reason) throws IOException {
    Path file = folder.resolve("rules.json");
    Files.writeString(file, "{\"name\": " + quote + piece.repeat(times) + quote + "}");
    assertThatThrownBy(() -> RulesFile.read(file, json -> json))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": " + reason)
        .hasMessageEndingWith("; no rules need that, shorten it")
        .hasMessageNotContaining("StreamReadConstraints")
        .hasNoSuppressedExceptions();
  }

  @Test
  void whatIsNoJsonIsSaidWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("rules.json"), "{\n  \"name\": Greek }");
    assertThatThrownBy(() -> RulesFile.read(file, json -> json))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": line 2, column ");
  }
}
