package translit.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public class CirrusReaderTest {
  private Dumps.Collected got = new Dumps.Collected();

  public static String index(int id) {
    return "{\"index\":{\"_type\":\"_doc\",\"_id\":\"" + id + "\"}}\n";
  }

  public static String document(String title, int namespace, String text) {
    return "{\"template\":[\"a\",{\"b\":[1]}],\"namespace\":"
        + namespace
        + ",\"title\":\""
        + title
        + "\",\"timestamp\":\"2025-09-01T00:00:00Z\",\"text\":\""
        + text
        + "\",\"popularity_score\":1.2e-5}\n";
  }

  private Optional<String> read(String lines) {
    return new CirrusReader().read(new ByteArrayInputStream(Dumps.bytes(lines)), got.counter);
  }

  @Test
  void onlyArticlesAreRead() {
    Optional<String> cutOff =
        read(
            index(7)
                + document("Տուն", 0, "Սա տուն է։")
                + index(8)
                + document("Կաղապար:Ա", 10, "Կաղապար։")
                + index(9)
                + document("Դատարկ", 0, ""));
    assertThat(cutOff).isEmpty();
    assertThat(got.texts()).containsExactly("Սա տուն է։");
    assertThat(got.keys()).containsExactly("7");
    assertThat(got.counter.newestRevision()).hasValue("2025-09-01");
  }

  @Test
  void thePageIdOfTheDocumentComesFirst() {
    read(
        index(7)
            + document("Տուն", 0, "Սա տուն է։")
                .replace("{\"template", "{\"page_id\":12,\"template"));
    assertThat(got.keys()).containsExactly("12");
  }

  @Test
  void aDocumentWithoutAnyIdGoesByItsTitle() {
    read(document("Տուն", 0, "Սա տուն է։"));
    assertThat(got.keys()).containsExactly("Տուն");
  }

  @Test
  void aFieldOfAnUnexpectedShapeIsPassedOver() {
    read(
        index(1)
            + "{\"title\":[\"x\"],\"text\":{\"a\":1},\"namespace\":0}\n"
            + index(2)
            + document("Տուն", 0, "Սա տուն է։"));
    assertThat(got.keys()).containsExactly("2");
  }

  @Test
  void aLineCutInTheMiddleKeepsTheLinesBefore() {
    String whole =
        index(1) + document("Ա", 0, "Առաջինը։") + index(2) + document("Բ", 0, "Երկրորդը։");
    for (int cut = whole.indexOf("Երկրորդը"); cut < whole.length() - 2; cut++) {
      got = new Dumps.Collected();
      assertThat(read(whole.substring(0, cut)))
          .hasValue("cut off after 1 whole articles; the rest is missing");
      assertThat(got.keys()).containsExactly("1");
    }
  }
}
