package translit.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesArticlesReaderTest {
  private final Dumps.Collected got = new Dumps.Collected();

  private Optional<String> read(String xml) {
    return new PagesArticlesReader().read(new ByteArrayInputStream(Dumps.bytes(xml)), got.counter);
  }

  @Test
  void onlyArticlesAreReadAndNoRedirects() {
    String redirect =
        "<page><title>Ա</title><ns>0</ns><id>3</id><redirect title=\"Բ\"/>"
            + "<revision><text>Մի բան։</text></revision></page>";
    Optional<String> cutOff =
        read(
            Dumps.xml(
                Dumps.page(1, "Առաջին", 0, "Առաջին հոդվածը։"),
                Dumps.page(2, "Քննարկում:Առաջին", 1, "Քննարկում է սա։"),
                redirect,
                Dumps.page(4, "Հին", 0, "#ՎԵՐԱՀՂՈՒՄ [[Առաջին]]"),
                Dumps.page(5, "Երկրորդ", 0, "Երկրորդ հոդվածը։")));
    assertThat(cutOff).isEmpty();
    assertThat(got.texts()).containsExactly("Առաջին հոդվածը։", "Երկրորդ հոդվածը։");
    assertThat(got.keys()).as("the page's id, not its revision's").containsExactly("1", "5");
  }

  @Test
  void theNewestRevisionsDayIsTold() {
    read(Dumps.xml(Dumps.page(20, "Ա", 0, "Մեկ։"), Dumps.page(3, "Բ", 0, "Երկու։")));
    assertThat(got.counter.newestRevision()).hasValue("2023-04-21");
  }

  @Test
  void theDumpsOwnNameForPicturesIsLearnt() {
    read(Dumps.xml(Dumps.page(1, "Ա", 0, "Սա [[Նկարներ:ա.jpg|thumb|գիրք]]տուն է։")));
    assertThat(got.texts()).containsExactly("Սա տուն է։");
  }

  @Test
  void textIsNormalisedToNfc() {
    read(Dumps.xml(Dumps.page(1, "Ա", 0, "И\u0306")));
    assertThat(got.texts()).containsExactly("\u0419");
  }

  @Test
  void aFileCutInThePageKeepsThePagesBefore() {
    String whole = Dumps.xmlOf(10);
    String cut = whole.substring(0, whole.indexOf("<text>", whole.indexOf("Հոդված 7")) + 12);
    assertThat(read(cut))
        .hasValueSatisfying(
            where ->
                assertThat(where)
                    .contains("in the page \"Հոդված 7\"")
                    .contains("after 7 whole articles"));
    assertThat(got.articles).hasSize(7);
    assertThat(got.counter.newestRevision()).hasValue("2023-04-07");
  }

  @Test
  void anExternalEntityIsNotOpened(@TempDir Path dir) throws IOException {
    Path secret = Files.writeString(dir.resolve("secret.txt"), "Գաղտնիք");
    String dtd = "<!DOCTYPE m [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    String page = Dumps.page(1, "Ա", 0, "Սա@է").replace("@", "&x;");
    assertThat(read(dtd + Dumps.xml(page))).isPresent();
    assertThat(got.texts()).noneMatch(text -> text.contains("Գաղտնիք"));
  }

  @Test
  void moreEntitiesThanTheJdkAllowsByDefaultAreRead() {
    // The default limit is 50 million characters of entities in one document.
    byte[] page = Dumps.bytes(Dumps.page(1, "Ա", 0, "Տուն։ " + "<br>".repeat(250_000)));
    byte[] entities =
        Dumps.bytes(
            Dumps.page(2, "Բ", 4, "").replace("<text>", "<text>" + "&lt;&gt;".repeat(1_000_000)));
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream(Dumps.bytes("<mediawiki>")));
    for (int i = 0; i < 26; i++) {
      parts.add(new ByteArrayInputStream(entities));
    }
    parts.add(new ByteArrayInputStream(page));
    parts.add(new ByteArrayInputStream(Dumps.bytes("</mediawiki>")));
    new PagesArticlesReader()
        .read(new SequenceInputStream(Collections.enumeration(parts)), got.counter);
    assertThat(got.keys()).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"<!-- , -->, tag", "<page a=', '/>, tag", "<?a b, ?>, tag", "<a>, , elements"})
  void whatHasNoEndIsCutOffBeforeTheMemoryIsFull(String begin, String end, String what) {
    String some = what.equals("elements") ? begin.repeat(50_000) : "x".repeat(150_000);
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream(Dumps.bytes("<mediawiki>")));
    parts.add(new ByteArrayInputStream(Dumps.bytes(Dumps.page(1, "Ա", 0, "Սա տուն է։") + begin)));
    for (int i = 0; i < 300; i++) { // 45 million characters, none of them in memory twice
      parts.add(new ByteArrayInputStream(some.getBytes(StandardCharsets.US_ASCII)));
    }
    parts.add(new ByteArrayInputStream(Dumps.bytes((end == null ? "" : end) + "</mediawiki>")));
    assertThat(
            new PagesArticlesReader()
                .read(new SequenceInputStream(Collections.enumeration(parts)), got.counter))
        .hasValueSatisfying(
            where -> assertThat(where).contains(what, "after 1 whole article", " more than "));
    assertThat(got.keys()).containsExactly("1");
  }
}
