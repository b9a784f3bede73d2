package translit.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.common.InputException;
import translit.corpus.TypedPairs;
import translit.language.Language;
import translit.language.RomanizationRules;

class FittingTest {
  private static final String LETTERS =
      """
      "letters": {
        "а": { "a": 1 }, "б": { "b": 1 },
        "х": { "x": %s, "kh": %s, "h": %s },
        "ш": { "sh": %s, "6": %s },
        "е": [ { "wordStart": true, "romanizations": { "ye": %s, "e": %s } },
               { "romanizations": { "ye": %s, "e": %s } } ] }
      """;

  @TempDir Path folder;

  private Language prior() throws IOException {
    return Written.language(
        folder.resolve("prior"), LETTERS.formatted(0.4, 0.3, 0.3, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5));
  }

  private Language truth() throws IOException {
    return Written.language(
        folder.resolve("truth"), LETTERS.formatted(0.15, 0.8, 0.05, 0.9, 0.1, 0.7, 0.3, 0.1, 0.9));
  }

  /** Four standard deviations of a binomial share, and what little the prior weighs. */
  private static void assertFound(FittedSpelling one, double truth) {
    double deviation = Math.sqrt(truth * (1 - truth) / one.of());
    assertThat(one.share())
        .as(one.toString())
        .isCloseTo(truth, within(4 * deviation + 1 / (1 + one.of())));
  }

  private static FittedSpelling place(
      FittedRules fitted, String letter, String where, String latin) {
    return fitted.places().stream()
        .filter(one -> one.letter().equals(letter) && one.latin().equals(latin))
        .filter(one -> one.where().equals(where))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sharesThatLinesWereTypedByAreFoundWithinTheirSamplingError() throws IOException {
    TypedPairs typed = Written.typed(truth(), Written.lines("абхше", 300, 1), 1);
    FittedRules fitted = Fitting.fit(prior(), List.of(typed), 1);
    Map<String, Double> ofKha = Map.of("x", 0.15, "kh", 0.8, "h", 0.05);
    ofKha.forEach((latin, share) -> assertFound(place(fitted, "х", "", latin), share));
    assertFound(place(fitted, "ш", "", "6"), 0.1);
    assertFound(place(fitted, "е", "wordStart", "ye"), 0.7);
    assertFound(place(fitted, "е", "elsewhere", "ye"), 0.1);
    assertThat(place(fitted, "х", "", "x").of()).isGreaterThan(500);
    assertThat(fitted.proposals()).isEmpty();
    assertThat(fitted.spellings())
        .allSatisfy(
            one -> {
              assertThat(one.share()).isBetween(one.interval().low(), one.interval().high());
              assertThat(one.interval().halfWidth()).isLessThan(0.05);
            });
  }

  @Test
  void whatIsTypedButNotWrittenAndWrittenButNotTypedIsFoundToo() throws IOException {
    String rules =
        """
        "classes": { "hard": ["б", "д"] },
        "letters": { "а": "a", "б": "b", "д": "d", "ь": { "'": %s, "": %s } },
        "tails": [ { "after": ["hard"], "wordEnd": true, "romanizations": { "": %s, "u": %s } } ]
        """;
    Language prior = Written.language(folder.resolve("prior"), rules.formatted(0.5, 0.5, 0.5, 0.5));
    Language truth = Written.language(folder.resolve("truth"), rules.formatted(0.2, 0.8, 0.7, 0.3));
    List<String> lines =
        Written.lines("абд", 300, 2).stream().map(line -> line.replace("аб", "абь")).toList();
    FittedRules fitted = Fitting.fit(prior, List.of(Written.typed(truth, lines, 2)), 1);
    assertFound(place(fitted, "ь", "", "'"), 0.2);
    assertFound(place(fitted, "", "tail after hard, wordEnd", "u"), 0.3);
  }

  @Test
  void theSharesOfStylesAreFoundAlthoughALineShowsOnlySomeOfThem() throws IOException {
    String rules =
        """
        "letters": { "а": "a", "б": "b", "х": "kh", "ш": "sh", "ч": "ch" },
        "styles": {
          "kha": {
            "kh": { "probability": %s, "letters": { "х": "kh" } },
            "x": { "probability": %s, "letters": { "х": { "x": 0.9, "kh": 0.1 } } } },
          "digits": {
            "none": { "probability": %s, "letters": { "ш": "sh", "ч": "ch" } },
            "digits": { "probability": %s, "letters": { "ш": "6", "ч": "4" } } } }
        """;
    Language prior = Written.language(folder.resolve("prior"), rules.formatted(0.5, 0.5, 0.5, 0.5));
    Language truth =
        Written.language(folder.resolve("truth"), rules.formatted(0.25, 0.75, 0.9, 0.1));
    TypedPairs typed = Written.typed(truth, Written.lines("ааабббхшч", 400, 3), 3);
    FittedRules fitted = Fitting.fit(prior, List.of(typed), 1);
    assertThat(fitted.styles())
        .extracting(FittedStyle::style)
        .containsExactly("kh", "x", "none", "digits");
    double[] shares = {0.25, 0.75, 0.9, 0.1};
    for (int k = 0; k < shares.length; k++) {
      FittedStyle style = fitted.styles().get(k);
      assertThat(style.lines()).isGreaterThan(250).isLessThan(400);
      double deviation = Math.sqrt(shares[k] * (1 - shares[k]) / style.lines());
      assertThat(style.share()).as(style.toString()).isCloseTo(shares[k], within(4 * deviation));
      assertThat(style.interval().halfWidth()).isLessThan(2.5 * deviation);
    }
    assertFound(place(fitted, "х", "kha: x", "kh"), 0.1);
  }

  @Test
  void aSpellingThatTheRulesLackIsProposedAsOftenAsItWasTyped() throws IOException {
    Language prior =
        Written.language(
            folder.resolve("prior"),
            "\"letters\": { \"а\": \"a\", \"б\": \"b\", \"х\": \"kh\", \"ш\": { \"sh\": 1 } }");
    Language truth =
        Written.language(
            folder.resolve("truth"),
            "\"letters\": { \"а\": \"a\", \"б\": \"b\", \"х\": \"kh\", \"ш\": { \"sh\": 0.7, \"s'\": 0.3 } }");
    TypedPairs typed = Written.typed(truth, Written.lines("абхш", 200, 4), 4);
    long times =
        typed.pairs().stream()
            .flatMapToInt(pair -> pair.typed().chars())
            .filter(c -> c == '\'')
            .count();
    FittedRules fitted = Fitting.fit(prior, List.of(typed), 10);
    assertThat(fitted.proposals()).hasSize(1);
    Proposal proposal = fitted.proposals().get(0);
    assertThat(proposal.letter() + proposal.latin()).isEqualTo("шs'");
    assertThat(proposal.count()).isCloseTo(times, within(0.01));
    assertThat(proposal.typed()).contains("s'");
    assertThat(proposal.written()).contains("ш");
    assertThat(rules(fitted.json(times + 1)).letters().get(3).cases().get(0).spellings())
        .hasSize(1);
    assertThat(
            rules(fitted.json(times - 1))
                .letters()
                .get(3)
                .cases()
                .get(0)
                .spellings()
                .get(1)
                .probability())
        .isCloseTo(times / (10 + proposal.of()), within(0.001));
  }

  private RomanizationRules rules(String json) throws IOException {
    return RomanizationRules.read(Files.writeString(folder.resolve("out.json"), json));
  }

  @Test
  void aWordTypedInAWayOfItsOwnIsProposedAsAWord() throws IOException {
    FittedRules fitted =
        Fitting.fit(
            prior(), List.of(Written.pair("ab q ab", "аб шаха аб"), Written.pair("q", "шаха")), 10);
    assertThat(fitted.proposals())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.isWord()).isTrue();
              assertThat(one.letter() + " " + one.latin()).isEqualTo("шаха q");
              assertThat(one.count()).isCloseTo(2, within(0.01));
            });
  }

  @Test
  void theShareOfAWholeWordIsFitted() throws IOException {
    Language prior =
        Written.language(
            folder.resolve("prior"),
            "\"letters\": { \"а\": \"a\", \"б\": \"b\" }, \"words\": { \"баб\": { \"b\": 0.5 } }");
    FittedRules fitted =
        Fitting.fit(
            prior,
            List.of(
                Written.pair("b a", "баб а"),
                Written.pair("bab a", "баб а"),
                Written.pair("bab", "Баб")),
            1);
    FittedSpelling word = place(fitted, "баб", "whole word", "b");
    assertThat(word.count()).isCloseTo(1, within(0.01));
    assertThat(word.of()).isCloseTo(3, within(0.01));
    assertThat(fitted.json(Double.POSITIVE_INFINITY)).contains("\"баб\": { \"b\": 0.37");
  }

  @Test
  void withoutPairsTheRulesAreAsTheyWere() throws IOException {
    for (String code : List.of("el", "hy-AM", "hyw", "he", "ka", "mr", "uk", "vi")) {
      Language language = Language.load(code);
      FittedRules fitted = Fitting.fit(language, List.of(), 10);
      assertThat(fitted.json(1))
          .isEqualTo(Files.readString(language.folder().resolve("rules.json")));
      assertThat(fitted.spellings()).isEmpty();
      assertThat(fitted.proposals()).isEmpty();
      assertThat(fitted.styles())
          .allSatisfy(one -> assertThat(one.share()).isCloseTo(one.rules(), within(1e-12)));
    }
  }

  @Test
  void oneLineMovesTheRulesLittle() throws IOException {
    FittedRules fitted = Fitting.fit(prior(), List.of(Written.pair("akh", "ах")), 10);
    FittedSpelling moved = place(fitted, "х", "", "kh");
    assertThat(moved.share()).isCloseTo((10 * 0.3 + 1) / 11, within(1e-6));
    assertThat(rules(fitted.json(1)).toJson()).contains("0.364");
  }

  @Test
  void capitalsAndSmallLettersAreOneEvidenceAndACapitalsOwnRuleFollows() throws IOException {
    Language prior =
        Written.language(
            folder.resolve("prior"),
            """
            "letters": { "а": "a", "х": { "x": 0.5, "kh": 0.5 },
                         "Х": { "X": 0.5, "Kh": 0.4, "KH": 0.1 }, "Ш": "SH", "ш": { "sh": 0.5, "6": 0.5 } }
            """);
    FittedRules fitted =
        Fitting.fit(
            prior,
            List.of(Written.pair("KHA kha Kha", "Ха ХА ха"), Written.pair("KHA6", "хаШ")),
            4);
    assertThat(place(fitted, "х", "", "kh").count()).isCloseTo(4, within(0.01));
    String json = fitted.json(1);
    assertThat(json)
        .contains("\"х\": { \"x\": 0.25, \"kh\": 0.75 }")
        .contains("\"Х\": { \"X\": 0.25, \"Kh\": 0.6, \"KH\": 0.15 }, \"Ш\": \"SH\"")
        .contains("\"ш\": { \"sh\": 0.4, \"6\": 0.6 }");
    rules(json);
  }

  @Test
  void theReferenceThatFitsCountsAndWhatIsForeignOrASignDoesNot() throws IOException {
    FittedRules fitted =
        Fitting.fit(
            prior(),
            List.of(
                Written.pair("xa? ok", "баб баб баб", "Ха, OK!", "шахаб"),
                Written.pair("ха", "ха")), // not romanized at all
            10);
    assertThat(fitted.lines()).isEqualTo(2);
    assertThat(fitted.proposals()).isEmpty();
    assertThat(fitted.places()).extracting(FittedSpelling::letter).containsOnly("х");
    assertThat(place(fitted, "х", "", "x").count()).isCloseTo(1, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aPriorWithoutStrengthIsRefusedInOneLine(double strength) throws IOException {
    Language prior = prior();
    assertThatThrownBy(() -> Fitting.fit(prior, List.of(), strength))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "the strength of the prior is %s, expected more than 0 letters, such as 10", strength);
  }

  @Test
  void theFormOf2016IsRefusedInOneLine() throws IOException {
    Path file = Files.createDirectories(folder.resolve("old")).resolve("rules.json");
    Files.writeString(file, "{\"а\": {\"a\": 1}}");
    Language old = Language.load(file.getParent().toString());
    assertThatThrownBy(() -> Fitting.fit(old, List.of(), 1))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(
            file + ": has neither \"letters\" nor \"rows\", expected the full form");
  }

  @Test
  void aLineWithAWordThatIsAlwaysTypedInItsOwnWayIsCounted() throws IOException {
    Language language =
        Written.language(
            folder.resolve("word"),
            """
            "letters": { "а": { "a": 1 }, "х": { "x": 0.5, "h": 0.5 } },
            "words": { "аха": { "k": 1 } }
            """);
    Path file = Files.writeString(folder.resolve("k.tsv"), "k xa\tаха ха\nxa k\tха аха\n");
    FittedRules fitted = Fitting.fit(language, List.of(TypedPairs.read(file, language.rules())), 1);
    assertThat(place(fitted, "х", "", "x").of()).isCloseTo(2, within(1e-4));
  }
}
