package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.cli.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir Path folder;

  @Test
  void aPublishedTableBecomesRulesThatCheckReads() throws IOException {
    Path table = folder.resolve("table.csv");
    Files.writeString(table, "letter,latin\nა,a\nჟ,zh\n(ბ|გ),b\nდ,d\n");
    String out = folder.resolve("made").toString();
    Ran ran = run("", "import", table.toString(), "--out", out, "--name", "Georgian");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out().lines())
        .containsExactly(
            Path.of(out, "rules.json") + ": Georgian, 3 letters and groups of the script Georgian",
            "- patterns, and whatever else is no letter or group, are left out (1): (ბ|გ) → b");
    assertThat(ran.err()).contains("import-notes.txt", "check --language " + out);
    assertThat(run("", "check", "--language", out).out()).contains("Georgian, 3 letters");
  }

  @Test
  void whatCannotBeImportedIsSaidInOneLine() {
    Ran ran = run("", "import", folder.resolve("none.csv").toString(), "--out", "nowhere");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).hasLineCount(1).contains("none.csv': no such file");
    assertThat(Path.of("nowhere")).doesNotExist();
  }
}
