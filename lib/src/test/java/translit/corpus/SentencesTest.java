package translit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import translit.corpus.source.Dumps;

class SentencesTest {
  private static List<String> armenian(String text) {
    return new Sentences(Locale.forLanguageTag("hy-AM"), Dumps.ARMENIAN).cut(text);
  }

  private static List<String> cut(String language, String text) {
    return new Sentences(Locale.forLanguageTag(language), Character::isLetter).cut(text);
  }

  @Test
  void theArmenianFullStopEndsASentence() {
    assertThat(armenian("Արևը ծագեց։ Մենք գնացինք։"))
        .containsExactly("Արևը ծագեց։", "Մենք գնացինք։");
  }

  @Test
  void anAsciiColonBeforeACapitalIsAnArmenianFullStop() {
    assertThat(armenian("Արևը ծագեց: Մենք գնացինք: «Բարև» ասաց: ժամը 12:30 էր:"))
        .containsExactly("Արևը ծագեց:", "Մենք գնացինք:", "«Բարև» ասաց: ժամը 12:30 էր:");
    assertThat(armenian("Նա ասաց «բարև»: Գնաց:")).containsExactly("Նա ասաց «բարև»:", "Գնաց:");
  }

  @Test
  void aColonEndsNoSentenceElsewhere() {
    assertThat(cut("uk", "Він сказав: Добре. Пішов."))
        .containsExactly("Він сказав: Добре.", "Пішов.");
  }

  @Test
  void initialsAndAbbreviationsEndNoSentence() {
    assertThat(armenian("Ծնվել է Ա. Իսահակյանը։ Գրել է Յու․ Տ․ Տերյանը։"))
        .containsExactly("Ծնվել է Ա. Իսահակյանը։", "Գրել է Յու․ Տ․ Տերյանը։");
    assertThat(cut("uk", "Писав Т.\u00a0Шевченко. Це (від лат. Ars) слово. Ще 5."))
        .containsExactly("Писав Т. Шевченко.", "Це (від лат. Ars) слово.", "Ще 5.");
    assertThat(cut("el", "Το 440 π.Χ. Έζησε εκεί. Τι; Ναι."))
        .containsExactly("Το 440 π.Χ. Έζησε εκεί.", "Τι;", "Ναι.");
  }

  @Test
  void ukrainianAbbreviationsThatNeedAWordEndNoSentence() {
    assertThat(
            cut("uk", "Музей ім. Івана Франка. Площа 5 га. Слово нім. Kunst. Є сад та ін. Є ліс."))
        .containsExactly(
            "Музей ім. Івана Франка.",
            "Площа 5 га.",
            "Слово нім. Kunst.",
            "Є сад та ін.",
            "Є ліс.");
  }

  @Test
  void anAbbreviationBeforeANameEndsNoSentence() {
    assertThat(
            armenian(
                "Գյուղ հս. Երևանից։ Եկավ պրոֆ. Սարյանը։ Հոկտ․ 5-ին՝ դոկտ․ Հոսը։ Գնաց գեն. Անդրանիկը։"))
        .containsExactly(
            "Գյուղ հս. Երևանից։",
            "Եկավ պրոֆ. Սարյանը։",
            "Հոկտ․ 5-ին՝ դոկտ․ Հոսը։",
            "Գնաց գեն. Անդրանիկը։");
    assertThat(cut("el", "Ο δρ. Παπάς, βλ. Αθήνα. Το έτος. Ναι."))
        .containsExactly("Ο δρ. Παπάς, βλ. Αθήνα.", "Το έτος.", "Ναι.");
    assertThat(cut("uk", "Церква св. Миколая. У смт. Гоща. У XX ст. Потім."))
        .containsExactly("Церква св. Миколая.", "У смт. Гоща.", "У XX ст.", "Потім.");
  }

  @Test
  void notesBelowATextAreNoSentences() {
    assertThat(armenian("Առաջինը։\n↑ Գիրք։ Երևան։\n^ a b Գիրք։")).containsExactly("Առաջինը։");
  }

  @Test
  void stressMarksOfCyrillicGoAndAccentsOfLettersStay() {
    assertThat(cut("uk", "Геогра\u0301фія, її\u0301 дім, є\u0300."))
        .containsExactly("Географія, її дім, є.");
    assertThat(SentenceCleaner.clean("ќ ѓ й x\u0301")).isEqualTo("ќ ѓ й x\u0301");
  }

  @Test
  void aYearBeforeTheFullStopEndsASentence() {
    assertThat(cut("uk", "Це було 1915. Потім ні. Мова .NET тут. Країни ЄС. Так."))
        .containsExactly("Це було 1915.", "Потім ні.", "Мова .NET тут.", "Країни ЄС.", "Так.");
  }

  @Test
  void paragraphsAndBrokenLinesEndSentences() {
    assertThat(armenian("Առաջին տող\nերկրորդ\u2028երրորդ"))
        .containsExactly("Առաջին տող", "երկրորդ", "երրորդ");
  }

  @Test
  void sentencesAreClean() {
    assertThat(SentenceCleaner.clean("  Ա\u00a0 \tբ\u200b\u00ad ( , ; ) գ ( դ ) ,  «ե » \u0007։ "))
        .isEqualTo("Ա բ գ (դ), «ե»։");
    assertThat(SentenceCleaner.clean("می\u200cروم"))
        .as("a joiner is part of the word")
        .isEqualTo("می\u200cروم");
    assertThat(SentenceCleaner.clean("😀 ()")).isEqualTo("😀");
    assertThat(SentenceCleaner.clean("()))")).isEqualTo("))");
  }
}
