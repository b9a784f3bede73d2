package translit.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineWindowsTest {
  @Test
  void aLineOfAnOldMacSeesNothingOfTheNext() throws IOException {
    LineWindows windows = new LineWindows(new StringReader("ab\rcd\r\ne\n\rf"), 40, 20, () -> {});
    List<String> seen = new ArrayList<>();
    for (var window = windows.next(); window != null; window = windows.next()) {
      seen.add(new String(window.characters(), 0, window.length()) + window.endsLine());
    }
    assertThat(seen)
        .containsExactly("ab\rfalse", "cd\rfalse", "true", "etrue", "\rfalse", "ffalse");
  }

  @Test
  void theWindowsOfALineCoverItOnceAndInOrderWhereverTheReaderStops() throws IOException {
    Random random = new Random(9);
    for (int i = 0; i < 300; i++) {
      String text = randomLines(random);
      LineWindows windows = new LineWindows(new Hesitant(text, random), 7, 3, () -> {});
      StringBuilder joined = new StringBuilder();
      for (var window = windows.next(); window != null; window = windows.next()) {
        assertThat(window.length()).isLessThanOrEqualTo(7 + 2 * 3);
        joined.append(written(window));
        joined.append(window.endsLine() ? "\n" : "");
      }
      assertThat(joined).hasToString(text);
    }
  }

  @Test
  void aWindowSeesItsNeighboursOnBothSides() throws IOException {
    LineWindows windows = new LineWindows(new StringReader("abcdefghijklmnop\nq"), 4, 2, () -> {});
    List<String> seen = new ArrayList<>();
    for (var window = windows.next(); window != null; window = windows.next()) {
      seen.add(new String(window.characters(), 0, window.length()) + "/" + written(window));
    }
    assertThat(seen)
        .containsExactly("abcdef/abcd", "cdefghij/efgh", "ghijklmn/ijkl", "klmnop/mnop", "q/q");
  }

  @Test
  void aLineOfFiftyMillionCharactersNeedsNoMoreMemoryThanAShortOne() throws IOException {
    // Only cutting the windows: a million times the work of the network would take too long.
    LineWindows windows = new LineWindows(new Endless(50_000_000), 512, 64, () -> {});
    long characters = 0;
    for (var window = windows.next(); window != null; window = windows.next()) {
      characters += window.to() - window.from();
    }
    assertThat(characters).isEqualTo(50_000_000);
  }

  private static String written(Window window) {
    return new String(window.characters(), window.from(), window.to() - window.from());
  }

  private static String randomLines(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(80); k > 0; k--) {
      text.append(List.of("a", "t", "\n", "😀", "\uD83D", "\r").get(random.nextInt(6)));
    }
    return text.toString();
  }

  /** Hands out a text a few units at a time. */
  private static final class Hesitant extends Reader {
    private final StringReader text;
    private final Random random;

    Hesitant(String text, Random random) {
      this.text = new StringReader(text);
      this.random = random;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      return text.read(buffer, offset, Math.min(length, 1 + random.nextInt(3)));
    }

    @Override
    public void close() {
      text.close();
    }
  }
}
