package translit.network.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.language.AlignedText;
import translit.language.Alphabet;

class NativeReadingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk", "tricky"})
  void theBestReadingIsTheBestOfAllThatThereAre(String code) throws IOException {
    Ruled ruled = code.equals("tricky") ? Ruled.tricky(folder) : Ruled.of(code);
    Typing typing = new Typing(ruled.rules());
    NativeReading reading = ruled.reading();
    Random random = new Random(3);
    Set<String> read = new HashSet<>();
    for (int i = 0; i < 4000; i++) {
      String latin = ruled.typed(random, 5);
      Line line = ruled.line(latin, ruled.random(latin.length(), random));
      List<AlignedText> all = typing.readings(latin);
      double best =
          all.stream()
              .mapToDouble(one -> score(ruled, line, one))
              .max()
              .orElse(Double.NEGATIVE_INFINITY);
      float found = reading.read(line, 0, line.length(), ruled.natives().size());
      if (all.isEmpty()) {
        assertThat(found).as(latin).isEqualTo(Float.NEGATIVE_INFINITY);
      } else {
        assertThat((double) found).as(latin).isCloseTo(best, within(1e-4));
        short[] symbols = new short[line.length()];
        Arrays.fill(symbols, (short) -1);
        reading.write(line.length(), symbols);
        assertThat(score(line, symbols)).as(latin).isCloseTo(best, within(1e-4));
        read.add(latin);
      }
    }
    assertThat(read).hasSizeGreaterThan(300);
  }

  private static double score(Ruled ruled, Line line, AlignedText reading) {
    short[] symbols = new short[reading.size()];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = (short) ruled.natives().index(reading.natives().get(i));
    }
    return score(line, symbols);
  }

  /** A character without a symbol costs nothing: it can only stand for itself. */
  private static double score(Line line, short[] symbols) {
    double score = 0;
    for (int i = 0; i < symbols.length; i++) {
      score += symbols[i] == Alphabet.OTHER_INDEX ? 0 : line.log(i, symbols[i]);
    }
    return score;
  }
}
