package translit.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.common.InputException;
import translit.importing.reading.SourceFile;

/** Files that are no table, too large, or mean harm. */
class SourceFileTest {
  @TempDir Path folder;

  private FirstRules rules(String file, String text) {
    return new Imported(folder).rules(file, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t.json|{}",
        "t.json|[1, 2, 3]",
        "t.json|{\"a\": \"b\"}",
        "t.json|''",
        "t.yaml|text",
        "t.csv|a,b",
        "t.txt|გამარჯობა",
        "t.py|print(1)",
        "t.imp|stage { }"
      })
  void whatHasNoLettersIsRefusedInOneLineThatSaysWhatIsExpected(String file, String text) {
    assertThatThrownBy(() -> rules(file, text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(folder.resolve(file) + ": ")
        .hasMessageContaining("ж")
        .hasMessageNotContaining("\n");
  }

  @Test
  void whatIsNearlyJsonIsReadByItsPairsAndOtherwiseRefusedWithItsLine() {
    assertThat(
            rules(
                    "t.json",
                    "{\"ა\":\"a\",\"ბ\":\"b\",\"გ\":\"g\",\"დ\":\"d\",\"ე\":\"e\",\n \"ვ\" \"v\"}")
                .notes())
        .containsExactly(
            "the file is no valid JSON, line 2: its pairs were looked for line by line");
    assertThatThrownBy(() -> rules("t.json", "{\"ა\":\"a\",\n \"ვ\" \"v\"}"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(folder.resolve("t.json") + ", line 2: is no JSON: ");
  }

  @Test
  void aTagOfYamlMakesNoObjectAndAnAliasIsNotWrittenOut() {
    String yaml =
        """
        ა: !!javax.script.ScriptEngineManager [ !!java.net.URLClassLoader [[ ]] ]
        ბ: &b b
        გ: !!java.io.File g
        x: &x [ბ, ბ, ბ, ბ, ბ, ბ, ბ, ბ]
        y: &y [*x, *x, *x, *x, *x, *x, *x, *x]
        z: [*y, *y, *y, *y, *y, *y, *y, *y]
        """;
    assertThat(Imported.spellings(rules("t.yaml", yaml)))
        .containsEntry("გ", "g")
        .doesNotContainKey("ა");
  }

  @ParameterizedTest
  @CsvSource({"t.json", "t.yaml", "t.js"})
  void whatIsNestedTooDeepEndsAsOneLine(String file) {
    assertThatThrownBy(() -> rules(file, "{\"ა\":".repeat(2_000)))
        .isInstanceOf(InputException.class)
        .hasMessageNotContaining("\n");
  }

  @Test
  void whatIsTooLargeOrOfTooManyLettersIsRefused() throws IOException {
    Path large = folder.resolve("large.json");
    Files.write(large, new byte[SourceFile.MOST_BYTES + 1]);
    assertThatThrownBy(() -> TableImport.read(large.toString(), ImportOptions.defaults()))
        .isInstanceOf(InputException.class)
        .hasMessage(
            large + ": has 4,194,305 bytes, expected a table of letters, of at most 4,194,304");
    StringBuilder han = new StringBuilder();
    for (int i = 0; i < 501; i++) {
      han.append(Character.toString(0x4e00 + i)).append("\tx").append('\n');
    }
    assertThatThrownBy(() -> rules("han.tsv", han.toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("501 letters and groups of the script Han, expected at most 500");
  }

  @Test
  void anotherEncodingIsSaid() throws IOException {
    Path file = folder.resolve("t.tsv");
    Files.write(file, "ж\tzh\nш\tsh\n".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> TableImport.read(file.toString(), ImportOptions.defaults()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void whatAStrangerWroteCannotBreakALineOfTheNotes() {
    String note = rules("t.json", "{\"ж\":\"zh\",\"ш\":\"s\\nh\\u001b[31m\\u202e\"}").allNotes();
    assertThat(note).hasLineCount(4).doesNotContainPattern("[\\u001b\\u202e]");
  }
}
