package translit.training;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import translit.corpus.ForeignMixer;
import translit.language.AlignedText;
import translit.language.Language;

class AugmentationTest {
  private static final Language ARMENIAN =
      Language.load(Path.of("../data/languages/hy-AM").toString());
  private static final ForeignMixer FOREIGN = ForeignMixer.forTraining(List.of(), List.of(), 1);

  @Test
  void someSentencesStayAsTheyAreAndMostLoseNothingButCapitalsAndSigns() {
    List<String> sample = ARMENIAN.sample();
    assertThat(augmented(1).stream().filter(sample::contains).count())
        .isBetween(sample.size() * 15L / 100, sample.size() * 40L / 100);
    Set<String> letters = sample.stream().map(AugmentationTest::letters).collect(toSet());
    assertThat(augmented(1).stream().filter(one -> letters.contains(letters(one))).count())
        .isBetween(sample.size() * 35L / 100, sample.size() * 55L / 100);
  }

  @Test
  void twoOfFiveSentencesHaveForeignWords() {
    List<String> sample = ARMENIAN.sample();
    List<String> augmented = augmented(1);
    long mixed =
        IntStream.range(0, sample.size())
            .filter(i -> !latinWords(sample.get(i)).containsAll(latinWords(augmented.get(i))))
            .count();
    assertThat(mixed).isBetween(sample.size() * 35L / 100, sample.size() * 45L / 100);
  }

  @Test
  void someAreShorterAndSomeAreInCapitals() {
    List<String> augmented = augmented(1);
    assertThat(augmented).anyMatch(one -> one.matches("[Ա-Ֆ ,]{12,}։"));
    assertThat(augmented).anyMatch(one -> !one.contains("։") && one.split(" ").length < 4);
  }

  @Test
  void bothSidesOfAWordInCapitalsAreInCapitals() {
    List<AlignedText> inCapitals =
        romanized(1).stream().filter(one -> one.nativeText().matches("[Ա-Ֆ ,]{12,}։")).toList();
    assertThat(inCapitals)
        .isNotEmpty()
        .allSatisfy(
            one -> assertThat(one.latinText()).isEqualTo(one.latinText().toUpperCase(Locale.ROOT)));
  }

  @Test
  void aWordWithALetterThatHasNoCapitalStaysAsItIs() {
    assertThat(LongStream.range(1, 5).boxed().flatMap(seed -> augmented(seed).stream()))
        .filteredOn(one -> one.matches(".*[Ա-Ֆ]{4,} և [Ա-Ֆ]{4,}.*"))
        .isNotEmpty()
        .noneMatch(one -> one.contains("ԵՒ"));
  }

  @Test
  void greekWordsOfCapitalsBearNoAccentButADiaeresis() {
    Language greek = Language.load(ARMENIAN.folder().resolveSibling("el").toString());
    List<AlignedText> augmented =
        IntStream.range(0, 200)
            .mapToObj(
                seed ->
                    new Augmentation(greek.rules(), null, 0, seed)
                        .romanize("Άνω στον Ταΰγετο, ούτε στην Αθήνα"))
            .toList();
    assertThat(augmented)
        .extracting(AlignedText::nativeText)
        .contains("ΑΝΩ ΣΤΟΝ ΤΑΫΓΕΤΟ, ΟΥΤΕ ΣΤΗΝ ΑΘΗΝΑ")
        .noneMatch(text -> text.matches(".*[Α-Ω][ΆΈΉΊΌΎΏ].*|.*[ΆΈΉΊΌΎΏ][Α-Ω].*"));
  }

  @Test
  void theSameSeedAugmentsAlikeAndAnotherDoesNot() {
    assertThat(romanized(1)).isEqualTo(romanized(1));
    assertThat(augmented(2)).isNotEqualTo(augmented(1));
  }

  @Test
  void withoutForeignWordsNoneIsPutIn() {
    Augmentation augmentation = new Augmentation(ARMENIAN.rules(), null, 1, 1);
    assertThat(ARMENIAN.sample())
        .allSatisfy(
            sentence ->
                assertThat(augmentation.romanize(sentence).nativeText().split(" ").length)
                    .isLessThanOrEqualTo(sentence.split(" ").length));
  }

  private static List<String> augmented(long seed) {
    return romanized(seed).stream().map(AlignedText::nativeText).toList();
  }

  private static List<AlignedText> romanized(long seed) {
    Augmentation augmentation = new Augmentation(ARMENIAN.rules(), FOREIGN, 0.4, seed);
    return ARMENIAN.sample().stream().map(augmentation::romanize).toList();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", "").strip();
  }

  private static List<String> latinWords(String text) {
    return Pattern.compile("\\p{IsLatin}+")
        .matcher(text)
        .results()
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .toList();
  }
}
