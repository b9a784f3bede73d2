package translit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.language.AlignedText;
import translit.language.Language;

class AugmentationTest {
  private static final Language ARMENIAN =
      Language.load(Path.of("../data/languages/hy-AM").toString());
  private static final List<String> FOREIGN = List.of("Deep", "Learning");

  @Test
  void mostSentencesStayAsTheyAre() {
    assertThat(augmented(1).stream().filter(one -> ARMENIAN.sample().contains(one)).count())
        .isBetween(ARMENIAN.sample().size() * 65L / 100, ARMENIAN.sample().size() * 85L / 100);
  }

  @Test
  void theOthersAreOfTheSameWordsOrOfTheForeignOnesUpToCapitals() {
    List<String> sentences = ARMENIAN.sample();
    List<String> augmented = augmented(1);
    for (int i = 0; i < sentences.size(); i++) {
      List<String> words =
          new ArrayList<>(List.of(sentences.get(i).toLowerCase(Locale.ROOT).split(" ")));
      FOREIGN.forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
      assertThat(words).contains(augmented.get(i).toLowerCase(Locale.ROOT).split(" "));
    }
  }

  @Test
  void someAreShorterSomeHaveForeignWordsAndSomeAreInCapitals() {
    List<String> augmented = augmented(1);
    assertThat(augmented).anyMatch(one -> one.contains("Learning"));
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
    assertThat(augmented(1))
        .filteredOn(one -> one.matches("[Ա-Ֆ ]{8,} և .*"))
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
                    new Augmentation(greek.rules(), List.of(), seed)
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
    Augmentation augmentation = new Augmentation(ARMENIAN.rules(), List.of(), 1);
    assertThat(ARMENIAN.sample())
        .allSatisfy(
            sentence ->
                assertThat(augmentation.romanize(sentence).nativeText().split(" ").length)
                    .isLessThanOrEqualTo(sentence.split(" ").length));
  }

  @Test
  void latinWordsAreThoseOfTwoLettersAndMore() {
    assertThat(Augmentation.latinWords(List.of("Նա (Deep Purple) է", "A4 և MSFT", "դ, x, MSFT")))
        .containsExactly("Deep", "Purple", "MSFT", "MSFT");
  }

  private static List<String> augmented(long seed) {
    return romanized(seed).stream().map(AlignedText::nativeText).toList();
  }

  private static List<AlignedText> romanized(long seed) {
    Augmentation augmentation = new Augmentation(ARMENIAN.rules(), FOREIGN, seed);
    return ARMENIAN.sample().stream().map(augmentation::romanize).toList();
  }
}
