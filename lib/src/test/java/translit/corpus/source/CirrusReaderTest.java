package translit.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CirrusReaderTest {
  private Dumps.Collected got = new Dumps.Collected();

  private Optional<String> read(String lines) {
    return new CirrusReader().read(new ByteArrayInputStream(Dumps.bytes(lines)), got.counter);
  }

  @Test
  void onlyArticlesAreRead() {
    Optional<String> cutOff =
        read(
            Dumps.index(7)
                + Dumps.document("Տուն", 0, "Սա տուն է։")
                + Dumps.index(8)
                + Dumps.document("Կաղապար:Ա", 10, "Կաղապար։")
                + Dumps.index(9)
                + Dumps.document("Դատարկ", 0, ""));
    assertThat(cutOff).isEmpty();
    assertThat(got.texts()).containsExactly("Սա տուն է։");
    assertThat(got.keys()).containsExactly("7");
    assertThat(got.counter.newestRevision()).hasValue("2025-09-01");
  }

  @Test
  void thePageIdOfTheDocumentComesFirst() {
    read(
        Dumps.index(7)
            + Dumps.document("Տուն", 0, "Սա տուն է։")
                .replace("{\"template", "{\"page_id\":12,\"template"));
    assertThat(got.keys()).containsExactly("12");
  }

  @Test
  void aDocumentWithoutAnyIdGoesByItsTitle() {
    read(Dumps.document("Տուն", 0, "Սա տուն է։"));
    assertThat(got.keys()).containsExactly("Տուն");
  }

  @Test
  void aFieldOfAnUnexpectedShapeIsPassedOver() {
    read(
        Dumps.index(1)
            + "{\"title\":[\"x\"],\"text\":{\"a\":1},\"namespace\":0}\n"
            + Dumps.index(2)
            + Dumps.document("Տուն", 0, "Սա տուն է։"));
    assertThat(got.keys()).containsExactly("2");
  }

  @Test
  void aLineThatNoArticleHasIsPassedOverUnkept() {
    String article = Dumps.document("Տուն", 0, "Սա տուն է։");
    InputStream dump =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(Dumps.bytes(Dumps.index(1))),
                    new ByteArrayInputStream(new byte[40_000_000]),
                    new ByteArrayInputStream(Dumps.bytes("\n" + article)))));
    assertThat(new CirrusReader().read(dump, got.counter)).isEmpty();
    assertThat(got.counter.broken()).isEqualTo(1);
    assertThat(got.keys()).as("the lost line may have named another").containsExactly("Տուն");
  }

  @Test
  void aBrokenLineLosesItselfOnlyAndIsCounted() {
    String second = Dumps.document("Բ", 0, "Երկրորդը։");
    assertThat(
            read(
                Dumps.index(1)
                    + Dumps.document("Ա", 0, "Առաջինը։")
                    + Dumps.index(2)
                    + second.substring(0, second.length() / 2)
                    + "\n"
                    + Dumps.index(3)
                    + Dumps.document("Գ", 0, "Երրորդը։").replace("{\"template\"", "{template")
                    + "{} {}\n\n"
                    + Dumps.document("Դ", 0, "Չորրորդը։")))
        .isEmpty();
    assertThat(got.texts()).containsExactly("Առաջինը։", "Չորրորդը։");
    assertThat(got.keys()).containsExactly("1", "Դ");
    assertThat(got.counter.broken()).isEqualTo(3);
  }

  @Test
  void aLineThatIsNoUtf8IsBroken() {
    byte[] bytes = Dumps.bytes(Dumps.document("A", 0, "?Ա։") + Dumps.document("B", 0, "Բ։"));
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xff : bytes[i];
    }
    assertThat(new CirrusReader().read(new ByteArrayInputStream(bytes), got.counter)).isEmpty();
    assertThat(got.texts()).containsExactly("Բ։");
    assertThat(got.counter.broken()).isEqualTo(1);
  }

  @Test
  void aPageWithoutANamespaceIsAnArticle() {
    read(Dumps.index(4) + "{\"title\":\"Ա\",\"text\":\"Սա տուն է։\"}\n");
    assertThat(got.texts()).containsExactly("Սա տուն է։");
    assertThat(got.keys()).containsExactly("4");
  }

  @Test
  void aLineCutInTheMiddleKeepsTheLinesBefore() {
    String whole =
        Dumps.index(1)
            + Dumps.document("Ա", 0, "Առաջինը։")
            + Dumps.index(2)
            + Dumps.document("Բ", 0, "Երկրորդը։");
    for (int cut = whole.indexOf("Երկրորդը"); cut < whole.length() - 2; cut++) {
      got = new Dumps.Collected();
      assertThat(read(whole.substring(0, cut)))
          .hasValue("cut off after 1 whole article; the rest is missing");
      assertThat(got.keys()).containsExactly("1");
    }
  }
}
