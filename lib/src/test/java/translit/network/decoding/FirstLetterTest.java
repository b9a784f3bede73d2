package translit.network.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.text.Transitions;

class FirstLetterTest {
  private static final RomanizationRules ARMENIAN = Language.load("hy-AM").rules();
  private static final Alphabet LATIN = Alphabet.latin(ARMENIAN);
  private static final Alphabet NATIVES = Alphabet.ofNative(ARMENIAN);
  private static final FirstLetter FIRST =
      FirstLetter.of(Transitions.of(ARMENIAN), LATIN, NATIVES).orElseThrow();

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "barev,Barev",
        "Barev,Barev",
        "o,O",
        "evropa,Evropa",
        "ev,ev", // և has no capital
        "ev na,ev na",
        "yev,yev",
        "iPhone,iPhone",
        "NATO,NATO",
        " barev,' barev'",
        "- barev,- barev",
        "1 or,1 or",
        "žam,žam", // no symbol of the network's
        "ß,ß"
      })
  void aSmallOneIsShownAsACapital(String typed, String shown) {
    assertThat(FIRST.shown(typed.codePoints().toArray()))
        .containsExactly(shown.replace("'", "").codePoints().toArray());
  }

  @Test
  void whatIsFoundForACapitalIsTakenForTheSmallLetter() {
    int symbols = NATIVES.size();
    float[] found = new float[2 * symbols];
    Random random = new Random(1);
    for (int i = 0; i < found.length; i++) {
      found[i] = random.nextFloat();
    }
    float[] taken = found.clone();
    FIRST.exchange(taken);
    assertThat(taken[index("շ")]).isEqualTo(found[index("Շ")]);
    assertThat(taken[index("Շ")]).isEqualTo(found[index("շ")]);
    assertThat(taken[index("ու")]).isEqualTo(found[index("Ու")]);
    assertThat(taken[index("d")]).isEqualTo(found[index("D")]);
    for (String itself : new String[] {"և", "_", " ", "7", "@"}) {
      assertThat(taken[index(itself)]).as(itself).isEqualTo(found[index(itself)]);
    }
    assertThat(taken[symbols + index("շ")]).isEqualTo(found[symbols + index("շ")]);
    FIRST.exchange(taken);
    assertThat(taken).containsExactly(found);
  }

  private static int index(String symbol) {
    return NATIVES.index(symbol);
  }

  @Test
  void aScriptWithoutCapitalsHasNone() {
    RomanizationRules georgian = Language.load("ka").rules();
    assertThat(
            FirstLetter.of(
                Transitions.of(georgian), Alphabet.latin(georgian), Alphabet.ofNative(georgian)))
        .isEmpty();
  }
}
