package translit.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSourceTest {
  private static final String ARMENIAN =
      "Գյուղի մոտով մի փոքրիկ գետ է հոսում, որի ափին երեխաները ձուկ են բռնում։";
  private static final String UKRAINIAN =
      "Біля села тече невелика річка, на березі якої діти ловлять рибу та їдять ягоди.";
  private static final String RUSSIAN =
      "Возле села течёт небольшая река, на берегу которой дети ловят рыбу и едят ягоды.";
  private static final String GREEK =
      "Κοντά στο χωριό κυλάει ένα μικρό ποτάμι, όπου τα παιδιά ψαρεύουν και παίζουν.";
  private static final String ENGLISH_WITH_ACCENTS =
      "The café près de la forêt était fermé, et les élèves du collège sont rentrés.";

  @ParameterizedTest
  @CsvSource({
    "windows-1251, uk, windows-1251",
    "windows-1251, ru, windows-1251",
    "KOI8-U, uk, KOI8-U",
    "KOI8-R, ru, KOI8-R",
    "windows-1253, el, windows-1253",
    "ISO-8859-7, el, ISO-8859-7",
    "UTF-16, hy, UTF-16",
    "UTF-16, el, UTF-16",
    "UTF-16LE, hy, UTF-16LE",
    "UTF-16BE, uk, UTF-16BE",
    "ARMSCII-8, hy, ARMSCII-8",
  })
  void anEncodingIsToldByItsBytes(String encoding, String language, String told) {
    String text =
        switch (language) {
          case "hy" -> ARMENIAN;
          case "uk" -> UKRAINIAN;
          case "ru" -> RUSSIAN;
          default -> GREEK + " Άλλα ναι.";
        };
    byte[] bytes =
        encoding.startsWith("ARM") ? armscii(text) : text.getBytes(Charset.forName(encoding));
    assertThat(TextSource.encoding(bytes)).hasValue(told);
    assertThatThrownBy(() -> IOUtils.toString(prose(bytes)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("but probably " + told + "; convert it: iconv -f ")
        .hasMessageEndingWith("-t UTF-8 a.txt > new.txt");
  }

  @Test
  void westernEuropeanTextIsNotTakenForArmenian() {
    byte[] bytes = ENGLISH_WITH_ACCENTS.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(TextSource.encoding(bytes)).hasValue("ISO-8859-1");
  }

  @Test
  void aLineSaysTheCommandForAFileForAPackedOneAndForAPipe() {
    byte[] bytes = UKRAINIAN.getBytes(Charset.forName("windows-1251"));
    assertThat(TextSource.file("a.txt").refusal(0, (byte) 0xc1, bytes))
        .hasMessage(
            "a.txt: not UTF-8 (byte 0 is 0xC1) but probably windows-1251; convert it: iconv -f"
                + " WINDOWS-1251 -t UTF-8 a.txt > new.txt");
    assertThat(new TextSource("a.xz", "xz -dc a.xz").refusal(0, (byte) 0xc1, bytes))
        .hasMessageEndingWith("convert it: xz -dc a.xz | iconv -f WINDOWS-1251 -t UTF-8 > new.txt");
    assertThat(TextSource.standardInput().refusal(0, (byte) 0xc1, bytes))
        .hasMessageStartingWith("standard input: not UTF-8 (byte 0 is 0xC1) but")
        .hasMessageEndingWith("convert it: iconv -f WINDOWS-1251 -t UTF-8 FILE | ...");
  }

  @ParameterizedTest
  @CsvSource({
    "Το μικρό σπίτι κοντά στη θάλασσα, windows-1253",
    "Привіт. Як справи?, windows-1251",
    "Привіт. Як справи?, KOI8-U",
  })
  void aFewWordsAreEnough(String text, String encoding) {
    assertThat(TextSource.encoding(text.getBytes(Charset.forName(encoding)))).hasValue(encoding);
  }

  @Test
  void whatNobodyCanTellIsSaid() {
    byte[] bytes = {'a', (byte) 0xff, 0, (byte) 0x81, 1};
    assertThat(TextSource.file("a.bin").refusal(1, (byte) 0xff, bytes))
        .hasMessage(
            "a.bin: not UTF-8 (byte 1 is 0xFF), nor can its encoding be told; convert it: iconv -f"
                + " ENCODING -t UTF-8 a.bin > new.txt");
  }

  @Test
  void everyCharacterComesThroughAndOneThatTheEndCutsIsRefused() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += 7) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        all.appendCodePoint(c);
      }
    }
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(read(bytes)).isEqualTo(all.toString());
    byte[] cut = "Տուն".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(Arrays.copyOf(cut, 7)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("a.txt: not UTF-8 (byte 6 is 0xD5)");
  }

  private static Utf8Reader prose(byte[] bytes) {
    return Utf8Reader.ofProse(new ByteArrayInputStream(bytes), TextSource.file("a.txt"));
  }

  private static String read(byte[] bytes) throws Exception {
    return IOUtils.toString(
        Utf8Reader.of(new ByteArrayInputStream(bytes), TextSource.file("a.txt")));
  }

  /** Java has no such encoding. Capitals are even and small letters odd, in alphabetic order. */
  private static byte[] armscii(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (char c : text.toCharArray()) {
      if (c >= 'ա' && c <= 'ֆ') {
        out.write(0xb3 + 2 * (c - 'ա'));
      } else if (c >= 'Ա' && c <= 'Ֆ') {
        out.write(0xb2 + 2 * (c - 'Ա'));
      } else {
        out.write(c == '։' ? 0xa3 : c);
      }
    }
    return out.toByteArray();
  }
}
