package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.cli.Ran.run;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.forecast.ForecastRecord;

class ForecastCommandTest {
  private static final Path MODEL = Path.of("../data/models/el");

  @TempDir Path folder;

  @Test
  void aModelIsLookedAtOnItsLanguagesSampleAndTheRecordIsRead() {
    Path out = folder.resolve("el").resolve("forecast.json");
    Ran ran =
        run(
            "",
            "forecast",
            "--model=" + MODEL,
            "--sentences=60",
            "--permutations=3",
            "--seed=2",
            "--out=" + out);
    assertThat(ran.status()).as(ran.err()).isZero();
    ForecastRecord record = ForecastRecord.read(out);
    assertThat(record.code()).isEqualTo("el");
    assertThat(record.sentences()).isEqualTo(60);
    assertThat(record.permutations()).isEqualTo(3);
    assertThat(record.seed()).isEqualTo(2);
    assertThat(record.provenance().command()).startsWith("forecast --model=");
    assertThat(ran.out())
        .startsWith("| pair | bits | next |")
        .contains("e → ε")
        .contains("%d of %d forecasts".formatted(record.score().right(), record.score().decided()));
    Ran together = run("", "forecast", "--records", folder.toString());
    assertThat(together.out()).startsWith("| language |").contains("In 1 language, Greek, ");
  }

  @Test
  void wrongUseIsExplained() {
    assertThat(run("", "forecast", "--model", MODEL.toString()).err()).contains("--out");
    assertThat(run("", "forecast", "--records", "x", "--model", "y").status()).isEqualTo(2);
    Ran none = run("", "forecast", "--records", folder.toString());
    assertThat(none.status()).isOne();
    assertThat(none.err()).startsWith(folder + ": no CODE/forecast.json in it");
    String[] some = {"forecast", "--model", MODEL.toString(), "--out", folder + "/o"};
    assertThat(run("", MainTest.with(some, "--sentences=0")).err())
        .contains("--sentences 0: must be 1 or more");
    assertThat(run("", MainTest.with(some, "--permutations=0")).err())
        .contains("--permutations 0: must be from 1 to 100000");
  }
}
