package translit.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.RomanizationRules.Case;
import translit.language.WrittenRules.Entry;

class WrittenRulesTest {
  private static final String TEXT =
      """
      { "name": "n",   "script": "Cyrillic",
        "letters": { "а": "x", "б": ["b", "p"], "Б":  {"B": 3, "P": 1},
          "в": [ {"wordStart": false, "after": ["б"], "romanizations": {"v": 0.5, "": 0.5} },
                 { "romanizations": "w" } ] },
        "rows": [ {"letters": "дь", "consonant": "d", "vowels": ["a", { "e": 1 }] } ],
        "tails": [ { "after": ["б"], "romanizations": "o" } ],
        "styles": {"s": { "t": { "probability": 1.0, "letters": { "б": "b" } } } } }
      """;

  @TempDir Path folder;

  private WrittenRules written() throws IOException {
    return WrittenRules.read(Files.writeString(folder.resolve("rules.json"), TEXT));
  }

  @Test
  void everyPlaceWithSpellingsIsFoundInTheOrderOfTheFile() throws IOException {
    assertThat(written().entries())
        .extracting(entry -> entry.place() + " " + entry.letter() + " " + entry.where())
        .containsExactly(
            "/letters/а а ",
            "/letters/б б ",
            "/letters/Б Б ",
            "/letters/в/0/romanizations в not wordStart, after б",
            "/letters/в/1/romanizations в elsewhere",
            "/rows/0/consonant дь consonant",
            "/rows/0/vowels/0 д vowel",
            "/rows/0/vowels/1 ь vowel",
            "/tails/0/romanizations  tail after б",
            "/styles/s/t/letters/б б s: t");
    Entry capital = written().entries().get(2);
    assertThat(capital.small()).isEqualTo(JsonPointer.compile("/letters/б"));
    assertThat(capital.spellings().get(0).probability()).isEqualTo(0.75);
  }

  @Test
  void aCaseOfMarkedRulesTellsWhichPlacesItIsMadeOf() throws IOException {
    Map<String, int[]> last =
        written().marked().letters().stream()
            .collect(
                Collectors.toMap(
                    RomanizationRules.Letter::symbol,
                    letter -> {
                      Case anywhere = letter.cases().get(letter.cases().size() - 1);
                      return WrittenRules.entriesOf(anywhere.spellings().get(0));
                    }));
    assertThat(last.get("а")).containsExactly(0);
    assertThat(last.get("б")).containsExactly(1, 8);
    assertThat(last.get("в")).containsExactly(4);
    assertThat(last.get("ь")).containsExactly(5, 7);
    assertThat(last.get("А")).containsExactly(0);
  }

  @Test
  void onlyTheNewValuesDifferFromTheFile() throws IOException {
    Map<JsonPointer, String> values =
        IntStream.range(0, 10)
            .boxed()
            .collect(Collectors.toMap(k -> entry(k).place(), k -> "{ \"q" + k + "\": 1 }"));
    values.put(WrittenRules.ofStyle("s", "t"), "1");
    values.put(JsonPointer.compile("/letters/none"), "{}");
    assertThat(written().with(Map.of())).isEqualTo(TEXT);
    assertThat(written().with(values))
        .isEqualTo(
            """
            { "name": "n",   "script": "Cyrillic",
              "letters": { "а": { "q0": 1 }, "б": { "q1": 1 }, "Б":  { "q2": 1 },
                "в": [ {"wordStart": false, "after": ["б"], "romanizations": { "q3": 1 } },
                       { "romanizations": { "q4": 1 } } ] },
              "rows": [ {"letters": "дь", "consonant": { "q5": 1 }, "vowels": [{ "q6": 1 }, { "q7": 1 }] } ],
              "tails": [ { "after": ["б"], "romanizations": { "q8": 1 } } ],
              "styles": {"s": { "t": { "probability": 1, "letters": { "б": { "q9": 1 } } } } } }
            """);
  }

  private Entry entry(int k) {
    try {
      return written().entries().get(k);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
