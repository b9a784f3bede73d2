package translit.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static translit.importing.Imported.letters;
import static translit.importing.Imported.spellings;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.common.InputException;

/** What becomes of spellings, weights and capitals, and what is left out. */
class LettersTest {
  @TempDir Path folder;

  private FirstRules rules(String file, String text) {
    return new Imported(folder).rules(file, text);
  }

  private static List<String> notes(FirstRules rules) {
    return rules.notes();
  }

  @Test
  void whatAnotherProjectPublishedAsProbabilitiesStaysAsItIs() {
    String json =
        """
        { "ծ": {"c": 0.3, "ts": 0.6, "&": 0.1}, "Ծ": {"C": 0.3, "&": 0.1, "TS": 0.3, "Ts": 0.3},
          "ու": {"u": 1}, "Ու": {"U": 1}, "ՈՒ": {"U": 1}, "ո": {"o": 1}, "ւ": {"v": 1} }
        """;
    FirstRules rules = rules("transliteration.json", json);
    assertThat(letters(rules).path("ծ").toString()).isEqualTo("{\"c\":0.3,\"ts\":0.6,\"&\":0.1}");
    assertThat(letters(rules).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("ծ", "ու", "ո", "ւ");
    assertThat(notes(rules))
        .containsExactly("3 capitals are left out, since they follow from the small letters");
  }

  @Test
  void severalSpellingsOfALetterAreAList() {
    assertThat(
            letters(rules("t.json", "{\"c\": \"წ\", \"ts\": \"წ\", \"w\": \"წ\"}"))
                .path("წ")
                .toString())
        .isEqualTo("[\"c\",\"ts\",\"w\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "წ\tts\t3\nწ\tc\t1\nა\ta\t9\n",
        "წ\tts\t75%\nწ\tc\t25%\nა\ta\t100 %\n",
        "letter\tcount\tlatin\nწ\t6\tts\nწ\t2\tc\nა\t1\ta\n",
        "ts\tწ\t0.75\nc\tწ\t0.25\na\tა\t1\n",
        "წ | ts 0.75, c 0.25\nა | a 1\n"
      })
  void weightsAreCountsPercentsOrShares(String table) {
    JsonNode spellings = letters(rules("t.txt", table)).path("წ");
    assertThat(spellings.fieldNames()).toIterable().containsExactly("ts", "c");
    assertThat(spellings.path("ts").doubleValue()).isEqualTo(3 * spellings.path("c").doubleValue());
  }

  @Test
  void sharesThatDoNotSumToOneAreMadeTo() {
    String table = "წ\tts\t0.7\nწ\tc\t0.7\nწ\tw\t0.35\nა\ta\t1\n";
    assertThat(letters(rules("t.tsv", table)).path("წ").toString())
        .isEqualTo("{\"ts\":0.4,\"c\":0.4,\"w\":0.2}");
  }

  @Test
  void aNumberThatCountsTheRowsIsNoWeight() {
    assertThat(letters(rules("t.tsv", "წ\tts\t1\nწ\tc\t2\nა\ta\t3\n")).path("წ").toString())
        .isEqualTo("[\"ts\",\"c\"]");
  }

  @Test
  void aCapitalStaysOnlyWhereItIsWrittenInItsOwnWay() {
    FirstRules rules =
        rules(
            "t.json",
            "{\"е\":\"e\",\"Е\":\"Ye\",\"ж\":\"zh\",\"Ж\":\"ZH\",\"аь\":\"ae\",\"аЬ\":\"ae\",\"ь\":\"'\"}");
    assertThat(spellings(rules))
        .isEqualTo(new TreeMap<>(Map.of("е", "e", "Е", "Ye", "ж", "zh", "аь", "ae", "ь", "'")));
    assertThat(notes(rules))
        .containsExactly(
            "capitals that are not written as their small letters are, and so have their own rule"
                + " (1): Е → Ye",
            "2 capitals are left out, since they follow from the small letters");
  }

  @Test
  void aTableOfCapitalsGivesTheSmallLetters() {
    FirstRules rules = rules("t.json", "{\"Ж\":\"ZH\",\"Ш\":\"SH\"}");
    assertThat(spellings(rules)).isEqualTo(Map.of("ж", "zh", "ш", "sh"));
    assertThat(notes(rules)).anyMatch(note -> note.startsWith("the source has capitals only"));
  }

  @Test
  void typedCapitalsOfLettersWithoutCaseAreLeftOut() {
    assertThat(spellings(rules("t.json", "{\"a\":\"ა\",\"A\":\"ა\",\"T\":\"ტ\",\"t\":\"თ\"}")))
        .isEqualTo(Map.of("ა", "a", "ტ", "T", "თ", "t"));
  }

  @Test
  void anEmptySpellingIsKeptForALetterAndIgnoredForAMark() {
    FirstRules rules =
        rules("t.json", "{\"б\":\"b\",\"ь\":\"\",\"ъ\":[\"\",\"'\"],\"\u0301\":\"\"}");
    assertThat(letters(rules).path("ь").toString()).isEqualTo("\"\"");
    assertThat(letters(rules).path("ъ").toString()).isEqualTo("[\"\",\"'\"]");
    FirstRules niqqud = rules("n.json", "{\"ב\":\"b\",\"ש\":\"sh\",\"\u05b8\":\"\"}");
    assertThat(spellings(niqqud)).isEqualTo(Map.of("ב", "b", "ש", "sh"));
    assertThat(niqqud.json()).contains("\"ignore\": \"\u05b8\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(dropped)", "*(skip)*", "∅", "–", "<null>", "''"})
  void tablesHaveTheirOwnWordsForNothing(String nothing) {
    FirstRules rules = rules("t.md", "| ж | zh |\n| ш | sh |\n| ь | %s |\n".formatted(nothing));
    assertThat(letters(rules).path("ь").toString()).isEqualTo("\"\"");
  }

  @Test
  void whatIsNoLetterAndItsSpellingIsLeftOutAndSaid() {
    String json =
        """
        { "map": { "ж": "zh", "(ш|Ш)": "sh", "Москва": "Moskva", "ё": "ë", "щ": "щ", "№": "#", "ა": "a",
            "я": "ya or something like it", "ш": "sh", "шж": "shzh", "ц": "θ", "э": "e" },
          "rules": [ { "pattern": "ш$", "result": "s" }, { "pattern": "^ж", "result": "j" } ],
          "first_letters": { "э": "ye" },
          "samples": { "жш": "not read" } }
        """;
    FirstRules rules = rules("t.json", json);
    assertThat(spellings(rules)).isEqualTo(Map.of("ж", "zh", "ш", "sh", "э", "e", "ё", "ë"));
    assertThat(notes(rules))
        .contains(
            "patterns, and whatever else is no letter or group, are left out (1): (ш|Ш) → sh",
            "words are left out; see \"words\" of the guide (1): Москва → Moskva",
            "both sides have native letters (1): щ → щ",
            "signs are left out: \"writing\" is where they go (1): № → #",
            "letters of another script than Cyrillic are left out (1): ა → a",
            "what is too long for a spelling, or has a space, is left out (1): я → ya or something"
                + " like it",
            "groups that are written as their letters are, and so need no rule (1): шж",
            "spellings with letters of a third script are left out (1): ц → θ",
            "rules that rewrite one after the other are not carried over"
                + " (2): rules: ш$ → s, rules: ^ж → j",
            "rules that hold in some places only are not carried over"
                + " (1): first_letters: э → ye",
            "characters of spellings that are on few keyboards: are they typed? (1): ë");
    assertThat(rules.allNotes())
        .contains("- words are left out; see \"words\" of the guide:\n    Москва → Moskva\n");
  }

  @Test
  void aTableForEachOfTwoLanguagesIsDividedByPart() {
    String json =
        """
        { "ru": { "г": "g", "и": "i", "х": "kh", "ж": "zh" },
          "uk": { "г": "h", "и": "y", "х": "x", "ж": "zh" } }
        """;
    FirstRules both = rules("t.json", json);
    assertThat(letters(both).path("г").toString()).isEqualTo("[\"g\",\"h\"]");
    assertThat(notes(both))
        .containsExactly(
            "3 letters are written differently in these parts of the source, and all their"
                + " spellings are taken; --part takes one part (1): ru, uk");
    FirstRules one =
        new Imported(folder).rules("t.json", json, ImportOptions.defaults().withPart("uk"));
    assertThat(spellings(one)).isEqualTo(Map.of("г", "h", "и", "y", "х", "x", "ж", "zh"));
    assertThatThrownBy(
            () ->
                new Imported(folder).rules("t.json", json, ImportOptions.defaults().withPart("be")))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith("t.json: no part 'be' with letters, expected one of ru, uk");
  }

  @Test
  void theTableOfRomanizingIsTakenWhereAFileHasBothDirections() {
    FirstRules rules =
        rules(
            "t.yml",
            "to_script:\n  map: { a: ა, t: თ, T: ტ, c: ც }\nto_roman:\n  map: { ა: a, თ: t, ტ: t, ც: ts }\n");
    assertThat(spellings(rules)).isEqualTo(Map.of("ა", "a", "თ", "t", "ტ", "t", "ც", "ts"));
    assertThat(notes(rules)).anyMatch(note -> note.contains("is not used (4 entries)"));
  }

  @Test
  void lettersAreInNormalFormAndWithoutWhatShowsThem() {
    FirstRules rules =
        rules("t.json", "{\"и\u0306\":\"j\",\"и\":\"i\",\"◌\u0947\":\"e\",\"U+0436\":\"zh\"}");
    assertThat(spellings(rules)).isEqualTo(Map.of("й", "j", "и", "i", "ж", "zh"));
    assertThat(spellings(rules("hi.json", "{\"◌\u0947\":\"e\",\"क\":\"k\",\"ﺏ\":\"b\"}")))
        .isEqualTo(Map.of("\u0947", "e", "क", "k"));
  }

  @Test
  void lettersThatAreLatinAreThoseOutsideOfAscii() {
    assertThat(spellings(rules("vi.json", "{\"ă\":\"a\",\"đ\":\"d\",\"ơ\":\"o\",\"a\":\"a\"}")))
        .isEqualTo(Map.of("ă", "a", "đ", "d", "ơ", "o"));
  }

  @Test
  void anyTableOfLettersComesBackFromAnyFormatInEitherDirection() {
    Random random = new Random(31);
    for (int round = 0; round < 40; round++) {
      Map<String, String> table = new TreeMap<>();
      List<String> spellings = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(30); i++) {
        String latin =
            random
                .ints(1 + random.nextInt(3), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        if (!spellings.contains(latin)) {
          spellings.add(latin);
          table.put(Character.toString('ა' + i), latin);
        }
      }
      boolean turned = random.nextBoolean();
      String separator = List.of("\t", ",", ";", " → ", " | ", ": ").get(random.nextInt(6));
      String text =
          table.entrySet().stream()
              .map(
                  e ->
                      turned
                          ? e.getValue() + separator + e.getKey()
                          : e.getKey() + separator + e.getValue())
              .collect(Collectors.joining("\n"));
      assertThat(spellings(rules("t.txt", text))).as(text).isEqualTo(table);
      String json =
          table.entrySet().stream()
              .map(
                  e ->
                      (turned ? "\"%2$s\": \"%1$s\"" : "\"%s\": \"%s\"")
                          .formatted(e.getKey(), e.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      assertThat(spellings(rules("t.json", json))).as(json).isEqualTo(table);
      assertThat(spellings(rules("t.yaml", json))).as(json).isEqualTo(table);
    }
  }
}
