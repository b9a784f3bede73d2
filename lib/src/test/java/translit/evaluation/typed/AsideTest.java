package translit.evaluation.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsideTest {
  @ParameterizedTest
  @CsvSource({
    "ξέρω, ξερω",
    "Ολυμπιακός-ΠΑΌ, Ολυμπιακος-ΠΑΟ",
    "προϋπόθεση ΐ ᾧ, προυποθεση ι ω", // diaeresis and polytonic marks
    "café Việt, cafe Viet",
    "мій її йогурт ёж ў ґ, мій її йогурт ёж ў ґ", // letters of their own
    "за\u0301мок, замок", // stress
    "Ի՞նչ Ասա՛, Ի՞նչ Ասա՛", // punctuation, not accents
    "שָׁלוֹם हिन्दी が, שָׁלוֹם हिन्दी が" // vowels and other letters
  })
  void accentsAreMarksThatAreNotLettersOrVowels(String text, String without) {
    assertThat(words(Aside.ACCENTS, text)).isEqualTo(nfc(without));
    assertThat(words(Aside.NOTHING, text)).isEqualTo(nfc(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'Ի՞նչ, Ասա՛։', Ինչ Ասա",
    "'м''яч м’яч мʼяч', мяч мяч мяч",
    "'ναι; - όχι!', ναι όχι",
    "'1 + 1 = 2, 50 €', 1 + 1 = 2 50 €",
    "'«a`b´»', ab"
  })
  void punctuationIsLeftOutWhereverItStands(String text, String without) {
    assertThat(words(Aside.PUNCTUATION, text)).isEqualTo(without);
  }

  @Test
  void caseIsLeftOutOfWholeWords() {
    assertThat(Aside.CASE.words("ΘΕΛΕΙΣ Τι;")).containsExactly("θελεις", "τι;");
  }

  @Test
  void allThreeAreLeftOutTogether() {
    assertThat(Aside.ALL.words("Ξέρω, ΌΧΙ!")).containsExactly("ξερω", "οχι");
  }

  @Test
  void blanksOfAnyKindAndNumberAreOne() {
    assertThat(Aside.NOTHING.words("  a\u00A0b \t c ")).isEqualTo(List.of("a", "b", "c"));
    assertThat(Aside.NOTHING.words(" ")).isEmpty();
  }

  private static String words(Aside aside, String text) {
    return String.join(" ", aside.words(text));
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
