package translit.corpus.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import translit.corpus.source.Dumps;
import translit.language.SentenceMarks;

class SentenceFilterTest {
  private final SentenceFilter filter = new SentenceFilter(Dumps.ARMENIAN);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Արևը ծագեց սարից։",
        "Նա ասաց. «Գնանք այստեղից»։",
        "Բջիջը (լատ. cellula) կյանքի հիմքն է:",
        "առանց վերջակետի գրված մի երկար տող ևս"
      })
  void sentencesAreKept(String line) {
    assertThat(filter.refuses(line)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "LETTERS ~ ``",
        "LETTERS ~ Այո։",
        "END ~ Մի կարճ վերնագիր",
        "WORDS ~ Բարեկամություն ժողովուրդների։",
        "SCRIPT ~ This is an English sentence of Հայաստանում։",
        "MARKUP ~ Արևը [[ծագեց]] այս սարից։",
        "MARKUP ~ Արևը ծագեց | այս սարից։",
        "MARKUP ~ Արևը ''ծագեց'' այս սարից։",
        "MARKUP ~ Արևը <b>ծագեց</b> այս սարից։",
        "MARKUP ~ Արևը ծագեց այս սարից 200px։",
        "MARKUP ~ Արևը ծագեց այս սարից thumb։",
        "MARKUP ~ Արևը ծագեց այս սարից https://a.am։",
        "MARKUP ~ Արևը ծագեց այս սարից 5&nbsp։",
        "MARKUP ~ Արևը ծագեց այս սարից.jpg։",
        "MARKUP ~ ↑ Արևը ծագեց այս սարից։",
        "MARKUP ~ Արևը ծագեց այս սարից։ ↑ Գիրք։",
        "MARKUP ~ ^ Արևը ծագեց այս սարից։",
        "MARKUP ~ == Արևը ծագեց այս սարից։"
      })
  void scrapsAndMarkupAreNot(Reason reason, String line) {
    assertThat(filter.refuses(line)).contains(reason);
  }

  @Test
  void aPageIsNoSentence() {
    assertThat(filter.refuses("Արևը ".repeat(200).strip())).isEmpty();
    assertThat(filter.refuses("Արևը ".repeat(201).strip())).contains(Reason.LENGTH);
  }

  /** Each is under six words: what keeps it is that its end is seen, and its words are counted. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "DEVANAGARI, आज पानी गिरा।",
    "DEVANAGARI, बच्चा नदी देखता है॥",
    "BENGALI, ছেলেটি বাড়ি গেল।",
    "ARABIC, ذهب الولد إلى البيت.",
    "ARABIC, هل رأيت القمر الليلة؟",
    "ARABIC, بچہ اپنے گھر گیا۔",
    "HEBREW, הילד הלך הביתה.",
    "HEBREW, ״הילד הלך הביתה.״",
    "ETHIOPIC, ልጁ ወደ ቤት ሄደ።",
    "ETHIOPIC, ልጁ፡ወደ፡ቤት፡ሄደ።",
    "GEORGIAN, ბავშვი სახლში წავიდა.",
    "MYANMAR, ကလေးက အိမ်ကို ပြန်သွားတယ်။",
    "KHMER, ក្មេងប្រុសទៅផ្សារទិញត្រី។",
    "HAN, 孩子回家了。",
    "HAN, 「孩子回家了吗？」",
    "HIRAGANA, こどもがうちにかえりました。",
    "HANGUL, 아이가 집에 갔다.",
    "TIBETAN, ང་ཁྱིམ་ལ་འགྲོ་གི་ཡོད།",
  })
  void aShortSentenceOfAnyScriptIsKept(UnicodeScript script, String line) {
    assertThat(new SentenceFilter(of(script)).refuses(line)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "THAI, วันนี้เด็กไปตลาดซื้อปลาและผัก",
    "LAO, ມື້ນີ້ເດັກນ້ອຍໄປຕະຫຼາດຊື້ປາແລະຜັກ",
  })
  void withoutSpacesAndMarksWordsAreCountedAllTheSame(UnicodeScript script, String line) {
    SentenceFilter filter = new SentenceFilter(of(script));
    assertThat(filter.refuses(line)).isEmpty();
    assertThat(filter.refuses(line.substring(0, 13))).contains(Reason.END);
  }

  private static IntPredicate of(UnicodeScript script) {
    return c -> UnicodeScript.of(c) == script && !SentenceMarks.ends(c);
  }

  @Test
  void aThirdOfTheCharactersMustBeNative() {
    assertThat(filter.refuses("աբգդե զէը թժ " + "1".repeat(16) + "։")).isEmpty();
    assertThat(filter.refuses("աբգդե զէը թժ " + "1".repeat(17) + "։")).contains(Reason.SCRIPT);
  }
}
