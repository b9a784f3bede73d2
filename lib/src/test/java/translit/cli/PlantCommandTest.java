package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.cli.Ran.run;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantCommandTest {
  private static final String LANGUAGES = "--languages=../data/planted";

  @TempDir Path folder;

  @Test
  void aLanguageIsPlantedAndItsFolderIsOneForOtherCommands() {
    Path out = folder.resolve("out");
    Ran ran =
        run(
            "",
            "plant",
            "coin",
            LANGUAGES,
            "--out=" + out,
            "--sentences=60",
            "--test=60",
            "--cells=3",
            "--steps=2",
            "--nulls=1");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("| coin | 0.00 | 0.00 | 0.00 | 0.500 |")
        .contains("| hellinger | coin |  |  |  | 6 |");
    assertThat(out.resolve("scores.csv"))
        .content()
        .startsWith("method,language,carriers,precision_at_8");
    assertThat(ran.out())
        .contains(
            "| coin | hellinger | ", "| untrained | resample-ablation | ", " | 5 % of networks |");
    assertThat(out.resolve("nulls.csv")).content().contains("shuffled,accuracy,1,6,");
    assertThat(out.resolve("coin/scores")).isDirectoryContaining("glob:**/gradient-activation.csv");
    Ran analysed =
        run(
            "",
            "analyse",
            "--model=" + out.resolve("coin/model"),
            "--language=" + out.resolve("coin"),
            "--text=" + out.resolve("coin/text/test.txt"),
            "--out=" + out.resolve("analysis"),
            "--minimum=100",
            "--permutations=3");
    assertThat(analysed.status()).as(analysed.err()).isZero();
    assertThat(out.resolve("analysis/selectivity.csv")).exists();
    assertThat(run("", "check", "--language=" + out.resolve("coin")).status()).isZero();
  }

  @Test
  void wrongUseIsExplained() {
    String out = "--out=" + folder;
    assertThat(run("", "plant", "dice", LANGUAGES, out).err())
        .contains(
            "dice: nothing is planted there, expected planted.json; there are [carriers, coin");
    assertThat(run("", "plant", LANGUAGES, out, "--cells=1").err())
        .contains("--cells 1: must be from 2 to 4096");
    assertThat(run("", "plant", "--languages=" + folder.resolve("no"), out).err())
        .contains("no folder that can be read");
    assertThat(run("", "plant").status()).isEqualTo(2);
  }
}
