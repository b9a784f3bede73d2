package translit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;
import translit.language.forms.Draft;
import translit.language.forms.Draft.Option;

/** What a rule file may say in a row is compiled to letters, groups, cases and spellings. */
class RuleFormsTest {
  private static final String HEBREW =
      """
      {"name": "n", "script": "Hebrew", "ignore": "[\\u05b0-\\u05c7]",
       "classes": {"consonants": ["ב", "ר", "כ"]},
       "letters": {"ב": "b", "ר": "r", "כ": "k", "ו": ["v", "o"],
         "א": [{"wordStart": true, "before": ["ו"], "romanizations": ""},
               {"wordStart": true, "romanizations": "a"}, {"romanizations": ["", "'"]}]},
       "tails": [
         {"after": ["consonants"], "wordEnd": true, "romanizations": ""},
         {"after": ["consonants"], "notBefore": ["ו", "א"], "romanizations": {"a": 3, "e": 1}}]}
      """;

  @TempDir Path folder;

  @Test
  void sharesAreSaidInFourWays() throws IOException {
    RomanizationRules rules =
        cyrillic(
            "\"а\": \"a\", \"б\": [\"b\", \"v\"], \"в\": {\"v\": 3, \"w\": 1}, \"г\":"
                + " {\"g\": 0.7, \"h\": 0.3}");
    assertThat(shares(rules, "а")).containsExactlyEntriesOf(Map.of("a", 1.0));
    assertThat(shares(rules, "б")).isEqualTo(Map.of("b", 0.5, "v", 0.5));
    assertThat(shares(rules, "в")).isEqualTo(Map.of("v", 0.75, "w", 0.25));
    assertThat(shares(rules, "г")).isEqualTo(Map.of("g", 0.7, "h", 0.3));
    assertThat(rules.remarks())
        .anyMatch(remark -> remark.startsWith("equal shares") && remark.endsWith(": б"));
  }

  @Test
  void aNegatedConditionHoldsWhereTheConditionDoesNot() throws IOException {
    RomanizationRules rules =
        cyrillic(
            """
            "а": "a", "б": "b", "г": [
              {"notAfter": ["а"], "wordEnd": false, "romanizations": "g"},
              {"notBefore": ["б"], "romanizations": "h"},
              {"romanizations": "kh"}]
            """);
    assertThat(latin(rules, "гб аг агб бг б")).isEqualTo("gb ah akhb bh b");
  }

  @Test
  void compiledNegationsHoldWhereTheyWouldIfEachWereAsked() {
    Random random = new Random(1);
    for (int n = 0; n < 300; n++) {
      List<Option> options = new ArrayList<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        options.add(new Option(place(random), excepted(random), spelled("case" + k)));
      }
      options.add(new Option(Place.ANY, List.of(), spelled("last")));
      Letter compiled = new Draft("б", options).compiled();
      String text = text(random);
      Surroundings surroundings = new Surroundings(text);
      for (int at = text.indexOf('б'); at >= 0; at = text.indexOf('б', at + 1)) {
        int start = at;
        Option expected =
            options.stream()
                .filter(one -> one.place().holds(surroundings, start, start + 1))
                .filter(
                    one ->
                        one.except().stream()
                            .noneMatch(not -> not.holds(surroundings, start, start + 1)))
                .findFirst()
                .orElseThrow();
        Case found = compiled.caseAt(surroundings, at);
        assertThat(found.spellings()).as("%s in %s", options, text).isEqualTo(expected.spellings());
      }
    }
  }

  @Test
  void aTailIsTypedBehindItsLettersWhereTheOtherConditionsHold() throws IOException {
    RomanizationRules rules = read(HEBREW);
    assertThat(latin(rules, "בב")).matches("b[ae]b");
    assertThat(latin(rules, "בו ב")).matches("b[vo] b");
    double share = 0;
    for (int i = 0; i < 4000; i++) {
      share += latin(rules, "בר".repeat(1), i).equals("bar") ? 1.0 / 4000 : 0;
    }
    assertThat(share).isCloseTo(0.75, within(0.03));
  }

  @Test
  void aLetterThatIsNotTypedIsOneSymbolWithTheOneBeforeIt() throws IOException {
    RomanizationRules rules = cyrillic("\"т\": \"t\", \"м\": \"m\", \"ь\": {\"'\": 1, \"\": 3}");
    int dropped = 0;
    for (int seed = 0; seed < 4000; seed++) {
      AlignedText text = new Romanizer(rules, seed).romanize("тьм");
      assertThat(text.nativeText()).isEqualTo("тьм");
      assertThat(text.natives().get(0)).isEqualTo("ть");
      dropped += text.latinText().equals("tm") ? 1 : 0;
    }
    assertThat(dropped / 4000.0).isCloseTo(0.75, within(0.03));
    assertThat(latin(rules, "Тьм ТЬМ ь")).matches("T'?m T'?M '");
  }

  @Test
  void atTheStartOfAWordItJoinsTheOneAfter() throws IOException {
    RomanizationRules rules = read(HEBREW);
    AlignedText text = new Romanizer(rules, 1).romanize("או");
    assertThat(text.natives()).containsExactly("או");
    assertThat(text.latinText()).isIn("v", "o");
    assertThat(latin(rules, "אבא")).matches("aba?'?");
  }

  @Test
  void ofTwoSuchLettersInARowTheFirstJoinsAndTheSecondIsTyped() throws IOException {
    RomanizationRules rules =
        read(
            """
            {"name": "n", "script": "Hebrew",
             "letters": {"ב": "b", "ר": "r", "א": {"'": 0.5, "": 0.5}, "ע": {"3": 0.5, "": 0.5}}}
            """);
    Set<String> seen = new TreeSet<>();
    for (int seed = 0; seed < 400; seed++) {
      seen.add(latin(rules, "באער", seed));
    }
    assertThat(seen).containsExactly("b'3r", "b3r");
    seen.clear();
    for (int seed = 0; seed < 400; seed++) {
      seen.add(latin(rules, "ער", seed));
    }
    assertThat(seen).as("at a word's start").containsExactly("3r", "r");
  }

  @Test
  void aCapitalsOwnRuleHoldsInWordsOfCapitalsToo() throws IOException {
    String small = "\"н\": \"n\", \"т\": \"t\", \"ь\": {\"'\": 0.5, \"\": 0.5}, ";
    RomanizationRules first = cyrillic(small + "\"Н\": \"H\"");
    RomanizationRules second = cyrillic(small + "\"Ь\": \"X\"");
    for (int seed = 0; seed < 50; seed++) {
      assertThat(latin(first, "Нь НЬ НЬТ нь", seed)).matches("H'? H'? H'?T n'?");
      assertThat(latin(second, "НЬ НЬТ", seed)).isEqualTo("NX NXT");
    }
  }

  @Test
  void aGroupThatBeginsWithSuchALetterIsFoundBehindOthers() throws IOException {
    RomanizationRules rules =
        cyrillic("\"н\": \"n\", \"о\": \"o\", \"ь\": {\"'\": 0.5, \"\": 0.5}, \"ьо\": \"io\"");
    for (int seed = 0; seed < 50; seed++) {
      assertThat(latin(rules, "ньо Ньо НЬО ьо", seed)).isEqualTo("nio Nio NIO io");
      assertThat(latin(rules, "ньн", seed)).matches("n'?n");
    }
  }

  @Test
  void aLetterThatIsNeverTypedAndHasNobodyToJoinStaysAsItIs() throws IOException {
    RomanizationRules rules = cyrillic("\"т\": \"t\", \"ь\": \"\"");
    assertThat(latin(rules, "ть ь")).isEqualTo("t ь");
  }

  @Test
  void marksThatAreIgnoredAreNotInTheNormalForm() throws IOException {
    Files.writeString(folder.resolve("rules.json"), HEBREW);
    Language language = Language.load(folder.toString());
    assertThat(language.normalForm().apply("בְּרָא")).isEqualTo("ברא");
  }

  @Test
  void aStyleThatWritesALetterItsOwnWayWritesItsGroupsSo() throws IOException {
    RomanizationRules rules =
        read(
            """
            {"name": "n", "script": "Cyrillic",
             "letters": {"ц": "ts", "ь": ""},
             "styles": {"h": {"c": {"probability": 1, "letters": {"ц": "c"}}}}}
            """);
    assertThat(latin(rules, "ць ц")).isEqualTo("c c");
  }

  @Test
  void rowsAreConsonantsAndVowels() throws IOException {
    RomanizationRules rules =
        read(
            """
            {"name": "n", "script": "Ethiopic",
             "rows": [{"letters": "በቡቢባቤብቦ", "consonant": {"b": 1},
                       "vowels": ["e", "u", "i", "a", ["ie", "e"], "", "o"]}]}
            """);
    assertThat(latin(rules, "በቡቢባብቦ")).isEqualTo("bebubibabbo");
    assertThat(latin(rules, "ቤ")).isIn("be", "bie");
  }

  @Test
  void aWordIsOneSymbolInItsShareOfThePlacesAndOnlyAsAWhole() throws IOException {
    RomanizationRules rules =
        read(
            """
            {"name": "n", "script": "Greek",
             "letters": {"κ": "k", "α": "a", "ι": "i"}, "words": {"και": {"k": 0.2, "ke": 0.1}}}
            """);
    Map<String, Integer> seen = new TreeMap<>();
    for (int seed = 0; seed < 4000; seed++) {
      seen.merge(latin(rules, "και", seed), 1, Integer::sum);
    }
    assertThat(seen.keySet()).containsExactly("k", "kai", "ke");
    assertThat(seen.get("k") / 4000.0).isCloseTo(0.2, within(0.03));
    assertThat(seen.get("ke") / 4000.0).isCloseTo(0.1, within(0.02));
    for (int seed = 0; seed < 50; seed++) {
      assertThat(latin(rules, "καια ακαι", seed)).isEqualTo("kaia akai");
      assertThat(latin(rules, "ΚΑΙ", seed)).isIn("K", "KE", "KAI");
    }
  }

  @Test
  void aFileMayExtendAnotherAndSayWhatDiffers() throws IOException {
    Path base = Files.createDirectories(folder.resolve("base"));
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(
        base.resolve("rules.json"),
        """
        {"name": "base", "code": "bb", "script": "Cyrillic",
         "classes": {"soft": ["і"]}, "letters": {"а": "a", "г": "g", "і": "i", "ы": "y"}}
        """);
    Path file =
        Files.writeString(
            own.resolve("rules.json"),
            """
            {"extends": "base", "name": "own", "code": "oo",
             "letters": {"г": [{"before": ["soft"], "romanizations": "gh"}, {"romanizations": "h"}],
                         "ы": null}}
            """);
    RomanizationRules rules = RomanizationRules.read(file);
    assertThat(rules.name()).isEqualTo("own");
    assertThat(rules.code()).isEqualTo("oo");
    assertThat(latin(rules, "агі га Гі ы")).isEqualTo("aghi ha Ghi ы");
    assertThat(Language.load(own.toString()).code()).isEqualTo("oo");
    Path byCode = Files.createDirectories(folder.resolve("by-code")).resolve("rules.json");
    Files.writeString(byCode, "{\"extends\": \"bb\", \"code\": \"cc\"}");
    assertThat(latin(RomanizationRules.read(byCode), "аг")).isEqualTo("ag");
    Files.writeString(base.resolve("rules.json"), "{\"extends\": \"own\"}");
    assertThatThrownBy(() -> RomanizationRules.read(file)).hasMessageContaining("extends itself");
    Files.writeString(file, "{\"extends\": \"nowhere\"}");
    assertThatThrownBy(() -> RomanizationRules.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining(folder.toString());
  }

  @Test
  void theLastHabitWhoseStyleNamesALetterDecides() throws IOException {
    RomanizationRules rules =
        read(
            """
            {"name": "n", "script": "Cyrillic", "letters": {"х": "kh", "в": "v"},
             "styles": {"one": {"x": {"probability": 1, "letters": {"х": "x", "в": "w"}}},
                        "two": {"h": {"probability": 1, "letters": {"х": "h"}}}}}
            """);
    assertThat(latin(rules, "хв Х")).isEqualTo("hw H");
  }

  @Test
  void latinLettersAreNativeInALatinScriptAndSignsInAny() throws IOException {
    RomanizationRules vietnamese =
        read(
            """
            {"name": "n", "script": "Latin",
             "letters": {"a": "a", "ă": "a", "ấ": {"a": 0.9, "aa": 0.1}, "đ": "d", "n": "n"}}
            """);
    assertThat(latin(vietnamese, "đăn Ấn an")).matches("dan A[Aa]?n an");
    RomanizationRules greek =
        read(
            """
            {"name": "n", "script": "Greek", "letters": {"α": "a", ";": "?", "’": "'"}}
            """);
    assertThat(latin(greek, "α’α;")).isEqualTo("a'a?");
  }

  @Test
  void theSignsThatMeanSomethingInsideMayBeTypedAndWritten() throws IOException {
    RomanizationRules rules =
        read(
            """
            {"name": "n", "script": "Cyrillic", "passThrough": " #_",
             "letters": {"а": "a", "ь": "_", "ш": "s#"}}
            """);
    AlignedText text = new Romanizer(rules, 1).romanize("аш_ь #");
    assertThat(text.latinText()).isEqualTo("as#__ #");
    assertThat(text.nativeText()).isEqualTo("аш_ь #");
    assertThat(text.natives()).containsExactly("а", "ш", Alphabet.PLACEHOLDER, "＿", "ь", " ", "＃");
    Alphabet latin = Alphabet.latin(rules);
    assertThat(latin.indexOfCharacter("_")).isEqualTo(latin.index("＿")).isGreaterThan(2);
    assertThat(latin.indexOfCharacter('#')).isEqualTo(latin.index("＃")).isGreaterThan(2);
    assertThat(latin.indexOfCharacter("＿")).isEqualTo(Alphabet.OTHER_INDEX);
  }

  @Test
  void aCapitalThatNoRuleTypesIsReadAsTheSmallLetter() throws IOException {
    RomanizationRules georgian =
        read(
            "{\"name\": \"n\", \"script\": \"Georgian\", \"letters\": {\"გ\": \"g\", \"შ\": \"S\"}}");
    Alphabet latin = Alphabet.latin(georgian);
    assertThat(latin.indexOfCharacter("G")).isEqualTo(latin.index("g"));
    assertThat(latin.indexOfCharacter("S")).isEqualTo(latin.index("S"));
    assertThat(latin.indexOfCharacter("s")).isEqualTo(Alphabet.OTHER_INDEX);
    assertThat(new Romanizer(georgian, 1).romanize("G").natives()).containsExactly(Alphabet.OTHER);
  }

  @Test
  void moreSymbolsThanANetworkShouldHaveAreRefusedByTheMarkThatMakesThem() {
    StringBuilder letters = new StringBuilder("\"ь\": [\"'\", \"\"], \"ъ\": [\"'\", \"\"]");
    for (char letter = 0x460; letter < 0x482; letter++) {
      letters.append(", \"").append(letter).append("\": \"x\"");
    }
    for (char letter = 0x430; letter < 0x44a; letter++) {
      letters.append(", \"").append(letter).append("\": \"y\"");
    }
    for (char letter = 0x48a; letter < 0x4c0; letter++) {
      letters.append(", \"").append(letter).append("\": \"z\"");
    }
    assertThatThrownBy(() -> cyrillic(letters.toString()))
        .hasMessageContaining("expected at most 500")
        .hasMessageMatching(".* of them have '[ьъ]' in them.*");
  }

  private RomanizationRules cyrillic(String letters) throws IOException {
    return read("{\"name\": \"n\", \"script\": \"Cyrillic\", \"letters\": {" + letters + "}}");
  }

  private RomanizationRules read(String json) throws IOException {
    RomanizationRules rules =
        RomanizationRules.read(Files.writeString(folder.resolve("rules.json"), json));
    Path again = Files.writeString(folder.resolve("again.json"), rules.toJson());
    assertThat(RomanizationRules.read(again)).isEqualTo(rules);
    return rules;
  }

  private static Map<String, Double> shares(RomanizationRules rules, String symbol) {
    Map<String, Double> shares = new TreeMap<>();
    rules.letters().stream()
        .filter(letter -> letter.symbol().equals(symbol))
        .flatMap(letter -> letter.cases().stream())
        .flatMap(one -> one.spellings().stream())
        .forEach(spelling -> shares.put(spelling.text(), spelling.probability()));
    return shares;
  }

  private static String latin(RomanizationRules rules, String text) {
    return latin(rules, text, 1);
  }

  private static String latin(RomanizationRules rules, String text, long seed) {
    AlignedText aligned = new Romanizer(rules, seed).romanize(text);
    assertThat(aligned.nativeText()).isEqualTo(text);
    return aligned.latinText();
  }

  private static Place place(Random random) {
    return new Place(
        random.nextInt(4) == 0,
        random.nextInt(4) == 0,
        random.nextInt(5) == 0,
        neighbours(random),
        neighbours(random));
  }

  private static List<String> neighbours(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> List.of("а");
      case 1 -> List.of("б", "ва");
      default -> List.of();
    };
  }

  private static List<Place> excepted(Random random) {
    List<Place> excepted = new ArrayList<>();
    for (int k = random.nextInt(3); k > 0; k--) {
      Place place = place(random);
      if (!place.equals(Place.ANY)) {
        excepted.add(place);
      }
    }
    return excepted;
  }

  private static List<Spelling> spelled(String latin) {
    return List.of(new Spelling(List.of(latin), 1));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < 30; k++) {
      text.append("абвАБВ ' ".charAt(random.nextInt(9)));
    }
    return text.toString();
  }
}
