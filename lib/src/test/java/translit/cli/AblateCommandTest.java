package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.cli.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "ablate",
                "--model=" + PLANTED.resolve("model"),
                "--language=" + PLANTED,
                "--text=" + texts.resolve("text.txt"),
                "--out=" + folder.resolve("out"),
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
  void withoutPairsTheMostFrequentAmbiguousOnesAreTaken() throws IOException {
    Ran ran = ablate("--how=zero", "--most=1");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("1 pairs and paths");
    assertThat(Files.readAllLines(folder.resolve("out/effects.csv")).stream().skip(1))
        .hasSize(128)
        .allMatch(line -> line.startsWith(pair.substring(0, 1) + ","));
  }
}
