package translit.evaluation.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.corpus.ForeignKind;
import translit.corpus.MixedText;
import translit.corpus.MixedText.Token;
import translit.language.Language;

class KeptCountsTest {
  private static final MixedText RIGHT =
      new MixedText(
          "ես @ani_k «սիրում» եմ USB, ու շատ։",
          List.of(new Token(ForeignKind.HANDLE, 3, 9), new Token(ForeignKind.ACRONYM, 22, 25)));

  private static KeptCounts of(String said) {
    KeptCounts counts = new KeptCounts(Language.load("hy-AM").rules(), 1);
    counts.add(0, RIGHT, "es @ani_k «sirum» em USB, u shat:", said);
    return counts;
  }

  @Test
  void theRightTextKeepsAllAndLeavesNothing() {
    KeptCounts counts = of(RIGHT.text());
    assertThat(counts.tokens(ForeignKind.HANDLE)).containsExactly(1, 1);
    assertThat(counts.tokens(ForeignKind.ACRONYM)).containsExactly(1, 1);
    assertThat(counts.broken(ForeignKind.ACRONYM)).isNull();
    assertThat(counts.natives()).containsExactly(5);
    assertThat(counts.leftLatin()).containsExactly(0);
    assertThat(counts.mixed()).containsExactly(0);
  }

  @Test
  void aTokenIsLookedForAtItsPlaceOnly() {
    KeptCounts counts = of("ես @ani_k «USB» եմ ՈՒՍԲ, ու շատ։");
    assertThat(counts.tokens(ForeignKind.ACRONYM)).containsExactly(0, 1);
    assertThat(counts.broken(ForeignKind.ACRONYM)).isEqualTo("USB → ՈՒՍԲ,");
    assertThat(counts.leftLatin()).containsExactly(1);
  }

  @Test
  void wordsThatAreJoinedElsewhereDoNotMoveIt() {
    KeptCounts counts = of("ես@ani_k «սիրում»եմ USB, ու շատ։");
    assertThat(counts.tokens(ForeignKind.ACRONYM)).containsExactly(1, 1);
    assertThat(counts.tokens(ForeignKind.HANDLE)).containsExactly(0, 1);
  }

  @Test
  void aMixedWordIsAStemWithAnEndingOrNot() {
    KeptCounts counts = of("ես @ani_k «siրում» եմ USB, u շaտ։");
    assertThat(counts.leftLatin()).containsExactly(3);
    assertThat(counts.mixed()).containsExactly(2);
    assertThat(counts.noStem()).containsExactly(1);
    assertThat(counts.words()).containsExactly(8);
  }

  @ParameterizedTest
  @CsvSource({
    "USB, USB, true",
    "USB, «USB»։, true",
    "USB, USBի, false",
    "USB, USԲ, false",
    "USB, xUSB, false",
    "@ani, @ani:, true",
    "@ani, ըani, false",
    "USB, '', false",
  })
  void aTokenIsKeptWithNothingButSignsAroundIt(String token, String said, boolean kept) {
    assertThat(KeptCounts.isKept(token, said)).isEqualTo(kept);
  }
}
