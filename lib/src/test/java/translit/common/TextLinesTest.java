package translit.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLinesTest {
  @TempDir Path folder;

  @Test
  void aNulIsRefusedWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("text"), "ა\nბ\0\n");
    assertThatThrownBy(() -> TextLines.read(file, "text"))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ", line 2: has a NUL, which no text has, expected text; take it out");
  }

  @Test
  void linesAreThoseThatJavaFinds() throws IOException {
    Random random = new Random(1);
    Path file = folder.resolve("text");
    for (int i = 0; i < 500; i++) {
      String text =
          random
              .ints(random.nextInt(12), 0, 4)
              .mapToObj("ა\n\rb"::charAt)
              .map(String::valueOf)
              .collect(Collectors.joining());
      Files.writeString(file, text);
      assertThat(TextLines.read(file, "text")).isEqualTo(text.lines().toList());
    }
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    Path file = Files.writeString(folder.resolve("text"), "\uFEFFა\n\uFEFFბ");
    assertThat(TextLines.read(file, "text")).containsExactly("ა", "\uFEFFბ");
  }

  @Test
  void aLineMayHaveSoManyCharactersAndNotOneMore() throws IOException {
    String longest = "a".repeat(TextLines.LONGEST);
    TextLines lines = new TextLines(new StringReader(longest + "\nb\n" + longest + "a"), "t", "x");
    assertThat(lines.next()).isEqualTo(longest);
    assertThat(lines.next()).isEqualTo("b");
    assertThatThrownBy(lines::next)
        .isInstanceOf(InputException.class)
        .hasMessage("t, line 3: longer than 1,048,576 characters, expected x; break it into lines");
  }
}
