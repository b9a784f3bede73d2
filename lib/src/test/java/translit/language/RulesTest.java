package translit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import translit.common.InputException;
import translit.language.Habit.Style;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;
import translit.language.RomanizationRules.Word;

public class RulesTest {
  private static final Path RESOURCES = Path.of("src/test/resources/translit/language");

  @TempDir Path folder;

  @Test
  void armenianOfVersion01Reads72SymbolsAndWrites152() {
    RomanizationRules rules =
        RomanizationRules.read(Path.of("src/test/resources/translit/rules-0.1/hy-AM.json"));
    assertThat(rules.hash())
        .isEqualTo("625a082348e08d094ef23ed95709e6d5b4d788bd4b526d4c4bfd6e976667e1bc");
    assertThat(Alphabet.latin(rules).size()).isEqualTo(72);
    assertThat(Alphabet.ofNative(rules).size()).isEqualTo(152);
  }

  @Test
  void rulesReadBackEqualFromTheirOwnJson() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      RomanizationRules rules = randomRules(random);
      RomanizationRules back = RomanizationRules.read(file(rules.toJson()));
      assertThat(back).isEqualTo(rules);
      assertThat(back.hash()).isEqualTo(rules.hash());
    }
    RomanizationRules armenian = Language.load("hy-AM").rules();
    assertThat(RomanizationRules.read(file(armenian.toJson()))).isEqualTo(armenian);
  }

  @Test
  void signsAreWrittenInTheOrderOfTheFile() throws IOException {
    String signs = "\"z\":\"1\",\"b\":\"2\",\"y\":\"3\",\"a\":\"4\",\"x\":\"5\",\"c\":\"6\"";
    String json =
        """
        {"name": "n", "script": "Greek", "letters": {"α": "a"},
         "writing": {"signs": {SIGNS}, "atEnd": {SIGNS}}}
        """
            .replace("SIGNS", signs);
    String written = RomanizationRules.read(file(json)).toJson().replaceAll("\\s", "");
    assertThat(written).containsSubsequence("{" + signs + "}", "{" + signs + "}");
  }

  @Test
  void thePlainFormOf2016IsReadAsWell() throws IOException {
    RomanizationRules rules =
        RomanizationRules.read(file("{\"ա\": {\"a\": 1}, \"ծ\": {\"c\": 0.4, \"ts\": 0.6}}"));
    assertThat(rules.script()).isEqualToIgnoringCase("Armenian");
    assertThat(rules.letters()).extracting(Letter::symbol).containsExactly("ա", "ծ", "Ա", "Ծ");
    assertThat(rules.latinCharacters()).containsExactly("A", "C", "S", "T", "a", "c", "s", "t");
    assertThat(rules.passThrough()).isEqualTo(Romanizer.characters("0123456789 \t\n;:-,"));
  }

  @Test
  void casesAreTriedInTheirOrder() throws IOException {
    RomanizationRules rules =
        RomanizationRules.read(
            file(
                """
                {"name": "n", "script": "Cyrillic", "letters": {
                  "а": {"a": 1}, "б": {"b": 1}, "ь": {"'": 1},
                  "є": [
                    {"wordStart": true, "romanizations": {"ye": 1}},
                    {"after": ["а"], "before": ["consonants"], "romanizations": {"je": 1}},
                    {"wordEnd": true, "romanizations": {"e": 1}},
                    {"romanizations": {"ie": 1}}]},
                  "classes": {"consonants": ["б", "в"]}}
                """));
    Romanizer romanizer = new Romanizer(rules, 1);
    assertThat(romanizer.romanize("є").latinText()).isEqualTo("ye");
    assertThat(romanizer.romanize("аєб").latinText()).isEqualTo("ajeb");
    assertThat(romanizer.romanize("аєа").latinText()).isEqualTo("aiea");
    assertThat(romanizer.romanize("бєб").latinText()).isEqualTo("bieb");
    assertThat(romanizer.romanize("АЄб").latinText()).isEqualTo("AJeb");
    assertThat(romanizer.romanize("бє, бє' бє'а").latinText()).isEqualTo("be, be' bie'a");
  }

  @ParameterizedTest
  @MethodSource("broken")
  void everyBrokenFileIsRefusedWithTheMessageBesideIt(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("json$", "txt");
    String message = Files.readString(file.resolveSibling(name)).stripTrailing();
    assertThatThrownBy(() -> RomanizationRules.read(file))
        .isInstanceOf(InputException.class)
        .hasMessage(
            message
                .lines()
                .map(line -> file + ": " + line.replace("FILE", file.toString()))
                .collect(Collectors.joining("\n")))
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }

  static List<Path> broken() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("broken"))) {
      List<Path> json = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      assertThat(json).hasSizeGreaterThanOrEqualTo(25);
      return json;
    }
  }

  @Test
  void anUnknownLanguageIsRefusedWithThoseThatAreThere() {
    assertThatThrownBy(() -> Language.load("hy-ZZ"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("hy-ZZ")
        .hasMessageContaining("hy-AM");
  }

  @Test
  void aLetterOfAnotherScriptIsRemarked() throws IOException {
    String greekWithCyrillicO =
        "{\"name\": \"n\", \"script\": \"Greek\", \"letters\": {\"о\": {\"o\": 1}}}";
    assertThat(RomanizationRules.read(file(greekWithCyrillicO)).remarks())
        .first()
        .asString()
        .startsWith("these letters are not of the script Greek")
        .endsWith(": О о");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheRules() throws IOException {
    String json = Language.load("hy-AM").rules().toJson();
    assertThat(RomanizationRules.read(file("\uFEFF" + json)))
        .isEqualTo(RomanizationRules.read(file(json)));
  }

  @Test
  void marksOfTheScriptAreNativeAsItsLettersAre() {
    RomanizationRules hindi = rules("devanagari");
    assertThat("कािं्".codePoints().allMatch(hindi::isNative)).isTrue();
    assertThat("।१aա\u0301".codePoints().noneMatch(hindi::isNative)).isTrue();
  }

  public static RomanizationRules rules(String name) {
    return RomanizationRules.read(RESOURCES.resolve(name).resolve("rules.json"));
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("rules.json"), json);
  }

  private static RomanizationRules randomRules(Random random) {
    List<Letter> letters = new ArrayList<>();
    int count = 1 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      String symbol = Character.toString('ա' + i) + (random.nextInt(4) == 0 ? "ֆ" : "");
      List<Case> cases = new ArrayList<>();
      if (random.nextBoolean()) {
        cases.add(
            new Case(
                new Place(
                    true,
                    random.nextBoolean(),
                    random.nextBoolean(),
                    List.of("ա"),
                    List.of("բ", "գ")),
                spellings(random)));
      }
      cases.add(new Case(Place.ANY, spellings(random)));
      letters.add(new Letter(symbol, cases));
    }
    List<Habit> habits = new ArrayList<>();
    for (int i = 0; i < 2 && i < count && random.nextBoolean(); i++) {
      List<Letter> styled = List.of(new Letter(letters.get(i).symbol(), letters.get(0).cases()));
      habits.add(
          new Habit(
              "habit " + i, List.of(new Style("a", 0.3, styled), new Style("b", 0.7, styled))));
    }
    return new RomanizationRules(
        "language \"" + random.nextInt() + "\"",
        random.nextBoolean() ? "" : "hy",
        "Armenian",
        List.of("0", " ", "\t"),
        random.nextBoolean() ? "" : "\u0301",
        letters,
        random.nextBoolean() ? List.of() : List.of(new Word("կամ", spellings(random))),
        habits,
        new Writing(
            random.nextBoolean() ? List.of() : List.of("ում", "ի"),
            random.nextBoolean() ? Map.of() : Map.of("?", "՞"),
            Map.of(".", "։"),
            random.nextBoolean() ? "" : "«»",
            random.nextBoolean()
                ? null
                : new Writing.Mark("՞", List.of("ա"), List.of("ով"), List.of("է"))));
  }

  private static List<Spelling> spellings(Random random) {
    double share = random.nextDouble() * 0.98 + 0.01;
    String first = Character.toString('a' + random.nextInt(26));
    return List.of(
        new Spelling(List.of(first), share), new Spelling(List.of(first, "h"), 1 - share));
  }
}
