package translit.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.language.Language;

class NativeTextTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "uk ~ п’ять, об\u02bcєкт, м'ята ~ п'ять, об'єкт, м'ята",
        "uk ~ Кот-д’Івуар, «don’t» ~ Кот-д'Івуар, «don’t»",
        "uk ~ Він сказав: ’так’ і ’ні’. ~ Він сказав: ’так’ і ’ні’.",
        "uk ~ ЗВ’ЯЗОК, и\u0306 ~ ЗВ'ЯЗОК, й",
        "uk ~ сло\u00adво\ufeff ~ слово",
        "hy-AM ~ \ufb13 \ufb14 \ufb15 \ufb16 \ufb17 ~ մն մե մի վն մխ",
        "hy-AM ~ հա\ufb13ի, ա\u00adյո, և, ﬁ ½ ① ~ համնի, այո, և, ﬁ ½ ①",
        "hy-AM ~ ինչ’ու, d’Artagnan ~ ինչ’ու, d’Artagnan",
        "el ~ απ’ όλα, σ’αγαπώ ~ απ’ όλα, σ’αγαπώ",
      })
  void aLetterHasOneForm(String language, String text, String normal) {
    assertThat(Language.load(language).normalForm().apply(text)).isEqualTo(normal);
  }

  @Test
  void theApostropheIsTheOneOfTheRules() {
    assertThat(new NativeText("Cyrillic", List.of("а", "\u02bcя"), "").normal("п'я п’я"))
        .isEqualTo("п\u02bcя п\u02bcя");
    assertThat(new NativeText("Cyrillic", List.of("'я", "’ю"), "").normal("п\u02bcя"))
        .as("two in the rules mean two different things")
        .isEqualTo("п\u02bcя");
  }
}
