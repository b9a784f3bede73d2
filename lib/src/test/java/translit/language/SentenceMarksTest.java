package translit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceMarksTest {
  private static final String[] ENDS = ". ! ? … : ; · ։ ՞ ՜ । ॥ ؟ ۔ ። ፧ 。 ！ ？ ។ ။ ། 𑅁".split(" ");
  private static final String[] CLOSERS = "\" ' » « ” “ ’ ) ] 」 』 ） 】 ״".split(" ");

  @ParameterizedTest
  @ValueSource(strings = {"տուն", "дом,", "घर", "家、", "ቤት፣", "بيت،", "דוד-", "ა", ")", "", "»»"})
  void withoutAMarkNothingEnds(String text) {
    assertThat(SentenceMarks.endsSentence(text)).isFalse();
  }

  @Test
  void aMarkOfAnyScriptEndsASentenceWhateverClosesItBehind() {
    Random random = new Random(5);
    for (String end : ENDS) {
      for (int run = 0; run < 20; run++) {
        StringBuilder text = new StringBuilder("ա");
        text.append(end);
        for (int n = random.nextInt(4); n > 0; n--) {
          text.append(CLOSERS[random.nextInt(CLOSERS.length)]);
        }
        assertThat(SentenceMarks.endsSentence(text)).as(text.toString()).isTrue();
      }
    }
  }

  @Test
  void onlyASmallLetterThatHasACapitalContinuesASentence() {
    assertThat("aжαաéꭰ".codePoints()).allMatch(SentenceMarks::continuesSentence);
    assertThat("AЖԱ1-აბאبकก家".codePoints()).noneMatch(SentenceMarks::continuesSentence);
  }
}
