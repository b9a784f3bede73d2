package translit.corpus.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.corpus.Corpus;
import translit.corpus.CorpusOptions;
import translit.corpus.CorpusReport;
import translit.corpus.source.Dumps;
import translit.language.Language;

class WikipediaDumpTest {
  private static final String LATEST = "/hywiki/latest/hywiki-latest-pages-articles.xml.bz2";
  private static final String NAME = "hywiki-latest-pages-articles.xml.bz2";

  @TempDir Path dir;
  private SmallServer server;
  private final byte[] content = new byte[300_000];

  @BeforeEach
  void start() throws IOException {
    server = new SmallServer();
    new Random(1).nextBytes(content);
    server.files.put(LATEST, content);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private WikipediaDump dump() {
    return new WikipediaDump("hy-AM", server.base(), Duration.ofMillis(1), Duration.ofMillis(500));
  }

  private List<Path> download() {
    return dump().download(dir, ProgressListener.none());
  }

  private void addIndex(String date, String name) {
    String folder = "/other/cirrus_search_index/" + date + "/index_name=hywiki_content/";
    server.files.put(folder + name, content);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theNewestFinishedIndexIsFoundWithAllItsParts() {
    for (String date : new String[] {"20251005", "20251012", "20251019"}) {
      addIndex(date, "hywiki_content-" + date + "-00001.json.bz2");
      addIndex(date, "hywiki_content-" + date + "-00000.json.bz2");
    }
    addIndex("20251005", "_SUCCESS");
    server.files.put("/other/cirrus_search_index/20251012/_SUCCESS", new byte[0]);
    String folder = "other/cirrus_search_index/20251012/index_name=hywiki_content/";
    assertThat(dump().find())
        .containsExactly(
            server.base().resolve(folder + "hywiki_content-20251012-00000.json.bz2"),
            server.base().resolve(folder + "hywiki_content-20251012-00001.json.bz2"));
  }

  @Test
  void withoutAnIndexThePagesAreTaken() {
    addIndex("20251019", "hywiki_content-20251019-00000.json.bz2");
    assertThat(dump().find()).containsExactly(server.base().resolve(LATEST.substring(1)));
  }

  @Test
  void aNameThatClimbsOutOfTheFolderIsNotTaken() {
    addIndex("20251019", "_SUCCESS");
    addIndex("20251019", "..%2F..%2Fhywiki_content-20251019-00000.json.bz2");
    assertThat(dump().find()).containsExactly(server.base().resolve(LATEST.substring(1)));
  }

  @Test
  void aDownloadIsTheServersFileAndNothingElseIsLeft() throws IOException {
    assertThat(download()).containsExactly(dir.resolve(NAME));
    assertThat(dir.resolve(NAME)).hasBinaryContent(content);
    assertThat(names()).containsExactly(NAME);
    assertThat(server.requests)
        .isNotEmpty()
        .allMatch(request -> request.header("user-agent").startsWith("translit-neurons/"));
  }

  @Test
  void aCutConnectionIsResumed() throws IOException {
    server.cuts.addAll(List.of(100_000, 50_000, 0));
    download();
    assertThat(dir.resolve(NAME)).hasBinaryContent(content);
    assertThat(server.requestsFor(LATEST).stream().map(request -> request.header("range")))
        .startsWith("")
        .hasSize(4)
        .last()
        .asString()
        .startsWith("bytes=");
  }

  @Test
  void anEarlierRunIsResumed() throws IOException {
    server.cuts.addAll(List.of(60_000, 60_000, 60_000, 60_000, 10));
    assertThatThrownBy(this::download)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("run again to resume");
    assertThat(names()).containsExactly(NAME + ".part", NAME + ".part.etag");
    int asked = server.requestsFor(LATEST).size();
    download();
    assertThat(server.requestsFor(LATEST).get(asked).header("range")).startsWith("bytes=");
    assertThat(dir.resolve(NAME)).hasBinaryContent(content);
    assertThat(names()).containsExactly(NAME);
  }

  @Test
  void aServerThatKnowsNoRangesSendsAllAgain() throws IOException {
    server.knowsRange = false;
    server.cuts.add(100_000);
    download();
    assertThat(dir.resolve(NAME)).hasBinaryContent(content);
  }

  @Test
  void aFileThatChangedMeanwhileIsFetchedFromItsBeginning() throws IOException {
    Files.write(dir.resolve(NAME + ".part"), new byte[1000]);
    Files.writeString(dir.resolve(NAME + ".part.etag"), "\"an older one\"");
    download();
    assertThat(dir.resolve(NAME)).hasBinaryContent(content);
  }

  @Test
  void aPartOfUnknownVersionIsNotTrusted() throws IOException {
    Files.write(dir.resolve(NAME + ".part"), new byte[1000]);
    download();
    assertThat(dir.resolve(NAME)).hasBinaryContent(content);
  }

  @Test
  void aPartThatIsAlreadyWholeIsTaken() throws IOException {
    Files.write(dir.resolve(NAME + ".part"), content);
    Files.writeString(dir.resolve(NAME + ".part.etag"), server.etag);
    download();
    assertThat(dir.resolve(NAME)).hasBinaryContent(content);
  }

  @Test
  void aPartLongerThanTheFileIsFetchedAnew() throws IOException {
    Files.write(dir.resolve(NAME + ".part"), new byte[content.length + 5]);
    Files.writeString(dir.resolve(NAME + ".part.etag"), server.etag);
    download();
    assertThat(dir.resolve(NAME)).hasBinaryContent(content);
  }

  @Test
  void aFileOfTheWrongSizeIsNoFile() throws IOException {
    server.lengthTooMuch = 10;
    assertThatThrownBy(this::download)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not whole after 5 attempts")
        .message()
        .doesNotContain("\n");
    assertThat(dir.resolve(NAME)).doesNotExist();
  }

  @Test
  void aDiskThatCannotBeWrittenIsNamedAndTheServerIsNotAskedAgain() throws IOException {
    Files.createDirectories(dir.resolve(NAME).resolve("in the way"));
    assertThatThrownBy(this::download)
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(dir.resolve(NAME) + ": cannot be written (java.nio.file.")
        .hasMessageEndingWith("; free space and run again");
    assertThat(server.requestsFor(LATEST)).hasSize(1);
  }

  @Test
  void aConnectionThatFallsSilentCountsAsCut() throws IOException {
    server.cuts.add(1000);
    server.silences.add(3000);
    download();
    assertThat(dir.resolve(NAME)).hasBinaryContent(content);
    assertThat(server.requestsFor(LATEST)).hasSize(2);
  }

  @Test
  void aBusyServerIsAskedAgain() throws IOException {
    server.refusals.addAll(List.of(503, 429));
    download();
    assertThat(dir.resolve(NAME)).hasBinaryContent(content);
  }

  @Test
  void whatIsNotThereIsRefusedInOneLine() throws IOException {
    server.refusals.add(404);
    assertThatThrownBy(this::download)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("answers 404")
        .message()
        .doesNotContain("\n");
    assertThatThrownBy(
            () ->
                new WikipediaDump("xx", server.base(), Duration.ZERO, Duration.ofSeconds(9)).find())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is there a Wikipedia of this language?");
    assertThatThrownBy(() -> WikipediaDump.of("../etc"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("names no Wikipedia");
    assertThat(names()).isEmpty();
  }

  @Test
  void aServerThatCannotBeReachedIsNamed() throws IOException {
    URI gone = server.base();
    server.close();
    assertThatThrownBy(
            () -> new WikipediaDump("hy", gone, Duration.ZERO, Duration.ofSeconds(9)).find())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void anIndexThatIsThereIsNotFetchedAgain() throws IOException {
    String name = "hywiki_content-20251012-00000.json.bz2";
    addIndex("20251012", name);
    addIndex("20251012", "_SUCCESS");
    download();
    download();
    String path = "/other/cirrus_search_index/20251012/index_name=hywiki_content/" + name;
    assertThat(server.requestsFor(path)).hasSize(1);
  }

  @Test
  void aDownloadedDumpMakesACorpus() throws IOException {
    server.files.put(LATEST, Dumps.packed("bzip2", Dumps.bytes(Dumps.xmlOf(40))));
    server.cuts.add(100);
    CorpusReport report =
        Corpus.build(
            download(),
            dir.resolve("corpus"),
            CorpusOptions.of(Language.load("hy-AM")),
            ProgressListener.none());
    assertThat(report.total().articles()).isEqualTo(40);
  }
}
