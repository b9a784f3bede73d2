package translit.evaluation.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import translit.language.Language;
import translit.language.Romanizer;

class RuleSpellingsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void whateverTheRulesWriteTheyCanSpell(String code) {
    Language language = Language.load(code);
    RuleSpellings spellings = new RuleSpellings(language.rules());
    for (long seed = 1; seed <= 3; seed++) {
      Romanizer romanizer = new Romanizer(language.rules(), seed);
      for (String sentence : language.sample()) {
        List<String> words = Aside.NOTHING.words(sentence);
        List<String> typed = Aside.NOTHING.words(romanizer.romanize(sentence).latinText());
        for (int i = 0; i < words.size(); i++) {
          assertThat(spellings.canBe(typed.get(i), words.get(i)))
              .as(typed.get(i) + " → " + words.get(i))
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hy-AM, bari, բառի, true",
    "hy-AM, vonts, ոնց, true",
    "hy-AM, vonts, վնց, false", // o has to be a letter
    "hy-AM, e, և, false",
    "hy-AM, e, է, true",
    "hy-AM, BARI, բարի, true", // whatever the case
    "hy-AM, 'inch,', Ի՞նչ։, true", // marks may be typed or not
    "hy-AM, 'facebook-um', 'facebook-ում', true", // Latin stands for itself
    "el, jero, ξέρω, true", // j has come with version 0.2
    "el, xero, ξερώ, true", // accents say nothing
    "el, ccero, ξέρω, false",
    "el, gt, γιατί, true", // a whole word
    "el, gt, γιατίς, false", // which that is not
    "uk, miach, м'яч, true",
    "uk, miach, м’яч, true",
    "uk, i, й, true",
    "uk, kyiv, киів, true",
    "uk, yiv, ів, false" // ї is no і with an accent
  })
  void aWordIsReadByUnionOfAllStyles(String code, String typed, String word, boolean can) {
    RuleSpellings spellings = new RuleSpellings(Language.load(code).rules());
    assertThat(spellings.canBe(typed, word)).isEqualTo(can);
  }

  /** Every Latin word up to four letters, against a list of what can be typed for a word. */
  @Test
  void nothingElseCanBeSpelled() throws IOException {
    Files.writeString(
        folder.resolve("rules.json"),
        """
        {"name": "Small", "script": "Armenian", "letters": {
          "ա": [{"wordStart": true, "romanizations": {"a": 1}}, {"romanizations": {"ab": 0.5, "b": 0.5}}],
          "բ": {"b": 1}, "աբ": {"c": 0.5, "ca": 0.5}},
         "styles": {"s": {"one": {"probability": 0.5, "letters": {"բ": {"bb": 1}}},
                          "two": {"probability": 0.5, "letters": {"բ": {"b": 1}}}}}}
        """);
    RuleSpellings spellings = new RuleSpellings(Language.load(folder.toString()).rules());
    Map<String, Set<String>> letters =
        Map.of("ա", Set.of("a", "ab", "b"), "բ", Set.of("b", "bb"), "աբ", Set.of("c", "ca"));
    for (String word : List.of("ա", "բ", "աբ", "բա", "աբա", "բաբ", "ааբ")) {
      Set<String> can = new HashSet<>();
      spell("", word, letters, can);
      for (String typed : latinWords(4)) {
        assertThat(spellings.canBe(typed, word))
            .as(typed + " → " + word)
            .isEqualTo(can.contains(typed));
      }
    }
  }

  private static void spell(
      String typed, String rest, Map<String, Set<String>> letters, Set<String> all) {
    if (rest.isEmpty()) {
      all.add(typed);
    }
    letters.forEach(
        (letter, ways) -> {
          if (rest.startsWith(letter)) {
            ways.forEach(way -> spell(typed + way, rest.substring(letter.length()), letters, all));
          }
        });
  }

  private static Set<String> latinWords(int length) {
    Set<String> words = new HashSet<>(Set.of(""));
    for (int i = 0; i < length; i++) {
      for (String word : Set.copyOf(words)) {
        List.of("a", "b", "c").forEach(letter -> words.add(word + letter));
      }
    }
    return words;
  }
}
