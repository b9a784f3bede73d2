package translit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.Romanizer;

class AugmentationTest {
  private static final Language ARMENIAN =
      Language.load(Path.of("../data/languages/hy-AM").toString());
  private static final Alphabet LATIN = Alphabet.latin(ARMENIAN.rules());
  private static final Alphabet NATIVES = Alphabet.ofNative(ARMENIAN.rules());
  private static final List<String> FOREIGN = List.of("Deep", "Learning");

  @Test
  void mostSentencesStayAsTheyAre() {
    assertThat(varied(1).stream().filter(one -> ARMENIAN.sample().contains(one)).count())
        .isBetween(ARMENIAN.sample().size() * 65L / 100, ARMENIAN.sample().size() * 85L / 100);
  }

  @Test
  void theOthersAreOfTheSameWordsOrOfTheForeignOnesUpToCapitals() {
    List<String> sentences = ARMENIAN.sample();
    List<String> varied = varied(1);
    for (int i = 0; i < sentences.size(); i++) {
      List<String> words =
          new ArrayList<>(List.of(sentences.get(i).toLowerCase(Locale.ROOT).split(" ")));
      FOREIGN.forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
      assertThat(words).contains(varied.get(i).toLowerCase(Locale.ROOT).split(" "));
    }
  }

  @Test
  void someAreShorterSomeHaveForeignWordsAndSomeAreInCapitals() {
    List<String> varied = varied(1);
    assertThat(varied).anyMatch(one -> one.contains("Learning"));
    assertThat(varied).anyMatch(one -> one.matches("[Ա-Ֆ ,]{12,}։"));
    assertThat(varied).anyMatch(one -> !one.contains("։") && one.split(" ").length < 4);
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
    assertThat(varied(1))
        .filteredOn(one -> one.matches("[Ա-Ֆ ]{8,} և .*"))
        .isNotEmpty()
        .noneMatch(one -> one.contains("ԵՒ"));
  }

  @Test
  void greekWordsOfCapitalsBearNoAccentButADiaeresis() {
    Language greek = Language.load(ARMENIAN.folder().resolveSibling("el").toString());
    List<AlignedText> varied =
        IntStream.range(0, 200)
            .mapToObj(
                seed ->
                    new Augmentation(
                            new Romanizer(greek.rules(), 1),
                            Alphabet.latin(greek.rules()),
                            Alphabet.ofNative(greek.rules()),
                            List.of(),
                            seed)
                        .romanize("Άνω στον Ταΰγετο, ούτε στην Αθήνα"))
            .toList();
    assertThat(varied)
        .extracting(AlignedText::nativeText)
        .contains("ΑΝΩ ΣΤΟΝ ΤΑΫΓΕΤΟ, ΟΥΤΕ ΣΤΗΝ ΑΘΗΝΑ")
        .noneMatch(text -> text.matches(".*[Α-Ω][ΆΈΉΊΌΎΏ].*|.*[ΆΈΉΊΌΎΏ][Α-Ω].*"));
  }

  @Test
  void theSameSeedVariesAlikeAndAnotherDoesNot() {
    assertThat(romanized(1)).isEqualTo(romanized(1));
    assertThat(varied(2)).isNotEqualTo(varied(1));
  }

  @Test
  void withoutForeignWordsNoneIsPutIn() {
    Augmentation variation =
        new Augmentation(new Romanizer(ARMENIAN.rules(), 1), LATIN, NATIVES, List.of(), 1);
    assertThat(ARMENIAN.sample())
        .allSatisfy(
            sentence ->
                assertThat(variation.romanize(sentence).nativeText().split(" ").length)
                    .isLessThanOrEqualTo(sentence.split(" ").length));
  }

  @Test
  void latinWordsAreThoseOfTwoLettersAndMore() {
    assertThat(Augmentation.latinWords(List.of("Նա (Deep Purple) է", "A4 և MSFT", "դ, x, MSFT")))
        .containsExactly("Deep", "Purple", "MSFT", "MSFT");
  }

  private static List<String> varied(long seed) {
    return romanized(seed).stream().map(AlignedText::nativeText).toList();
  }

  private static List<AlignedText> romanized(long seed) {
    Augmentation variation =
        new Augmentation(new Romanizer(ARMENIAN.rules(), seed), LATIN, NATIVES, FOREIGN, seed);
    return ARMENIAN.sample().stream().map(variation::romanize).toList();
  }
}
