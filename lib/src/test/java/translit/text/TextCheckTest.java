package translit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;
import translit.language.AlignedText;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.text.TextCheck.Kept;

class TextCheckTest {
  private static final List<String> SENTENCES = List.of("տանս ծան", "ծաղ, տան! ղ", "ս!");

  @TempDir Path folder;

  @Test
  void whatNoRuleCoversIsCountedWithTheFirstWordThatHasIt() throws Exception {
    assertThat(check(1).kept())
        .containsExactly(new Kept("!", false, 2, "տան!"), new Kept("ղ", true, 2, "ծաղ,"));
    assertThat(check(1).uncoveredLetters().stringColumn("character").asList()).containsExactly("ղ");
    Table others = check(1).otherCharacters();
    assertThat(others.stringColumn("code point").asList()).containsExactly("U+0021");
    assertThat(others.intColumn("n").asList()).containsExactly(2);
  }

  @Test
  void anExampleIsCutWhereNoWordsAreDivided() throws Exception {
    String before = "ն".repeat(30);
    String after = "ա".repeat(40);
    assertThat(TextCheck.of(rules(), Stream.of(romanized(before + "ղ" + after)), 1).kept())
        .containsExactly(new Kept("ղ", true, 1, "…" + "ն".repeat(15) + "ղ" + "ա".repeat(15) + "…"));
    assertThat(TextCheck.of(rules(), Stream.of(romanized("ն ղ" + after)), 1).kept().get(0))
        .extracting(Kept::example)
        .isEqualTo("ղ" + "ա".repeat(15) + "…");
  }

  @Test
  void aReaderWithoutContextIsRightWhereTheMostFrequentOutcomeIs() throws Exception {
    // "tans tsan", "tsaղ, tan! ղ", "s!": t is 2 տ and 2 ծ, s is 2 _ and 2 ս, all else is certain
    TextCheck check = check(1);
    assertThat(check.texts()).isEqualTo(3);
    assertThat(check.characters()).isEqualTo(9 + 12 + 2);
    assertThat(check.contextFreeAccuracy()).isCloseTo((23 - 2 - 2) / 23.0, within(1e-12));
    assertThat(check.bits()).isCloseTo(8 / 23.0, within(1e-12)); // 8 tokens with one bit each
  }

  @Test
  void aWholeWordIsAmongNoLettersOutcomes() throws Exception {
    RomanizationRules rules =
        RomanizationRules.read(
            Files.writeString(
                folder.resolve("words.json"),
                """
                {"name": "n", "script": "Greek", "letters": {"κ": "k", "χ": "k", "α": "a", "ι": "i"},
                 "words": {"και": {"k": 0.5}}}
                """));
    Romanizer romanizer = new Romanizer(rules, 1);
    TextCheck check =
        TextCheck.of(rules, Stream.of("χ" + " και".repeat(50)).map(romanizer::romanize), 1);
    assertThat(check.counts().count("k", "και")).isPositive();
    assertThat(check.toTable().first(1).stringColumn("outcomes").get(0)).matches("κ \\d+, χ 1");
    assertThat(check.toTable().first(1).stringColumn(4).get(0)).isEmpty();
    assertThat(check.pairs()).as("of k and K").isEqualTo(4);
  }

  @Test
  void pairsWithTooFewTokensOrTooFewOthersAreTold() throws Exception {
    // two outcomes each of s, t, S and T; the capitals do not occur
    assertThat(check(2).pairs()).isEqualTo(8);
    assertThat(check(2).rarePairs()).isEqualTo(4);
    assertThat(check(3).rarePairs()).isEqualTo(8);
    Table table = check(3).toTable().first(2);
    assertThat(table.stringColumn("input").asList()).containsExactly("s", "t");
    assertThat(table.doubleColumn("bits").asList()).containsExactly(1.0, 1.0);
    assertThat(table.stringColumn("outcomes").asList()).containsExactly("", "");
    assertThat(table.stringColumn("too few, or too few others").asList())
        .containsExactly("_ 2, ս 2", "ծ 2, տ 2");
  }

  @Test
  void ofManyRareOutcomesTheMostFrequentAreListedAndTheOthersCounted() throws Exception {
    String letters =
        "αβγδεζηθικλμν"
            .codePoints()
            .mapToObj(c -> "\"%c\": \"a\"".formatted(c))
            .collect(Collectors.joining(", "));
    RomanizationRules rules = rules("Greek", "{" + letters + "}");
    Romanizer romanizer = new Romanizer(rules, 1);
    TextCheck check = TextCheck.of(rules, Stream.of("ννμ").map(romanizer::romanize), 100);
    assertThat(check.toTable().stringColumn(4).get(0))
        .isEqualTo("ν 2, μ 1, α 0, β 0, γ 0, δ 0, ε 0, ζ 0, η 0, θ 0 and 3 more");
  }

  @Test
  void outcomesFromRightToLeftStandBesideTheirCountsAndMarksOnACircle() throws Exception {
    RomanizationRules rules =
        rules("Hebrew", "{\"א\": {\"a\": 1}, \"ע\": {\"a\": 1}, \"\u05B8\": {\"a\": 1}}");
    Romanizer romanizer = new Romanizer(rules, 1);
    TextCheck check = TextCheck.of(rules, Stream.of("אא אע ע\u05B8").map(romanizer::romanize), 1);
    assertThat(check.toTable().stringColumn("outcomes").get(0))
        .isEqualTo("\u2068א\u2069 3, \u2068ע\u2069 2, ◌\u05B8 1");
    assertThat(check.ambiguities().get(0)).hasToString("a → ◌\u05B8, \u2068א\u2069, \u2068ע\u2069");
    assertThat(new Pair("a", "א")).hasToString("a → \u2068א\u2069");
    assertThat(new Pair("t", "ծ")).hasToString("t → ծ");
  }

  @Test
  void aCharacterThatDoesNotOccurIsLastAndHasNoBits() throws Exception {
    TextCheck check = TextCheck.of(rules(), Stream.of(romanized("սս")), 1);
    Table table = check.toTable();
    assertThat(table.stringColumn("input").asList()).containsExactly("s", "S", "T", "t");
    assertThat(table.doubleColumn("bits").isMissing().toArray()).containsExactly(1, 2, 3);
    assertThat(check.rarePairs()).isEqualTo(8); // all s are ս: there are no others
  }

  private TextCheck check(int minimum) throws Exception {
    RomanizationRules rules = rules();
    return TextCheck.of(rules, SENTENCES.stream().map(new Romanizer(rules, 1)::romanize), minimum);
  }

  private AlignedText romanized(String text) throws Exception {
    return new Romanizer(rules(), 1).romanize(text);
  }

  private RomanizationRules rules() throws Exception {
    return rules(
        "Armenian",
        """
        {"ա": {"a": 1}, "ն": {"n": 1}, "ս": {"s": 1}, "տ": {"t": 1}, "ծ": {"ts": 1}}
        """);
  }

  private RomanizationRules rules(String script, String letters) throws Exception {
    String json = "{\"name\": \"Planted\", \"script\": \"%s\", \"letters\": %s}";
    return RomanizationRules.read(
        Files.writeString(folder.resolve("rules.json"), json.formatted(script, letters)));
  }
}
