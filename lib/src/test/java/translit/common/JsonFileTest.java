package translit.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFileTest {
  record Letter(String symbol, int count, List<Double> shares) {}

  private static final Letter LETTER = new Letter("ծ", 571, List.of(0.25, 0.75));

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Path file = folder.resolve("letter.json");
    JsonFile.write(file, LETTER);
    assertThat(JsonFile.read(file, Letter.class, "a letter")).isEqualTo(LETTER);
    assertThat(JsonFile.read(file, Map.class, "a letter").get("symbol")).isEqualTo("ծ");
    assertThat(folder.toFile().list()).containsExactly("letter.json");
  }

  @Test
  void textHasTheFieldsInTheirOrder() {
    assertThat(JsonFile.text(LETTER).lines().map(String::strip))
        .containsExactly(
            "{", "\"symbol\" : \"ծ\",", "\"count\" : 571,", "\"shares\" : [ 0.25, 0.75 ]", "}");
    assertThat(JsonFile.fields(LETTER))
        .containsExactly(
            Map.entry("symbol", "ծ"),
            Map.entry("count", 571),
            Map.entry("shares", List.of(0.25, 0.75)));
  }

  @Test
  void aMissingFileIsSaidInOneLine() {
    assertThatThrownBy(() -> JsonFile.read(folder.resolve("no.json"), Letter.class, "a letter"))
        .isInstanceOf(InputException.class)
        .hasMessage(folder.resolve("no.json") + ": no such file, expected a letter");
  }

  @Test
  void aLargeFileIsRefusedAndWhatItSaysCannotActOnATerminal() throws IOException {
    Path file = Files.writeString(folder.resolve("large.json"), "[" + "1,".repeat(1 << 19));
    assertThatThrownBy(() -> JsonFile.read(file, Letter.class, "a letter"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            file + ": has 1,048,577 bytes, expected a letter, of at most 1,048,576; restore it");
    Files.writeString(file, "{\"\\u001b[2J\\n" + "x".repeat(1000) + "\": 1}");
    assertThatThrownBy(() -> JsonFile.read(file, Letter.class, "a letter"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": not a letter: Unrecognized field \"?[2J?xxx")
        .hasMessageEndingWith("xxx...");
  }

  @Test
  void aFolderCannotBeRead() {
    assertThatThrownBy(() -> JsonFile.read(folder, Letter.class, "a letter"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(folder + ": cannot be read: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          null                           | it is empty
          ``                             | No content to map
          {"symbol": "ծ", "count": 1     | Unexpected end-of-input
          {"symbol": "ծ", "symbol": "տ"} | Duplicate field 'symbol'
          {"symbol": "ծ", "n": 1}        | Unrecognized field "n"
          {"count": "many"}              | Cannot deserialize value of type `int`
          """)
  void whatIsNotExpectedIsSaidInOneLine(String json, String why) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), json);
    assertThatThrownBy(() -> JsonFile.read(file, Letter.class, "a letter"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": not a letter: " + why)
        .hasMessageNotContaining("\n");
  }

  @Test
  void whatJsonHasNoFormForIsRefused() {
    assertThatThrownBy(() -> JsonFile.text(new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot be written as JSON: class java.lang.Object");
  }
}
