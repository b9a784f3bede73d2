package translit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.text.OutcomeCounts;

class RomanizerTest {
  private static final RomanizationRules ARMENIAN =
      RomanizationRules.read(Path.of("src/test/resources/translit/rules-0.1/hy-AM.json"));

  @Test
  void romanizingAndDroppingPlaceholdersIsTheIdentityOnAnyText() {
    Random random = new Random(42);
    for (int i = 0; i < 5000; i++) {
      String text = Texts.random(random);
      AlignedText aligned = new Romanizer(ARMENIAN, i).romanize(text);
      assertThat(aligned.nativeText()).isEqualTo(text);
      assertThat(aligned.natives()).hasSameSizeAs(aligned.latin());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ա", "_", "#", "\uD83D", "😀", "ՈՒ", "և", "եւ"})
  void theShortestTextsSurviveToo(String text) {
    assertThat(new Romanizer(ARMENIAN, 1).romanize(text).nativeText()).isEqualTo(text);
  }

  @Test
  void everyNativeSymbolAndCharacterHasAnIndexOrIsKept() {
    Alphabet latin = Alphabet.latin(ARMENIAN);
    Alphabet natives = Alphabet.ofNative(ARMENIAN);
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      AlignedText text = new Romanizer(ARMENIAN, i).romanize(Texts.random(random));
      for (int t = 0; t < text.size(); t++) {
        boolean kept = latin.indexOfCharacter(text.latin().get(t)) == Alphabet.OTHER_INDEX;
        assertThat(text.natives().get(t).equals(Alphabet.OTHER)).isEqualTo(kept);
        assertThat(natives.symbols()).contains(text.natives().get(t));
      }
    }
  }

  @Test
  void aLetterStandsOverTheFirstOfItsLatinCharactersAndPlaceholdersOverTheOthers() {
    List<AlignedText> drawn =
        IntStream.range(0, 50)
            .mapToObj(seed -> new Romanizer(ARMENIAN, seed).romanize("ձի"))
            .toList();
    assertThat(drawn).extracting(AlignedText::toString).contains("dzi → ձ_ի", "zi → ձի", "di → ձի");
  }

  @Test
  void theSameSeedRomanizesTheSameTextAlikeWhereverItComes() {
    Romanizer romanizer = new Romanizer(ARMENIAN, 5);
    AlignedText first = romanizer.romanize("Հայաստանի ճանապարհներից ոչ մեկը");
    romanizer.romanize("ուրիշ բան");
    assertThat(romanizer.romanize("Հայաստանի ճանապարհներից ոչ մեկը")).isEqualTo(first);
    assertThat(
            IntStream.range(0, 20)
                .mapToObj(seed -> new Romanizer(ARMENIAN, seed).romanize("ճանապարհներից ոչ մեկը"))
                .distinct())
        .hasSizeGreaterThan(10);
  }

  @Test
  void nearSeedsDrawUnrelatedSpellings() {
    String text = "ծ".repeat(2000); // c 0.3, ts 0.6, & 0.1: two draws agree in 0.46 of the cases
    List<String> one = draws(text, 1);
    List<String> next = draws(text, 2);
    for (int shift : new int[] {0, 1, 2}) {
      long same =
          IntStream.range(shift, 2000).filter(i -> one.get(i).equals(next.get(i - shift))).count();
      // five standard deviations
      assertThat(same / (2000.0 - shift)).isCloseTo(0.46, within(0.056));
    }
  }

  private static List<String> draws(String text, long seed) {
    String latin = new Romanizer(ARMENIAN, seed).romanize(text).latinText();
    return List.of(latin.replace("ts", "T").split(""));
  }

  @Test
  void spellingsAreDrawnAsOftenAsTheRulesSay() {
    OutcomeCounts counts = new OutcomeCounts();
    for (int seed = 0; seed < 20_000; seed++) {
      counts.add(new Romanizer(ARMENIAN, seed).romanize("ծ")); // c 0.3, ts 0.6, & 0.1
    }
    // four standard deviations of a binomial share at n = 20,000
    assertThat(counts.count("t", "ծ") / 20_000.0).isCloseTo(0.6, within(0.014));
    assertThat(counts.count("c", "ծ") / 20_000.0).isCloseTo(0.3, within(0.013));
    assertThat(counts.count("&", "ծ") / 20_000.0).isCloseTo(0.1, within(0.0085));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ոչ", "«ոչ", " ոչ", "-ոչ", "5ոչ", "'ոչ"})
  void anOAtTheStartOfAWordIsWrittenVo(String text) {
    assertThat(new Romanizer(ARMENIAN, 1).romanize(text).latinText()).contains("vo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"նոր", "այ՞ո", "մ'ո", "մ’ո"})
  void anOInsideAWordIsWrittenO(String text) {
    assertThat(new Romanizer(ARMENIAN, 1).romanize(text).latinText()).doesNotContain("v");
  }
}
