package translit.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolatedTest {
  @ParameterizedTest
  @ValueSource(strings = {"ה", "שׁ", "שלום, עולם!", "كتاب", "١٢", "ܐ", "ދިވެހި", "a ש b"})
  void whatGoesFromRightToLeftIsIsolated(String text) {
    assertThat(Isolated.of(text)).isEqualTo("\u2068" + text + "\u2069");
    assertThat(Isolated.bare(Isolated.of(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ծ", "Հայաստան, 12", "ου", "нь", "क्ष", "◌ि", "ა", "ቡ", "ไ", "_", "日本"})
  void whatGoesFromLeftToRightStaysAsItIs(String text) {
    assertThat(Isolated.of(text)).isSameAs(text);
    assertThat(Isolated.within(text)).isSameAs(text);
  }

  @Test
  void whatHasIsolatedPartsIsNotIsolatedAgain() {
    String said = "\u2068ה\u2069 2733, \u2068א\u2069 2160";
    assertThat(Isolated.of(said)).isEqualTo(said);
    assertThat(Isolated.within(said)).isEqualTo(said);
    assertThat(Isolated.of(Isolated.of("ה"))).isEqualTo("\u2068ה\u2069");
  }

  @Test
  void theLongestPartsOfASentenceAreIsolated() {
    assertThat(Isolated.within("? → של 3 אב, right: שלי (2)"))
        .isEqualTo("? → \u2068של 3 אב\u2069, right: \u2068שלי\u2069 (2)");
    assertThat(Isolated.within("ה")).isEqualTo("\u2068ה\u2069");
  }

  @Test
  void aLetterIsShownBesideItsOwnCount() {
    assertThat(onScreen("ה 2733, א 2160")).isEqualTo("2160 א ,2733 ה");
    assertThat(onScreen(Isolated.of("ה") + " 2733, " + Isolated.of("א") + " 2160"))
        .isEqualTo("ה 2733, א 2160");
  }

  @Test
  void lettersAndCountsOfAnyScriptKeepTheirOrder() {
    Random random = new Random(1);
    String letters = "אהשعككܐ٣ծкक_t3";
    for (int i = 0; i < 300; i++) {
      List<String> plain = new ArrayList<>();
      List<String> isolated = new ArrayList<>();
      for (int j = 0; j < 1 + random.nextInt(5); j++) {
        String letter = letters.charAt(random.nextInt(letters.length())) + "";
        String count = (random.nextBoolean() ? " " : " → ") + random.nextInt(5000);
        plain.add(letter + count);
        isolated.add(Isolated.of(letter) + count);
      }
      assertThat(onScreen(String.join(", ", isolated))).isEqualTo(String.join(", ", plain));
    }
  }

  /** The characters as they stand from left to right, by ICU's bidirectional algorithm. */
  private static String onScreen(String text) {
    Bidi bidi = new Bidi();
    bidi.setPara(text, Bidi.LTR, null);
    return bidi.writeReordered(Bidi.REMOVE_BIDI_CONTROLS);
  }
}
