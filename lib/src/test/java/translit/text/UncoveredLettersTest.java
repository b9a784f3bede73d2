package translit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.Language;
import translit.language.RomanizationRules;

class UncoveredLettersTest {
  @TempDir Path folder;

  private RomanizationRules rules(String script, String letters) throws IOException {
    String listed =
        letters
            .codePoints()
            .mapToObj(c -> "\"%c\": {\"a\": 1}".formatted(c))
            .collect(Collectors.joining(", "));
    return RomanizationRules.read(
        Files.writeString(
            folder.resolve("rules.json"),
            "{\"name\": \"n\", \"script\": \"%s\", \"letters\": {%s}}".formatted(script, listed)));
  }

  @Test
  void lettersOfTheLanguageAreAMistakeAndOthersAreCounted() throws IOException {
    RomanizationRules ukrainian = rules("Cyrillic", "абвгґдеєжзиіїйклмнопрстуфхцчшщю");
    UncoveredLetters uncovered = UncoveredLetters.of(ukrainian, Locale.forLanguageTag("uk"));
    assertThat(uncovered.ofLanguage()).containsExactly("Ь", "Я", "ь", "я");
    assertThat(uncovered.mistakes()).singleElement().asString().endsWith(" they are: Ь Я ь я");
    assertThat(uncovered.others())
        .contains("ы", "Ѣ")
        .doesNotContain("а", "А", "ь")
        .hasSizeGreaterThan(200);
    assertThat(uncovered.rest(List.of()))
        .containsExactly(
            "no rule covers %d other letters of the script, which matters only where a text has them: Ѐ Ё Ђ Ѓ Ѕ …"
                .formatted(uncovered.others().size()));
    assertThat(uncovered.rest(List.of("Ё", "ы")).get(0))
        .startsWith("no rule covers " + (uncovered.others().size() - 2) + " other letters")
        .endsWith(": Ѐ Ђ Ѓ Ѕ Ј …");
  }

  @Test
  void ofALanguageThatNobodyKnowsAllAreOthers() throws IOException {
    RomanizationRules rules = rules("Georgian", "აბ");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ka")); // must not stand in
      assertThat(UncoveredLetters.of(rules, Locale.forLanguageTag("qqq")).ofLanguage()).isEmpty();
      // a folder's name that is the code of another language
      assertThat(UncoveredLetters.of(rules, Locale.forLanguageTag("my-georgian")).ofLanguage())
          .isEmpty();
    } finally {
      Locale.setDefault(before);
    }
    assertThat(UncoveredLetters.of(rules, Locale.forLanguageTag("ka")).ofLanguage())
        .contains("გ", "ჰ")
        .doesNotContain("ა");
  }

  @Test
  void marksAreShownOnACircleAndOneLetterIsOne() {
    UncoveredLetters two = new UncoveredLetters(List.of("ी"), List.of("ॱ"));
    assertThat(two.mistakes().get(0)).endsWith(": ◌ी");
    assertThat(two.rest(List.of()).get(0))
        .startsWith(
            "no rule covers 1 other letter of the script, which matters only where a text has it: ");
    assertThat(two.rest(List.of("ॱ"))).isEmpty();
  }

  @Test
  void theLanguagesOfThisProjectHaveAllTheirLetters() {
    for (String code : List.of("hy-AM", "el", "uk")) {
      Language language = Language.load(code);
      assertThat(UncoveredLetters.of(language.rules(), language.locale()).mistakes()).isEmpty();
    }
  }
}
