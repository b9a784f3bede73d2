package translit.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.corpus.source.Dumps;
import translit.corpus.source.SourceReport;
import translit.language.Language;

class CorpusTest {
  private static final CorpusOptions OPTIONS = CorpusOptions.of(Language.load("hy-AM"));

  @TempDir Path dir;

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(dir.resolve(name), content);
  }

  private CorpusReport build(Path... files) {
    return Corpus.build(List.of(files), dir.resolve("out"), OPTIONS, ProgressListener.none());
  }

  private Map<String, Split> places() throws IOException {
    Map<String, Split> places = new HashMap<>();
    for (Split split : Split.values()) {
      for (String line : Files.readAllLines(dir.resolve("out").resolve(split.fileName()))) {
        if (!line.isEmpty()) { // the border of articles
          places.put(line, split);
        }
      }
    }
    return places;
  }

  private List<String> fileNames() throws IOException {
    try (Stream<Path> files = Files.list(dir.resolve("out"))) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aDumpBecomesThreeFilesAndTheirProvenance() throws IOException {
    Path dump = file("hywiki-20230501-x.xml", Dumps.bytes(Dumps.xmlOf(200)));
    CorpusReport report = build(dump);
    assertThat(fileNames())
        .containsExactly("corpus.json", "test.txt", "train.txt", "validation.txt");
    assertThat(places()).hasSize(200);
    assertThat(report.total().articles()).isEqualTo(200);
    assertThat(report.splits().get(Split.TRAIN).articles()).isBetween(140L, 180L);
    assertThat(report.toString()).contains("train.txt", "200 articles, dump of 2023-05-01");

    JsonNode json = new ObjectMapper().readTree(dir.resolve("out/corpus.json").toFile());
    assertThat(json.at("/sources/0/name").asText()).isEqualTo("hywiki-20230501-x.xml");
    assertThat(json.at("/sources/0/dumpDate").asText()).isEqualTo("2023-05-01");
    assertThat(json.at("/sources/0/newestRevision").asText()).isEqualTo("2023-04-28");
    assertThat(json.at("/sources/0/sha256").asText()).isEqualTo(sha256(dump));
    assertThat(json.at("/licence").asText()).startsWith("CC BY-SA");
    assertThat(json.at("/seed").asLong()).isEqualTo(1);
    assertThat(json.at("/total/sentences").asLong()).isEqualTo(200);
    assertThat(json.at("/total/letters").asLong()).isEqualTo(report.total().letters());
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] hash =
          java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return java.util.HexFormat.of().formatHex(hash);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void moreArticlesMoveNoEarlierOne() throws IOException {
    build(file("a.xml", Dumps.bytes(Dumps.xmlOf(100))));
    Map<String, Split> before = places();
    build(file("b.xml", Dumps.bytes(Dumps.xmlOf(300))));
    assertThat(places()).hasSize(300).containsAllEntriesOf(before);
  }

  @Test
  void anotherSeedDividesAnew() throws IOException {
    Path dump = file("a.xml", Dumps.bytes(Dumps.xmlOf(100)));
    build(dump);
    Map<String, Split> before = places();
    Corpus.build(List.of(dump), dir.resolve("out"), OPTIONS.withSeed(2), ProgressListener.none());
    assertThat(places()).hasSize(100).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bzip2", "gz", "xz"})
  void compressionIsToldByContentAndSeveralStreamsAreOne(String method) throws IOException {
    byte[] content = Dumps.bytes(Dumps.xmlOf(50));
    byte[] packed =
        Dumps.joined(
            Dumps.packed(method, Arrays.copyOf(content, 2000)),
            Dumps.packed(method, Arrays.copyOfRange(content, 2000, content.length)));
    assertThat(build(file("misleading.txt", packed)).total().articles()).isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bzip2", "gz", "xz"})
  void aTruncatedFileKeepsWhatCameBefore(String method) throws IOException {
    byte[] content = Dumps.bytes(Dumps.xmlOf(1000));
    int half = content.length / 2;
    byte[] first = Dumps.packed(method, Arrays.copyOf(content, half));
    byte[] second = Dumps.packed(method, Arrays.copyOfRange(content, half, content.length));
    byte[] cut = Arrays.copyOf(Dumps.joined(first, second), first.length + second.length / 2);
    CorpusReport report = build(file("cut.xml", cut));
    assertThat(report.total().articles()).isBetween(400L, 900L);
    SourceReport source = report.sources().get(0);
    assertThat(source.cutOff()).hasValueSatisfying(where -> assertThat(where).contains("cut off"));
    assertThat(source.bytes()).isEqualTo(cut.length);
    assertThat(report.toString()).contains("cut off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bzip2", "gz", "xz"})
  void aCorruptFileIsReadUpToTheDamageOrRefused(String method) throws IOException {
    byte[] packed = Dumps.packed(method, Dumps.bytes(Dumps.xmlOf(400)));
    java.util.Random random = new java.util.Random(3);
    for (int run = 0; run < 12; run++) {
      byte[] damaged = packed.clone();
      damaged[12 + random.nextInt(packed.length - 12)] ^= (byte) (1 + random.nextInt(255));
      Path path = file("damaged", damaged);
      try {
        assertThat(build(path).total().articles()).isLessThanOrEqualTo(400);
      } catch (InputException e) {
        assertThat(e.getMessage()).startsWith(path.toString()).doesNotContain("\n");
      }
    }
  }

  @Test
  void plainTextAndTheSearchIndexAreReadTogether() throws IOException {
    Path text = file("a.txt", Dumps.bytes(Dumps.sentence(1) + "\n" + Dumps.sentence(2)));
    Path index =
        file(
            "b.json.gz",
            Dumps.packed(
                "gz", Dumps.bytes(Dumps.index(1) + Dumps.document("Տուն", 0, Dumps.sentence(3)))));
    CorpusReport report = build(text, index);
    assertThat(places().keySet())
        .containsExactlyInAnyOrder(Dumps.sentence(1), Dumps.sentence(2), Dumps.sentence(3));
    assertThat(report.licence()).isEqualTo("not stated");
  }

  @Test
  void brokenLinesOfASearchIndexAreReported() throws IOException {
    String lines = Dumps.document("Ա", 0, Dumps.sentence(1)) + "{\"x\n";
    CorpusReport report = build(file("a.json", Dumps.bytes(lines)));
    assertThat(report.toString()).contains("a.json: 1 articles, 1 broken line left out\n");
    JsonNode json = new ObjectMapper().readTree(dir.resolve("out/corpus.json").toFile());
    assertThat(json.at("/sources/0/brokenLines").asLong()).isEqualTo(1);
  }

  @Test
  void aTruncatedTextKeepsWhatCameBefore() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append(Dumps.sentence(i)).append('\n');
    }
    byte[] packed = Dumps.packed("gz", Dumps.bytes(text.toString()));
    CorpusReport report = build(file("a.txt.gz", Arrays.copyOf(packed, packed.length / 2)));
    assertThat(report.total().sentences()).isBetween(300L, 800L);
    assertThat(report.sources().get(0).cutOff()).isPresent();
  }

  /** What a corpus has between empty lines, over its three files. */
  private List<String> articles() throws IOException {
    List<String> articles = new ArrayList<>();
    for (Split split : Split.values()) {
      String text = Files.readString(dir.resolve("out").resolve(split.fileName()));
      articles.addAll(List.of(text.strip().split("\n\n")));
      assertThat(text).doesNotStartWith("\n").doesNotEndWith("\n\n");
    }
    return articles;
  }

  private static String sentences(int from, int to) {
    return IntStream.range(from, to).mapToObj(Dumps::sentence).collect(Collectors.joining("\n"));
  }

  @Test
  void anEmptyLineStandsBetweenTwoArticles() throws IOException {
    List<String> written = new ArrayList<>();
    StringBuilder index = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      written.add(sentences(10 * i, 10 * i + 1 + i % 4));
      String text = written.get(i).replace("\n", " ");
      index.append(Dumps.index(i)).append(Dumps.document("Տուն", 0, text));
      // without a sentence of its own, so that nothing of it is written
      index.append(Dumps.index(1000 + i)).append(Dumps.document("Ծառ", 0, Dumps.sentence(0)));
    }
    build(file("a.json", Dumps.bytes(index.toString())));
    assertThat(articles()).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void blocksOfAPlainTextAreArticlesAndALongOneStaysWhole() throws IOException {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      written.add(sentences(10 * i, 10 * i + 3));
    }
    written.add(sentences(1000, 30_000)); // read in pieces
    build(file("a.txt", Dumps.bytes(String.join("\n\n", written))));
    assertThat(written.get(60).length()).isGreaterThan(1 << 20);
    assertThat(articles()).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void whereATextHasNoBlankLinesNoBorderIsKnown() throws IOException {
    Path lines = file("a.txt", Dumps.bytes(sentences(0, 100)));
    build(lines, file("b.txt", Dumps.bytes(sentences(100, 200))));
    assertThat(articles()).hasSize(3); // a file each
    build(lines, file("c.xml", Dumps.bytes(Dumps.xmlOf(300))));
    // the 200 articles whose sentences are not in the lines, and the lines of each split
    assertThat(articles()).hasSize(203);
  }

  @Test
  void lettersComeInOneFormAndStrayLatinOnesAreRepairedAndCounted() throws IOException {
    CorpusReport report =
        build(file("a.txt", Dumps.bytes("Սա մի oրինակ է, հա\ufb13ի և հա\u00adյոց։")));
    assertThat(places()).containsOnlyKeys("Սա մի օրինակ է, համնի և հայոց։");
    assertThat(report.repaired()).isEqualTo(1);
    assertThat(report.toString()).contains("1 Latin letters in native words repaired");
    JsonNode json = new ObjectMapper().readTree(dir.resolve("out/corpus.json").toFile());
    assertThat(json.at("/repaired").asLong()).isEqualTo(1);
  }

  @Test
  void aRepeatedSentenceIsKeptOnce() throws IOException {
    String line = Dumps.sentence(1) + "\n";
    CorpusReport report = build(file("a.txt", Dumps.bytes(line.repeat(9) + Dumps.sentence(2))));
    assertThat(report.total().sentences()).isEqualTo(2);
    assertThat(report.repeated()).isEqualTo(8);
  }

  @Test
  void whatIsLeftOutIsCountedByItsReasonWithAnExample() throws IOException {
    String text =
        String.join(
            "\n",
            Dumps.sentence(1),
            Dumps.sentence(1),
            "Մի կարճ վերնագիր",
            "Մի ուրիշ վերնագիր",
            "↑ Գիրք։",
            "Արևը [[ծագեց]] սարից։");
    CorpusReport report = build(file("a.txt", Dumps.bytes(text)));
    assertThat(report.toString())
        .contains(
            "2 left out: no sentence's end, and fewer than 6 words, such as \u2068Մի կարճ"
                + " վերնագիր\u2069\n",
            "1 left out: a note below the text, behind ↑ or ^, such as \u2068↑ Գիրք։\u2069\n",
            "1 left out: remains of markup, or an address, such as \u2068Արևը [[ծագեց]]"
                + " սարից։\u2069\n",
            "1 left out: repeated, word for word, such as \u2068" + Dumps.sentence(1));
    JsonNode json = new ObjectMapper().readTree(dir.resolve("out/corpus.json").toFile());
    assertThat(json.at("/leftOut").toString())
        .isEqualTo("{\"end\":2,\"note\":1,\"markup\":1,\"repeated\":1}");
    assertThat(json.at("/repeated").asLong()).isEqualTo(1);
  }

  @Test
  void aFileWithoutASentenceIsRefusedWithTheReasons() throws IOException {
    Path scraps = file("scraps.txt", Dumps.bytes("Մի կարճ վերնագիր\nԱյո։"));
    assertThatThrownBy(() -> build(scraps))
        .isInstanceOf(InputException.class)
        .hasMessage(
            scraps
                + ": has no whole sentence of hy-AM; give a longer text (1 left out: fewer than 10"
                + " native letters, such as \u2068Այո։\u2069; 1 left out: no sentence's end, and"
                + " fewer than 6 words, such as \u2068Մի կարճ վերնագիր\u2069)");
  }

  @Test
  void whatCannotBeUsedIsRefusedInOneLineAndAnEarlierCorpusStays() throws IOException {
    build(file("good.txt", Dumps.bytes(Dumps.sentence(1))));
    Map<String, Split> before = places();
    List<Path> bad = new ArrayList<>();
    bad.add(file("empty.txt", new byte[0]));
    bad.add(file("blank.txt", Dumps.bytes(" \n\n ")));
    bad.add(file("english.txt", Dumps.bytes("There is no native letter here at all.")));
    bad.add(file("scrap.txt", Dumps.bytes("Տուն")));
    bad.add(file("latin1.txt", new byte[] {'a', (byte) 0xe9, 'b'}));
    bad.add(file("cut.xz", Arrays.copyOf(Dumps.packed("xz", new byte[9]), 20)));
    bad.add(file("cut.bz2", Arrays.copyOf(Dumps.packed("bzip2", new byte[99]), 20)));
    bad.add(file("nothing.xml", Dumps.bytes(Dumps.xmlOf(0))));
    bad.add(file("start.xml", Dumps.bytes(Dumps.xmlOf(3).substring(0, 250))));
    bad.add(file("a.zip", new byte[] {'P', 'K', 3, 4, 0, 0}));
    bad.add(Files.createDirectory(dir.resolve("folder")));
    bad.add(dir.resolve("missing.txt"));
    for (Path path : bad) {
      assertThatThrownBy(() -> build(dir.resolve("good.txt"), path))
          .as(path.toString())
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith(path.toString())
          .message()
          .doesNotContain("\n")
          .doesNotContain("null");
    }
    assertThat(places()).isEqualTo(before);
    assertThat(fileNames()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"ZIP, 504B030414000000", "SEVEN_ZIP, 377ABCAF271C0004", "ZSTD, 28B52FFD04000000"})
  void whatIsPackedInAnotherWayIsRefusedByItsName(String name, String magic) throws IOException {
    Path path = file("a.txt", java.util.HexFormat.of().parseHex(magic));
    assertThatThrownBy(() -> build(path))
        .isInstanceOf(InputException.class)
        .hasMessage(path + ": is packed as " + name + "; unpack it, or pack it as bz2, gz or xz");
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws IOException {
    Path good = file("good.txt", Dumps.bytes(Dumps.sentence(1)));
    assertThatThrownBy(() -> Corpus.build(List.of(good), good, OPTIONS, ProgressListener.none()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be written");
    assertThatThrownBy(
            () -> CorpusOptions.of(new Language("no language", dir, OPTIONS.language().rules())))
        .isInstanceOf(InputException.class);
  }

  @Test
  void progressComesToItsEnd() throws IOException {
    Path dump = file("a.xml", Dumps.bytes(Dumps.xmlOf(3000)));
    List<Long> done = new ArrayList<>();
    Corpus.build(List.of(dump), dir.resolve("out"), OPTIONS, (now, total, what) -> done.add(now));
    assertThat(done).isSorted().endsWith(Files.size(dump));
  }
}
