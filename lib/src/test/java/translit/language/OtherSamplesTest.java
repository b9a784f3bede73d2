package translit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import translit.text.OutcomeCounts;

/** What the project promises of the languages beside Armenian, and of their sample texts. */
class OtherSamplesTest {
  private static final int SEEDS = 10;
  private static final Pattern LATIN_LETTER = Pattern.compile("\\p{IsLatin}");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{Nd} .,;:!?…«»„“”\"'’ʼ()–—%/·@&+°€№₪×׳״־։՞՝՚՛।-]+[.!?;…։।][»”“\"]?");

  static List<Language> languages() {
    return Stream.of("el", "he", "hyw", "ka", "mr", "uk", "vi").map(Language::load).toList();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theSampleHas400DifferentSentencesOn12Topics(Language language) throws Exception {
    assertThat(language.sample()).hasSizeGreaterThanOrEqualTo(400).doesNotHaveDuplicates();
    assertThat(lines(language).stream().filter(line -> line.startsWith("# ")).distinct())
        .as("headings")
        .hasSizeGreaterThanOrEqualTo(12);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLineIsInNormalFormCAndTidy(Language language) throws Exception {
    assertThat(lines(language))
        .allSatisfy(
            line ->
                assertThat(line)
                    .isEqualTo(Normalizer.normalize(line, Normalizer.Form.NFC))
                    .isEqualTo(line.strip())
                    .doesNotContain("  "));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aSentenceEndsAsOneAndHasOnlyLettersDigitsAndPunctuation(Language language) {
    assertThat(language.sample()).allMatch(sentence -> SENTENCE.matcher(sentence).matches());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLetterIsLatinOrCoveredByARule(Language language) {
    Set<String> covered =
        language.rules().letters().stream()
            .flatMap(letter -> Romanizer.characters(letter.symbol()).stream())
            .collect(Collectors.toSet());
    assertThat(language.sample())
        .flatMap(Romanizer::characters)
        .filteredOn(character -> Character.isLetter(character.codePointAt(0)))
        .filteredOn(character -> !LATIN_LETTER.matcher(character).matches())
        .isSubsetOf(covered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "uk"})
  void everySmallLetterOfTheRulesOccurs(String code) {
    Language language = Language.load(code);
    String text = String.join("\n", language.sample());
    assertThat(language.rules().letters())
        .extracting(RomanizationRules.Letter::symbol)
        .filteredOn(symbol -> symbol.codePoints().allMatch(Character::isLowerCase))
        .isNotEmpty()
        .allMatch(text::contains);
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "he", "hyw", "ka", "uk"})
  void everyAmbiguousSmallLatinLetterBecomesOneThingHereAndAnotherThere(String code) {
    Language language = Language.load(code);
    OutcomeCounts counts = new OutcomeCounts();
    for (int seed = 0; seed < SEEDS; seed++) {
      Romanizer romanizer = new Romanizer(language.rules(), seed);
      language.sample().forEach(sentence -> counts.add(romanizer.romanize(sentence)));
    }
    assertThat(Ambiguity.inRules(language.rules()))
        .extracting(Ambiguity::latin)
        .filteredOn(latin -> Character.isLowerCase(latin.codePointAt(0)))
        .isNotEmpty()
        .allSatisfy(latin -> assertThat(counts.outcomes(latin)).hasSizeGreaterThan(1));
  }

  private static List<String> lines(Language language) throws Exception {
    return Files.readAllLines(language.folder().resolve("sample.txt"));
  }
}
