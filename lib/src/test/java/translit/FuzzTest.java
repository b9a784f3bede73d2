package translit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.Sha256;
import translit.corpus.source.Article;
import translit.corpus.source.InputFile;
import translit.language.RomanizationRules;
import translit.network.Model;

/**
 * Files that were good and are changed at random: whoever reads them takes them or says in an
 * {@link InputException} what is wrong. The files come in the same order on any machine, as many of
 * them as the time allows: some seconds, or {@code -Dfuzz.seconds=3600}.
 */
class FuzzTest {
  private static final long SECONDS = Long.getLong("fuzz.seconds", 4);
  private static final Path MODEL = Path.of("..", "data", "models", "ka");
  private static final String DUMP =
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="ka">
        <siteinfo><namespaces><namespace key="6" case="first-letter">ფაილი</namespace></namespaces>
        </siteinfo>
        <page><title>სახლი</title><ns>0</ns><id>1</id><revision><id>7</id>
          <timestamp>2026-01-01T10:00:00Z</timestamp><model>wikitext</model>
          <text bytes="50">'''სახლი''' [[დიდი|დიდია]] {{lang|en|house}} &lt;ref&gt;[[ფაილი:a.jpg]]&lt;/ref&gt;.
      == თავი ==
      {| class="x"
      | ა || ბ
      |}
      * მეორე წინადადება &amp;nbsp; აქაა.</text></revision></page>
      </mediawiki>
      """;
  private static final List<String> TOKENS =
      List.of(
          "null",
          "-1",
          "1e999",
          "[",
          "{",
          "}",
          "]]",
          "<",
          ">",
          "&",
          "\"",
          "\\u0000",
          "<!--",
          "{{",
          "0.5",
          "9".repeat(400),
          "[".repeat(2000),
          "<a>".repeat(2000),
          "\ud800",
          "ა",
          "\n");

  @TempDir Path folder;

  private interface Reading {
    void read(byte[] changed) throws IOException;
  }

  @Test
  @Timeout(300) // one that hangs
  void rulesAreReadOrRefused() throws IOException {
    Path file = folder.resolve("rules.json");
    byte[] good = Files.readAllBytes(Path.of("..", "data", "languages", "ka", "rules.json"));
    assertSaid(
        1,
        good,
        changed -> {
          Files.write(file, changed);
          RomanizationRules.read(file);
        });
  }

  @Test
  @Timeout(300)
  void dumpsAreReadOrRefused() throws IOException {
    Path file = folder.resolve("dump.xml");
    List<Article> articles = new ArrayList<>();
    assertSaid(
        2,
        DUMP.getBytes(StandardCharsets.UTF_8),
        changed -> {
          Files.write(file, changed);
          new InputFile(file).read(articles::add, ProgressListener.none());
        });
    assertThat(articles).as("some are still good").isNotEmpty();
  }

  @Test
  @Timeout(300)
  void modelsAreReadOrRefused() throws IOException {
    Files.copy(MODEL.resolve("model.zip"), folder.resolve("model.zip"));
    assertSaid(
        3,
        Files.readAllBytes(MODEL.resolve("model.json")),
        changed -> {
          Files.write(folder.resolve("model.json"), changed);
          Model.load(folder).close();
        });
  }

  @Test
  @Timeout(300)
  void networksAreReadOrRefused() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = (ObjectNode) mapper.readTree(MODEL.resolve("model.json").toFile());
    assertSaid(
        4,
        Files.readAllBytes(MODEL.resolve("model.zip")),
        changed -> {
          Files.write(folder.resolve("model.zip"), changed);
          json.put("modelHash", Sha256.of(changed));
          mapper.writeValue(folder.resolve("model.json").toFile(), json);
          Model.load(folder).close();
        });
  }

  /** Changes a file again and again; what is thrown must be an explanation. */
  private static void assertSaid(long seed, byte[] good, Reading reading) throws IOException {
    Random random = new Random(seed);
    long end = System.nanoTime() + SECONDS * 1_000_000_000;
    int refused = 0;
    for (int i = 0; i == 0 || System.nanoTime() < end; i++) {
      byte[] changed = changed(good, random);
      try {
        reading.read(changed);
      } catch (InputException e) {
        refused++;
        assertThat(e.getMessage()).as("file %d", i).isNotBlank().doesNotContain("\u0000", "\u001b");
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed %d, file %d".formatted(seed, i), e);
      }
    }
    assertThat(refused).isPositive();
  }

  /** One to four bytes, ranges or words are others, gone, or there twice. */
  private static byte[] changed(byte[] good, Random random) {
    byte[] bytes = good;
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
      byte[] token = TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, from + 1);
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, to, new byte[0], from);
            case 3 -> joined(bytes, from, token, from);
            default -> joined(bytes, from, token, to);
          };
    }
    return bytes;
  }

  /** The beginning up to a place, something between, and the rest from another place on. */
  private static byte[] joined(byte[] bytes, int to, byte[] between, int from) {
    byte[] all = new byte[to + between.length + bytes.length - from];
    System.arraycopy(bytes, 0, all, 0, to);
    System.arraycopy(between, 0, all, to, between.length);
    System.arraycopy(bytes, from, all, to + between.length, bytes.length - from);
    return all;
  }
}
