package translit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;

class CapitalsTest {
  private static final Place IN_CAPITALS = new Place(false, false, true, List.of(), List.of());

  @TempDir Path folder;
  private RomanizationRules rules;

  @BeforeEach
  void read() throws IOException {
    rules =
        RomanizationRules.read(
            Files.writeString(
                folder.resolve("rules.json"),
                """
                {"name": "n", "script": "Greek", "passThrough": " -Ω", "letters": {
                  "θ": {"th": 1}, "ψ": {"ps": 1}, "ο": {"o": 1}, "ου": {"ou": 1}, "ξ": {"3": 1},
                  "σ": {"s": 1}, "ς": {"s": 1}, "ω": {"w": 1}, "'ο": {"'ho": 1},
                  "φ": {"ph": 1}, "Φ": {"F": 1}, "χ": {"ch": 0.5, "Ch": 0.25, "x": 0.25},
                  "υ": [{"after": ["ο", "θ"], "romanizations": {"u": 1}},
                        {"capitals": true, "romanizations": {"yy": 1}},
                        {"romanizations": {"i": 1}}]},
                 "styles": {"theta": {
                   "sound": {"probability": 0.5, "letters": {"θ": {"th": 1}}},
                   "dh": {"probability": 0.5, "letters": {"θ": {"dh": 1}}}}}}
                """));
  }

  @ParameterizedTest
  @CsvSource({
    "Ψο, Pso",
    "ΨΟ, PSO",
    "Ψ, Ps",
    "Ψ Ο, Ps O",
    "Ψ-ΟΣ, Ps-OS",
    "ΨοΨ, PsoPs",
    "Ψ’Ψ, PS’PS",
    "ΨʼΨ, PSʼPS",
    "ΞΟ ξο, 3O 3o",
    "ου Ου ΟΥ οΥ, ou Ou OU oU",
    "ς Σ, s S",
    "ΦΟ, FO",
    "Ω, Ω",
    "'ΟΨ 'Οψ, 'HOPS 'Hops",
    "ΨΥ Υ υ ΟξΥ, PSYY I i O3I"
  })
  void capitalsAreWrittenAsTheirWordIs(String text, String latin) {
    assertThat(new Romanizer(rules, 1).romanize(text).latinText()).isEqualTo(latin);
  }

  @Test
  void spellingsThatBecomeEqualAreAddedUp() {
    assertThat(letter("Χ"))
        .isEqualTo(
            new Letter(
                "Χ",
                List.of(
                    new Case(IN_CAPITALS, List.of(spelling("CH", 0.75), spelling("X", 0.25))),
                    new Case(Place.ANY, List.of(spelling("Ch", 0.75), spelling("X", 0.25))))));
  }

  @Test
  void aCapitalOfOneSpellingHasOneCase() {
    assertThat(letter("Ο")).isEqualTo(new Letter("Ο", List.of(any("O"))));
  }

  @Test
  void stylesWriteCapitalsAsTheyWriteSmallLetters() {
    assertThat(rules.habits().get(0).styles().get(1).letters())
        .containsExactly(
            new Letter("θ", List.of(any("dh"))),
            new Letter("Θ", List.of(new Case(IN_CAPITALS, List.of(spelling("DH", 1))), any("Dh"))));
  }

  @Test
  void lettersWithoutACapitalThatBeginsWordsGetNone() throws IOException {
    Path file = Files.writeString(folder.resolve("plain.json"), "{\"ქ\": {\"k\": 1}}");
    assertThat(RomanizationRules.read(file).letters()).extracting(Letter::symbol).containsOnly("ქ");
    assertThat(rules.letters()).extracting(Letter::symbol).contains("Σ").doesNotHaveDuplicates();
  }

  @Test
  void nothingIsDerivedTwice() throws IOException {
    Path again = Files.writeString(folder.resolve("again.json"), rules.toJson());
    assertThat(RomanizationRules.read(again)).isEqualTo(rules);
  }

  private Letter letter(String symbol) {
    return rules.letters().stream().filter(l -> l.symbol().equals(symbol)).findFirst().get();
  }

  private static Case any(String latin) {
    return new Case(Place.ANY, List.of(spelling(latin, 1)));
  }

  private static Spelling spelling(String latin, double probability) {
    return new Spelling(Romanizer.characters(latin), probability);
  }
}
