package translit.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.common.InputException;
import translit.language.Language;
import translit.language.RomanizationRules;

class TypedPairsTest {
  private static final RomanizationRules GREEK = Language.load("el").rules();

  @TempDir Path folder;

  @Test
  void aLineIsATypedTextAndItsReferences() throws IOException {
    String decomposed = "να\u03B9\u0301"; // becomes one character
    Path file =
        write("\uFEFF# typed\tnative\n\nne \t Ναι\tναι\r\n #tag\t#ετικέτα\n \t \nx\t" + decomposed);
    TypedPairs pairs = TypedPairs.read(file, GREEK);
    assertThat(pairs.file()).isEqualTo("pairs.tsv");
    assertThat(pairs.pairs())
        .containsExactly(
            new TypedPair("ne", List.of("Ναι", "ναι")),
            new TypedPair("#tag", List.of("#ετικέτα")),
            new TypedPair("x", List.of("να\u03AF")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ne⇥ναι¶pou eisai | line 2: 'pou eisai' has no tab, expected the typed text, a tab",
        "# a¶¶ne⇥ναι⇥ | line 3: 'ne⇥ναι' has nothing after tab 2; write a text there or take",
        "ne⇥⇥ναι | line 1: 'ne⇥⇥ναι' has nothing after tab 1",
        "⇥ναι | line 1: 'ναι' has nothing before its first tab",
        "ναι⇥ne | no native text has a Greek letter in it; expected the typed text, a tab",
        "# none¶ | has no pair in it, expected the typed text, a tab",
      })
  void whatIsNoPairIsNamedWithItsLine(String text, String message) throws IOException {
    Path file = write(text.replace('⇥', '\t').replace('¶', '\n'));
    assertThatThrownBy(() -> TypedPairs.read(file, GREEK))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void aFileThatIsMissingOrNotUtf8IsNamed() throws IOException {
    Path none = folder.resolve("none.tsv");
    assertThatThrownBy(() -> TypedPairs.read(none, GREEK))
        .hasMessage(
            none
                + ": no such file, expected the typed text, a tab, and one or more native texts"
                + " with tabs between them");
    Path other = Files.write(none, "ne\tναι".getBytes(Charset.forName("windows-1253")));
    assertThatThrownBy(() -> TypedPairs.read(other, GREEK))
        .hasMessageContaining("not UTF-8 (byte 4 is 0xE1)");
    assertThatThrownBy(() -> TypedPairs.read(folder, GREEK))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aPairHasAReference() {
    assertThatThrownBy(() -> new TypedPair("ne", List.of())).hasMessage("'ne' has no reference");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("pairs.tsv"), text, StandardCharsets.UTF_8);
  }
}
