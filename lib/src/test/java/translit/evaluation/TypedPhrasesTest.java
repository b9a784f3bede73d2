package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import translit.corpus.TypedPairs;
import translit.evaluation.typed.Unspelt;
import translit.language.Language;

/** What {@code data/typed/README.md} says of the phrases beside it. */
class TypedPhrasesTest {
  private static final Path FOLDER = Path.of("../data/typed");
  private static final Pattern LATIN_LETTER = Pattern.compile("\\p{IsLatin}");

  /** A line of a file: what was typed, and what it may become. */
  private record Phrase(String typed, List<String> references) {
    static Phrase of(String line) {
      List<String> columns = Arrays.asList(line.split("\t", -1));
      return new Phrase(columns.get(0), columns.subList(1, columns.size()));
    }

    boolean hasForeignText() {
      return LATIN_LETTER.matcher(references.get(0)).find();
    }
  }

  static Stream<Language> languages() {
    return Stream.of("hy-AM", "el", "uk", "ka", "he", "hyw", "mr", "vi").map(Language::load);
  }

  @ParameterizedTest
  @CsvSource({
    "hy-AM, 480, 25",
    "el, 120, 12",
    "uk, 120, 12",
    "ka, 100, 12",
    "he, 100, 12",
    "hyw, 100, 10",
    "mr, 100, 12"
  })
  void thereAreEnoughLinesAndTheReadmeCountsThem(String code, int lines, int foreign)
      throws IOException {
    List<Phrase> phrases = phrases(code);
    List<Phrase> mixed = phrases.stream().filter(Phrase::hasForeignText).toList();
    assertThat(phrases).hasSizeGreaterThanOrEqualTo(lines);
    assertThat(mixed).hasSizeGreaterThanOrEqualTo(foreign);
    assertThat(Files.readString(FOLDER.resolve("README.md")))
        .containsPattern(
            "`%s\\.tsv` \\| \\d+ \\| %d \\| %d \\|".formatted(code, phrases.size(), mixed.size()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theReadmeSaysHowMuchTheRulesCannotSpell(Language language) throws IOException {
    Path file = FOLDER.resolve(language.code() + ".tsv");
    Unspelt unspelt = Unspelt.of(TypedPairs.read(file, language.rules()).pairs(), language.rules());
    assertThat(Files.readString(FOLDER.resolve("README.md")))
        .containsPattern(
            String.format(
                Locale.ROOT,
                "`%s\\.tsv` .*\\| %.1f %%[^,]*, %.1f %%[^|]*\\|\n",
                language.code(),
                100.0 * unspelt.lines() / unspelt.ofLines(),
                100.0 * unspelt.words() / unspelt.ofWords()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLineIsTidyAndInNormalFormC(Language language) throws IOException {
    assertThat(lines(language.code()))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line)
                    .isEqualTo(Normalizer.normalize(line, Normalizer.Form.NFC))
                    .isEqualTo(line.strip())
                    .doesNotContain("  "));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLineHasTypedTextAndDifferentReferencesNoneOfThemEmpty(Language language)
      throws IOException {
    assertThat(phrases(language.code()))
        .allSatisfy(
            phrase -> {
              assertThat(phrase.typed()).isNotBlank().isEqualTo(phrase.typed().strip());
              assertThat(phrase.references())
                  .isNotEmpty()
                  .doesNotHaveDuplicates()
                  .allSatisfy(
                      reference -> assertThat(reference).isNotBlank().isEqualTo(reference.strip()));
            });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noTypedTextStandsTwice(Language language) throws IOException {
    assertThat(phrases(language.code())).extracting(Phrase::typed).doesNotHaveDuplicates();
  }

  static Stream<Language> languagesOfAnotherScript() {
    return languages().filter(language -> !language.rules().script().equals("Latin"));
  }

  @ParameterizedTest
  @MethodSource("languagesOfAnotherScript")
  void whatIsTypedIsLatinAndEveryReferenceHasNativeLetters(Language language) throws IOException {
    Pattern nativeLetter = Pattern.compile("\\p{Is" + language.rules().script() + "}");
    assertThat(phrases(language.code()))
        .allSatisfy(
            phrase -> {
              assertThat(phrase.typed()).containsPattern(LATIN_LETTER);
              assertThat(phrase.typed()).doesNotContainPattern(nativeLetter);
              assertThat(phrase.references())
                  .allSatisfy(one -> assertThat(one).containsPattern(nativeLetter));
            });
  }

  /** A Latin letter in a reference was typed there, whatever its case. */
  @ParameterizedTest
  @MethodSource("languagesOfAnotherScript")
  void whatStaysLatinWasTyped(Language language) throws IOException {
    Pattern foreign = Pattern.compile("[\\p{IsLatin}0-9@_./:#-]*\\p{IsLatin}");
    assertThat(phrases(language.code()))
        .allSatisfy(
            phrase ->
                assertThat(phrase.references())
                    .flatMap(one -> foreign.matcher(one).results().map(hit -> hit.group()).toList())
                    .allSatisfy(one -> assertThat(phrase.typed()).containsIgnoringCase(one)));
  }

  private static List<Phrase> phrases(String code) throws IOException {
    return lines(code).stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(Phrase::of)
        .toList();
  }

  private static List<String> lines(String code) throws IOException {
    return Files.readAllLines(FOLDER.resolve(code + ".tsv"));
  }
}
