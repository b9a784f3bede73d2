package translit.network.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.RomanizationRules;

/** Typed text comes in several forms and is read in one. */
class TypedFormsTest {
  @Test
  void charactersThatComeOneByOneAreComposedAsAWholeTextIs() {
    Random random = new Random(1);
    for (int n = 0; n < 500; n++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--) {
        String letter = "aceosuz".substring(random.nextInt(7)).substring(0, 1);
        text.append(letter).append(random.nextInt(3) == 0 ? "\u0302" : "");
        text.append(random.nextInt(4) == 0 ? "\u0301" : random.nextInt(4) == 0 ? "\u030c" : "");
      }
      int[] line = new int[text.length()];
      int length = 0;
      for (int codePoint : text.codePoints().toArray()) {
        length = Composed.add(codePoint, line, 0, length);
      }
      assertThat(new String(line, 0, length))
          .isEqualTo(Composed.text(text.toString()))
          .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }

  @Test
  void wordsOfCapitalsAreSmallAndSingleCapitalsAreNot() {
    assertThat(small("GAMARJOBA Saba J, RA-JA aS 7AB")).isEqualTo("gamarjoba Saba J, ra-ja aS 7ab");
  }

  @Test
  void theyMeanNothingWhereNoNativeLetterHasTwoCases() {
    assertThat(meanNothing("ka")).isTrue();
    assertThat(meanNothing("he")).isTrue();
    assertThat(meanNothing("el")).isFalse();
  }

  private static boolean meanNothing(String language) {
    RomanizationRules rules = Language.load(language).rules();
    return WordsOfCapitals.meanNothing(Alphabet.latin(rules), Alphabet.ofNative(rules));
  }

  private static String small(String text) {
    int[] small = WordsOfCapitals.small(text.codePoints().toArray());
    return new String(small, 0, small.length);
  }
}
