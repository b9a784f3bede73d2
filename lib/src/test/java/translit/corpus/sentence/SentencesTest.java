package translit.corpus.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    String text = "Առաջինը։\n↑ Գիրք։ Երևան։\n^ a b Գիրք։";
    assertThat(armenian(text)).containsExactly("Առաջինը։");
    assertThat(new Sentences(Locale.ROOT, Dumps.ARMENIAN).notes(text))
        .containsExactly("↑ Գիրք։ Երևան։", "^ a b Գիրք։");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "hi, बच्चा घर गया। पानी गिरा। क्यों?, 3",
    "mr, मुलगा घरी गेला. डॉ. सेन आले. श्री. वि. राव आहेत., 3",
    "mr, तिथे गेलो तो मी. तू पण ये. उंची १० मी. आहे. पाच कि. मी. दूर. पु. ल. आले., 5",
    "ar, ذهب الولد إلى البيت. هل رأيت القمر؟ نعم., 3",
    "ur, بچہ گھر گیا۔ بارش ہوئی۔, 2",
    "am, ልጁ ሄደ። ዝናብ ዘነበ። የት?, 3",
    "ka, ბავშვი წავიდა ძვ. სახლში. წვიმა მოვიდა. ი. გელოვანი აქ იყო., 3",
    "he, הילד הלך. ירד גשם! למה?, 3",
    "zh, 孩子回家了。下雨了！为什么？, 3",
    "km, ក្មេងទៅផ្ទះ។ ភ្លៀងធ្លាក់។, 2",
    "vi, Đứa bé về TP. Huế. Trời mưa. Vì sao?, 3",
  })
  void sentencesEndWithTheMarksOfTheirScript(String language, String text, int sentences) {
    List<String> cut = cut(language, text);
    assertThat(cut).hasSize(sentences);
    assertThat(String.join("", cut).replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }

  @Test
  void aQuoteThatOpensWithoutASpaceBelongsToWhatFollows() {
    assertThat(cut("zh", "下雨了！「为什么？」他问。（笑）")).containsExactly("下雨了！", "「为什么？」", "他问。", "（笑）");
    assertThat(armenian("Նա եկավ։«Բարև» ասաց։(Ա.(Բ) Գ։"))
        .containsExactly("Նա եկավ։", "«Բարև» ասաց։", "(Ա.(Բ) Գ։");
    assertThat(cut("de", "»Er kam.« Dann ging er.")).containsExactly("»Er kam.«", "Dann ging er.");
  }

  @Test
  void aShortNameEndsASentenceWhereSyllablesAreWrittenAlone() {
    assertThat(cut("vi", "Bà ở Hà Nội. Ông ở Huế. Đây là GS. Nam. Họ về."))
        .containsExactly("Bà ở Hà Nội.", "Ông ở Huế.", "Đây là GS. Nam.", "Họ về.");
  }

  @Test
  void whereNothingElseEndsASentenceALongLineIsCutAtItsSpaces() {
    String phrase = "วันนี้เด็กไปตลาดซื้อปลา";
    List<String> cut = cut("th", (phrase + " ").repeat(100));
    assertThat(cut).hasSize(20).containsOnly((phrase + " ").repeat(5).strip());
    assertThat(cut("th", (phrase + " ").repeat(10))).hasSize(1);
    assertThat(cut("uk", "дуже довге речення ".repeat(100))).hasSize(1);
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
    assertThat(SentenceCleaner.clean("वह गया । क्यों ?")).isEqualTo("वह गया। क्यों?");
    assertThat(SentenceCleaner.clean("北京（，）是（？）城市")).isEqualTo("北京是（？）城市");
    assertThat(SentenceCleaner.clean("بيت (، ؛) كبير (؟)")).isEqualTo("بيت كبير (؟)");
    assertThat(SentenceCleaner.clean("()))")).isEqualTo("))");
  }
}
