package translit.network.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.language.RomanizationRules;

class PunctuationTest {
  private static String in(String language, String line) {
    Path rules = Path.of("..", "data", "languages", language, "rules.json");
    return new Punctuation(RomanizationRules.read(rules).writing()).in(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Այդպես ավելի սիրուն է. | Այդպես ավելի սիրուն է։",
        "ժամը 10:30 է: | ժամը 10:30 է։",
        "Շնորհակալություն! | Շնորհակալություն։",
        "Բարև. Ես Անին եմ. | Բարև։ Ես Անին եմ։",
        "ոնց ես? | ո՞նց ես։",
        "ինչու չես խոսում? | ինչո՞ւ չես խոսում։",
        "կարող ես ինձ օգնել? | կարո՞ղ ես ինձ օգնել։",
        "Եկար. ով է? | Եկար. ո՞վ է։",
        "Ինչ կա? Ասա, (ով է?) Ով? | Ի՞նչ կա։ Ասա, (ո՞վ է։) Ո՞վ։",
        "Ինչ ասաց‽ Կարող ես գալ? | Ինչ ասաց‽ Կարո՞ղ ես գալ։",
        "Ով եկավ։» Կարող ես գալ? | Ով եկավ։» Կարո՞ղ ես գալ։",
        "\"Արև\" խումբն | «Արև» խումբն",
        "կատակ եմ :) | կատակ եմ :)",
        "մ.թ.ա. 3.5 | մ.թ.ա. 3.5",
        "Ա. Իսահակյան | Ա. Իսահակյան",
        "սպասիր... | սպասիր...",
        "սուրճ? | սուրճ?", // no one can know what is asked
        "https://example.am/?q=1 է. | https://example.am/?q=1 է։"
      })
  void armenianSignsStandWhereTheyAreKnownToStand(String typed, String right) {
    assertThat(in("hy-AM", typed)).isEqualTo(right);
  }

  @Test
  @Timeout(20) // with a copy of the line for each space it would take minutes
  void aLongLineTakesNoLongerThanItsWords() {
    String line = "դու լավ ես. ".repeat(30_000) + "ով է? ";
    assertThat(in("hy-AM", line)).isEqualTo("դու լավ ես. ".repeat(30_000) + "ո՞վ է։ ");
    String questions = "Ով է? ".repeat(30_000);
    assertThat(in("hy-AM", questions)).isEqualTo("Ո՞վ է։ ".repeat(30_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "τι κάνεις? | τι κάνεις;",
        "πού είσαι??? | πού είσαι;;;",
        "έλα ρε, σοβαρά?! | έλα ρε, σοβαρά;!",
        "ήρθε? και εγώ. | ήρθε; και εγώ.",
        "https://example.gr/?q=1 | https://example.gr/?q=1"
      })
  void theGreekQuestionMarkIsASemicolon(String typed, String right) {
    assertThat(in("el", typed)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"\"Привіт\", сказав він. | «Привіт», сказав він.", "як справи? | як справи?"})
  void ukrainianHasTheTypedSignsButForQuotationMarks(String typed, String right) {
    assertThat(in("uk", typed)).isEqualTo(right);
  }
}
