package translit.network.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.Romanizer;

/** That what is read is what can be typed, neither less nor more. */
class TransitionsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk", "hyw", "mr"})
  void whateverPeopleTypeForAWordCanBeRead(String code) {
    Ruled ruled = Ruled.of(code);
    assertThat(readAgain(ruled, words(code), 20)).isGreaterThan(5_000);
  }

  @Test
  void whateverIsTypedByTrickyRulesCanBeRead() throws IOException {
    List<String> letters =
        List.of(
            "а", "о", "т", "с", "ст", "в", "ш", "ь", "я", "'я", "А", "О", "Т", "СТ", "Ш", "'", "’");
    assertThat(readAgain(Ruled.tricky(folder), words(letters), 20)).isGreaterThan(6_000);
  }

  @Test
  void whateverDependsOnSeveralLettersCanBeRead() throws IOException {
    List<String> letters = List.of("а", "т", "с", "А", "Т", "С", "'");
    assertThat(readAgain(Ruled.far(folder), words(letters), 20)).isGreaterThan(2_000);
  }

  private static List<String> words(List<String> letters) {
    Random random = new Random(1);
    return random
        .ints(3000, 1, 9)
        .mapToObj(
            length ->
                String.join(
                    "", random.ints(length, 0, letters.size()).mapToObj(letters::get).toList()))
        .toList();
  }

  /** Reads what is typed for words with a network that knows them; how many different ones. */
  private static long readAgain(Ruled ruled, List<String> words, int seeds) {
    NativeReading reading = ruled.reading();
    Typing typing = new Typing(ruled.rules());
    return Stream.iterate(1, seed -> seed + 1)
        .limit(seeds)
        .flatMap(
            seed -> words.stream().map(new Romanizer(ruled.rules(), seed)::romanize).distinct())
        .distinct()
        .filter(word -> isOfTheScript(word))
        .peek(
            word -> {
              assertThat(typing.canBeTyped(word.nativeText(), word.latinText()))
                  .as("the twin: %s", word)
                  .isTrue();
              assertThat(read(ruled, reading, word.latinText(), ruled.knowing(word)))
                  .as(word.latinText())
                  .isEqualTo(word.nativeText());
            })
        .count();
  }

  private static boolean isOfTheScript(AlignedText word) {
    return word.natives().stream().noneMatch(symbol -> symbol.matches("[A-Za-z]"));
  }

  private static List<String> words(String code) {
    return Language.load(code).sample().stream()
        .flatMap(line -> Stream.of(line.split("[^\\p{L}\\p{M}'’]+")))
        .filter(word -> !word.isEmpty() && !word.matches(".*\\p{IsLatin}.*"))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk", "hyw", "mr", "tricky", "far"})
  void whateverIsReadCanBeTypedAsItWas(String code) throws IOException {
    Ruled ruled =
        switch (code) {
          case "tricky" -> Ruled.tricky(folder);
          case "far" -> Ruled.far(folder);
          default -> Ruled.of(code);
        };
    Typing typing = new Typing(ruled.rules());
    NativeReading reading = ruled.reading();
    Random random = new Random(2);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      String latin = ruled.typed(random, 8);
      String out = read(ruled, reading, latin, ruled.random(latin.length(), random));
      if (!out.isEmpty()) {
        read++;
        assertThat(typing.canBeTyped(out, latin)).as("%s → %s", latin, out).isTrue();
      }
    }
    assertThat(read).isGreaterThan(1000);
  }

  private static String read(
      Ruled ruled, NativeReading reading, String latin, float[] probabilities) {
    Line line = ruled.line(latin, probabilities);
    int border = ruled.natives().size();
    if (reading.read(line, 0, line.length(), border) == Float.NEGATIVE_INFINITY) {
      return "";
    }
    short[] symbols = new short[line.length()];
    reading.write(line.length(), symbols);
    return ruled.written(latin, symbols);
  }
}
