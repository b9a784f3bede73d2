package translit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import translit.language.Habit.Style;
import translit.language.RomanizationRules.Letter;

/** Every language there is, and two small ones whose scripts join or combine their letters. */
class RoundTripTest {
  private static final int WORDS = 100_000;

  static List<Path> languages() throws IOException {
    try (Stream<Path> shipped = Files.list(Path.of("../data/languages"));
        Stream<Path> small = Files.list(Path.of("src/test/resources/translit/language"))) {
      return Stream.concat(shipped, small)
          .map(folder -> folder.resolve("rules.json"))
          .filter(Files::exists)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyWordComesBackInEveryStyle(Path file) {
    RomanizationRules rules = RomanizationRules.read(file);
    List<String> symbols = rules.letters().stream().map(Letter::symbol).toList();
    List<String> script =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(rules::isNative)
            .mapToObj(Character::toString)
            .toList();
    List<String> others =
        Stream.of(
                rules.passThrough(), rules.latinCharacters(), List.of("'", "’", "_", "#", "\u0301"))
            .flatMap(List::stream)
            .toList();
    Set<String> outcomes = Set.copyOf(Alphabet.ofNative(rules).symbols());
    Romanizer romanizer = new Romanizer(rules, 1);
    Random random = new Random(1);
    Set<String> met = new HashSet<>();
    Set<Style> styles = new HashSet<>();

    for (int i = 0; i < WORDS; i++) {
      StringBuilder letters = new StringBuilder();
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        int kind = random.nextInt(10);
        List<String> from = kind < 6 ? symbols : kind < 9 ? script : others;
        letters.append(from.get(random.nextInt(from.size())));
      }
      boolean shout = random.nextInt(4) == 0;
      String word = shout ? letters.toString().toUpperCase(Locale.ROOT) : letters.toString();

      AlignedText text = romanizer.romanize(word);
      assertThat(restored(text)).isEqualTo(word);
      assertThat(text.nativeText()).isEqualTo(word);
      met.addAll(text.natives());
      styles.addAll(romanizer.styles(word));
    }
    assertThat(outcomes).containsAll(met);
    assertThat(met).containsAll(symbols).contains(Alphabet.PLACEHOLDER, Alphabet.OTHER);
    assertThat(styles)
        .isEqualTo(
            rules.habits().stream()
                .flatMap(habit -> habit.styles().stream())
                .collect(Collectors.toSet()));
  }

  /** By the letter of the promise: drop the placeholders, put back what was kept. */
  private static String restored(AlignedText text) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.size(); i++) {
      String symbol = text.natives().get(i);
      if (!symbol.equals("_")) {
        word.append(symbol.equals("#") ? text.latin().get(i) : symbol);
      }
    }
    return word.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "arabic, السلام, a s l a m, ال س ل ا م",
    "arabic, البنات, a l b n a t, ال _ ب ن ا ت",
    "arabic, يوسف, y [uo] s ف, ي و س #",
    "arabic, وادي, w a د i, و ا # ي",
    "devanagari, कमल, k a m a l, क _ म _ ल",
    "devanagari, किनारा, k i n (a|a a) r (a|a a), क ि न ा(?: _)? र ा(?: _)?",
    "devanagari, अन्त, a n t a, अ न् त _",
    "devanagari, न, n a, न _",
    "devanagari, मंत्र, m a [nm] t r a, म _ ं त् र _"
  })
  void lettersThatJoinOrCombineAreAlignedInTheOrderTheyAreSpoken(
      String name, String text, String latin, String natives) {
    for (int seed = 0; seed < 20; seed++) {
      AlignedText aligned = new Romanizer(RulesTest.rules(name), seed).romanize(text);
      assertThat(String.join(" ", aligned.latin())).matches(latin);
      assertThat(String.join(" ", aligned.natives())).matches(natives);
    }
  }
}
