package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.cli.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;
import translit.planting.PlantedLanguage;
import translit.planting.PlantedText;

class AblateCommandTest {
  private static final Path PLANTED = Path.of("../data/planted/carriers");

  @TempDir static Path texts;
  @TempDir Path folder;
  private static String pair;
  private static String other;

  @BeforeAll
  static void write() throws IOException {
    PlantedLanguage planted = PlantedLanguage.read(PLANTED);
    Files.write(texts.resolve("text.txt"), PlantedText.sentences(planted.planting(), 60, 77));
    pair = planted.planting().latin() + ":" + planted.planting().outcomes().get(0);
    other = planted.planting().latin() + ":" + planted.planting().outcomes().get(1);
  }

  private Ran ablate(String... more) {
    return ablateTo(folder.resolve("out"), more);
  }

  private static Ran ablateTo(Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "ablate",
                "--model=" + PLANTED.resolve("model"),
                "--language=" + PLANTED,
                "--text=" + texts.resolve("text.txt"),
                "--out=" + out,
                "--flips=99"));
    arguments.addAll(List.of(more));
    return run("", arguments.toArray(String[]::new));
  }

  private Table table(String name) {
    return Table.read().csv(folder.resolve("out").resolve(name).toFile());
  }

  @Test
  void everyOutputIsReplacedAndWhatIsThereIsNotMeasuredAgain() throws IOException {
    Ran first = ablate("--pairs=" + pair);
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).contains("effects.csv: 1 pairs and paths, 1 of them measured now");
    Table effects = table("effects.csv");
    assertThat(effects.rowCount()).isEqualTo(4 * 128);
    assertThat(effects.stringColumn("replacement").unique().asList())
        .containsExactlyInAnyOrder("zero", "mean", "same-outcome", "other-outcome");
    assertThat(effects.doubleColumn("p").max()).isLessThanOrEqualTo(1);
    Path json = folder.resolve("out/effects.json");
    assertThat(json).content().contains("\"model\"", "\"rules\"", "\"command\" : \"ablate --model");
    Ran both = ablate("--pairs=" + other + "," + pair);
    assertThat(both.out()).contains("2 pairs and paths, 1 of them measured now");
    assertThat(table("effects.csv").rowCount()).isEqualTo(8 * 128);
    byte[] bytes = Files.readAllBytes(folder.resolve("out/effects.csv"));
    Path kept = folder.resolve("out/pairs");
    try (var files = Files.list(kept)) {
      Files.delete(
          files.filter(file -> file.toString().endsWith(".json")).sorted().toList().get(0));
    }
    Ran again = ablate("--pairs=" + other + "," + pair);
    assertThat(again.out()).contains("2 pairs and paths, 1 of them measured now");
    assertThat(folder.resolve("out/effects.csv")).hasBinaryContent(bytes);
  }

  @Test
  void whatWasMeasuredOtherwiseIsRefusedAndNeverMixed() throws IOException {
    assertThat(ablate("--pairs=" + pair, "--how=zero").status()).isZero();
    byte[] bytes = Files.readAllBytes(folder.resolve("out/effects.csv"));
    for (String change : List.of("--seed=2", "--how=mean", "--stems=50", "--sentences=50")) {
      List<String> more = new ArrayList<>(List.of("--pairs=" + pair + "," + other, change));
      if (!change.startsWith("--how")) {
        more.add("--how=zero");
      }
      Ran refused = ablate(more.toArray(String[]::new));
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.err().lines().toList().get(refused.err().lines().toList().size() - 1))
          .contains("was measured with another", "delete its folder or give another one");
      assertThat(folder.resolve("out/effects.csv")).hasBinaryContent(bytes);
    }
  }

  @Test
  void theRecurrentPathHasFilesOfItsOwn() {
    Ran ran = ablate("--pairs=" + pair, "--path=recurrent,both", "--how=mean", "--characters=400");
    assertThat(ran.status()).as(ran.err()).isZero();
    Table effects = table("effects.csv");
    assertThat(effects.rowCount()).isEqualTo(2 * 128);
    assertThat(effects.stringColumn("path").unique().asList())
        .containsExactlyInAnyOrder("recurrent", "both");
  }

  @Test
  void setsAreMeasuredBesideRandomOnes() {
    Ran ran =
        ablate(
            "--pairs=" + pair,
            "--how=mean",
            "--set=backward:0,backward:1",
            "--strongest=4",
            "--random-sets=5");
    assertThat(ran.status()).as(ran.err()).isZero();
    Table sets = table("sets.csv");
    assertThat(sets.stringColumn("order").unique().asList())
        .containsExactlyInAnyOrder("given", "effect", "contribution", "random");
    assertThat(sets.where(sets.stringColumn("order").isEqualTo("effect")).rowCount()).isEqualTo(4);
    assertThat(folder.resolve("out/sets.json")).content().contains("backward output 1");
  }

  @Test
  void setsThatAreThereAreNotMeasuredAgainUnlessOthersAreAskedFor() throws IOException {
    String[] asked = {"--pairs=" + pair, "--how=mean", "--set=backward:0,backward:1"};
    assertThat(ablate(asked).status()).isZero();
    Path csv = folder.resolve("out/sets.csv");
    byte[] bytes = Files.readAllBytes(csv);
    Path kept = folder.resolve("out/pairs/0074-10D7-sets.csv");
    var measured = Files.getLastModifiedTime(kept);
    Files.delete(csv);
    assertThat(ablate(asked).status()).isZero();
    assertThat(csv).hasBinaryContent(bytes);
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(measured);
    assertThat(ablate("--pairs=" + pair, "--how=mean").status()).isZero();
    assertThat(csv).hasBinaryContent(bytes); // of the same network and text
    assertThat(ablate("--pairs=" + pair, "--how=mean", "--set=backward:2").status()).isZero();
    assertThat(table("sets.csv").intColumn("size").max()).isEqualTo(1);
  }

  @Test
  void setsOfAnotherTextAreRefusedEvenIfNoneAreAskedFor() throws IOException {
    Ran first = ablate("--pairs=" + pair, "--how=mean", "--set=backward:0", "--sentences=50");
    assertThat(first.status()).as(first.err()).isZero();
    Files.delete(folder.resolve("out/effects.csv"));
    try (var files = Files.list(folder.resolve("out/pairs"))) {
      for (Path file : files.filter(one -> one.toString().contains("read-out")).toList()) {
        Files.delete(file);
      }
    }
    Ran refused = ablate("--pairs=" + pair, "--how=mean");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err().lines().reduce("", (a, b) -> b))
        .contains("sets.csv: was measured with another text", "delete its folder or give another");
    assertThat(folder.resolve("out/effects.csv")).doesNotExist();
  }

  /** All files of a folder, but for the command that wrote them. */
  private static Map<String, String> files(Path written) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(written)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            written.relativize(file).toString(),
            Files.readString(file).replaceAll("\"command\" : \"[^\"]*\"", "\"command\""));
      }
    }
    return files;
  }

  /** 64 cells, which the recurrent path takes 32 at a time: of five parts three have none of it. */
  @Test
  void partsInAnyOrderMakeTheSameBytesAsOneProcess() throws IOException {
    String[] asked = {
      "--pairs=" + pair + "," + other, "--path=readout,recurrent,both", "--characters=600"
    };
    assertThat(ablate(asked).status()).isZero();
    Map<String, String> whole = files(folder.resolve("out"));
    assertThat(whole).containsKeys("effects.csv", "effects.json").hasSize(2 + 2 * 6);
    Random random = new Random(1);
    for (int parts : new int[] {1, 2, 5}) {
      List<String> merge = new ArrayList<>();
      for (int part = 1; part <= parts; part++) {
        Path to = folder.resolve(parts + "-" + part);
        String[] more = Arrays.copyOf(asked, asked.length + 1);
        more[asked.length] = "--part=" + part + "/" + parts;
        Ran ran = ablateTo(to, more);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).contains(": part " + part + "/" + parts);
        merge.add(to.toString());
      }
      Collections.shuffle(merge, random);
      Path merged = folder.resolve("merged" + parts);
      merge.addAll(0, List.of("merge", "--out=" + merged));
      Ran ran = run("", merge.toArray(String[]::new));
      assertThat(ran.status()).as(ran.err()).isZero();
      Map<String, String> files = files(merged);
      assertThat(files.keySet()).isEqualTo(whole.keySet());
      whole.forEach(
          (file, content) ->
              assertThat(files.get(file).equals(content)).as(parts + ", " + file).isTrue());
    }
  }

  @Test
  void partsThatDoNotFitTogetherAreRefusedInOneLine() {
    Path one = folder.resolve("one");
    assertThat(ablateTo(one, "--pairs=" + pair, "--part=1/2").status()).isZero();
    refused(run("", "merge", one.toString(), "--out=" + folder.resolve("x")), "missing: 2/2");
    Path two = folder.resolve("two");
    for (List<String> change :
        List.of(
            List.of("its list of pairs is [t → ტ], but ", "--pairs=" + other),
            List.of("its list of paths is ", "--pairs=" + pair, "--path=readout,both"),
            List.of("its set of options is ", "--pairs=" + pair, "--stems=50"),
            List.of("its text is ", "--pairs=" + pair, "--sentences=50"))) {
      List<String> more = new ArrayList<>(change.subList(1, change.size()));
      more.add("--part=2/2");
      Ran part = ablateTo(two, more.toArray(String[]::new));
      assertThat(part.status()).as(part.err()).isZero();
      refused(
          run("", "merge", one.toString(), two.toString(), "--out=" + folder.resolve("x")),
          change.get(0));
    }
    refused(
        ablateTo(two, "--part=2/2", "--set=backward:0"),
        "--set, --strongest: sets take one process; leave out --part");
    refused(ablateTo(two, "--part=2/2", "--after=" + one), "--after: this command reads once");
  }

  private static void refused(Ran ran, String said) {
    assertThat(ran.status()).as(ran.out()).isEqualTo(1);
    assertThat(ran.err().strip().lines().reduce("", (a, b) -> b)).contains(said);
  }

  @Test
  void withoutPairsTheMostFrequentAmbiguousOnesAreTaken() throws IOException {
    Ran ran = ablate("--how=zero", "--most=1");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("1 pairs and paths");
    assertThat(Files.readAllLines(folder.resolve("out/effects.csv")).stream().skip(1))
        .hasSize(128)
        .allMatch(line -> line.startsWith(pair.substring(0, 1) + ","));
  }
}
