package translit.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.common.InputException;
import translit.common.TextSource;

class PlainTextReaderTest {
  private final Dumps.Collected got = new Dumps.Collected();

  private void read(byte[] bytes) {
    assertThat(
            new PlainTextReader(TextSource.file("my.txt"))
                .read(new ByteArrayInputStream(bytes), got.counter))
        .isEmpty();
  }

  private void read(String text) {
    read(Dumps.bytes(text));
  }

  @Test
  void blocksBetweenBlankLinesAreArticles() {
    read("Առաջին։\nԵրկրորդ։\r\n\r\n\n  \nԵրրորդ։");
    assertThat(got.texts()).containsExactly("Առաջին։\nԵրկրորդ։", "Երրորդ։");
    assertThat(got.keys()).containsExactly("Առաջին։", "Երրորդ։");
  }

  @Test
  void withoutBlankLinesEveryLineIsAnArticle() {
    read("Առաջին։\nԵրկրորդ։\nԵրրորդ։\n\n");
    assertThat(got.keys()).containsExactly("Առաջին։", "Երկրորդ։", "Երրորդ։");
  }

  @Test
  void linesMayEndAsOnOldMacs() {
    read("Առաջին։\rԵրկրորդ։\r\r \rԵրրորդ։\r");
    assertThat(got.texts()).containsExactly("Առաջին։\nԵրկրորդ։", "Երրորդ։");
    got.articles.clear();
    read("Առաջին։\rԵրկրորդ։\r");
    assertThat(got.texts()).containsExactly("Առաջին։", "Երկրորդ։");
  }

  @Test
  void oneLineEndOfTwoCharactersIsNoBlankLine() {
    read("Առաջին։\r\nԵրկրորդ։\r\n");
    assertThat(got.texts()).containsExactly("Առաջին։", "Երկրորդ։");
  }

  @Test
  void aWrappedLineIsJoined() {
    read("Սա մի երկար\nնախադասություն է,\nգրված երեք տողով։\nՍա նոր է։");
    assertThat(got.texts())
        .containsExactly("Սա մի երկար նախադասություն է, գրված երեք տողով։", "Սա նոր է։");
  }

  @Test
  void anAccentOfItsOwnEndsNoLine() {
    read("Vi\u0323\nla to\u0301\nđi.");
    assertThat(got.texts()).containsExactly("Vị la tó đi.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"დღეს თოვლი მოვიდა", "הילד הלך הביתה", "बच्चा घर गया", "เด็กไปตลาด"})
  void withoutCapitalsNoLineIsTakenForWrapped(String line) {
    read(line + "\n" + line + "\n" + line);
    assertThat(got.texts()).containsExactly(line, line, line);
  }

  @Test
  void aByteOrderMarkIsNoText() {
    read("\uFEFFՏուն։");
    assertThat(got.texts()).containsExactly("Տուն։");
  }

  @Test
  void anotherEncodingIsRefusedWithTheByteOffset() {
    byte[] greek = "Το μικρό σπίτι κοντά στη θάλασσα".getBytes(Charset.forName("ISO-8859-7"));
    assertThatThrownBy(() -> read(greek))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "my.txt: not UTF-8 (byte 1 is 0xEF) but probably windows-1253; convert it: iconv -f"
                + " WINDOWS-1253 -t UTF-8 my.txt > new.txt");
    assertThatThrownBy(() -> read("Տուն".getBytes(StandardCharsets.UTF_16)))
        .hasMessageStartingWith("my.txt: not UTF-8 (byte 0 is 0xFE) but probably UTF-16;");
  }

  @Test
  void overlongFormsAndSurrogatesAreNoUtf8() {
    assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xc0, (byte) 0x80}))
        .hasMessageContaining("byte 1");
    assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80}))
        .hasMessageContaining("byte 2");
  }

  @Test
  void aWrongByteIsFoundWhereverItStands() {
    for (int before : new int[] {0, 1, 8190, 8191, 8192, 20_000}) {
      byte[] bytes = Dumps.bytes("a".repeat(before) + "ա?ա");
      bytes[before + 2] = (byte) 0xff;
      assertThatThrownBy(() -> read(bytes))
          .hasMessageContaining("byte " + (before + 2) + " is 0xFF");
      bytes[before + 2] = 0;
      assertThatThrownBy(() -> read(bytes))
          .hasMessageContaining("byte " + (before + 2) + " is 0x00");
      byte[] cut = Arrays.copyOf(bytes, before + 2);
      cut[before + 1] = 'a';
      assertThatThrownBy(() -> read(cut)).hasMessageContaining("byte " + (before + 1) + " is 0x61");
    }
  }

  @Test
  void everyCharacterOfUnicodePasses() {
    StringBuilder all = new StringBuilder("Ա");
    for (int c = 0x20; c <= Character.MAX_CODE_POINT; c += 61) {
      if (Character.isLetter(c)) {
        all.appendCodePoint(c);
      }
    }
    read(all.toString());
    assertThat(got.texts())
        .containsExactly(java.text.Normalizer.normalize(all, java.text.Normalizer.Form.NFC));
  }

  @Test
  void aCharacterCutByTheEndOfTheFileIsDropped() {
    byte[] bytes = Dumps.bytes("Տուն։");
    read(Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(got.texts()).containsExactly("Տուն");
  }

  @Test
  void anEndlessLineComesInPiecesWithOneKey() {
    read("Տուն տեղ ".repeat(400_000));
    assertThat(got.articles).hasSizeGreaterThan(2);
    assertThat(got.keys()).allMatch(key -> key.startsWith("Տուն"));
    assertThat(got.articles).allMatch(a -> a.text().length() <= 2 << 20);
    assertThat(String.join("", got.texts()).replace(" ", "")).hasSize(400_000 * "Տունտեղ".length());
  }
}
