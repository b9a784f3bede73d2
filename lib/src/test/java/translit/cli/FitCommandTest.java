package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.cli.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitCommandTest {
  private static final String RULES =
      """
      { "name": "Small", "script": "Cyrillic",
        "letters": { "а": "a", "х": { "kh": 0.5, "x": 0.5 }, "ш": "sh" },
        "styles": { "a": { "a": { "probability": 0.5, "letters": { "а": "a" } },
                           "o": { "probability": 0.5, "letters": { "а": "o" } } } } }
      """;

  @TempDir Path folder;
  private Path pairs;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("rules.json"), RULES);
    pairs = folder.resolve("pairs.tsv");
    Files.writeString(pairs, "# typed\nxa 6a\tха ша\nxo\tха\tша\n6a\tша\n");
  }

  @Test
  void sharesStylesAndProposalsAreShownAndTheRulesLeftAsTheyAre() throws IOException {
    Ran ran = run("", "fit", "--language", folder.toString(), "--pairs", pairs.toString());
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .startsWith("3 typed lines: the rules weigh as much as 10 letters, or lines for styles")
        .containsPattern("х +\\| +x +\\| +0.500 +\\| +2.000 +\\| +2.000 +\\| +0.583 ")
        .containsPattern("a +\\| +o +\\| +0.500 +\\| +1.0\\d\\d +\\| +3 +\\| +0.4\\d\\d ")
        .containsPattern("ш +\\| +6 +\\| +[12]\\.\\d+ +\\| +2.000 +\\| +6a / ша");
    assertThat(folder.resolve("rules.json")).content().isEqualTo(RULES);
  }

  @Test
  void fittedRulesAreWrittenWithAndWithoutWhatIsNew() throws IOException {
    Path out = folder.resolve("out.json");
    String[] fit = {
      "fit",
      "--language",
      folder.toString(),
      "--pairs",
      pairs.toString(),
      pairs.toString(),
      "--out",
      out.toString(),
      "--prior",
      "4"
    };
    Ran ran = run("", fit);
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.err())
        .isEqualTo(out + ": written; see what they make of a text: check --text FILE\n");
    assertThat(out).content().contains("\"х\": { \"kh\": 0.25, \"x\": 0.75 }, \"ш\": \"sh\" },");
    String[] more = java.util.Arrays.copyOf(fit, fit.length + 2);
    more[fit.length] = "--propose-from";
    more[fit.length + 1] = "3";
    assertThat(run("", more).status()).isZero();
    assertThat(out).content().contains("\"ш\": { \"sh\": 0.5, \"6\": 0.5 } },");
  }

  @Test
  void whatCannotBeUsedIsSaidInOneLine() throws IOException {
    String language = folder.toString();
    Ran none =
        run("", "fit", "--language", language, "--pairs", folder.resolve("no.tsv").toString());
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.err())
        .hasLineCount(1)
        .contains("no.tsv: no such file, expected the typed text");
    Files.writeString(pairs, "xa\tха\nno tab\n");
    Ran broken = run("", "fit", "--language", language, "--pairs", pairs.toString());
    assertThat(broken.err())
        .hasLineCount(1)
        .contains("pairs.tsv, line 2: 'no tab' has no tab, expected");
    Files.writeString(pairs, "xa\tха\n");
    Ran weak = run("", "fit", "--language", language, "--pairs", pairs.toString(), "--prior", "0");
    assertThat(weak.err())
        .hasLineCount(1)
        .contains("--prior 0.0: must be from 0.001 to 1000000000");
    Ran nowhere =
        run(
            "",
            "fit",
            "--language",
            language,
            "--pairs",
            pairs.toString(),
            "--out",
            pairs + "/rules.json");
    assertThat(nowhere.status()).isEqualTo(1);
    assertThat(nowhere.err()).hasLineCount(1).contains("pairs.tsv is a file and no folder");
  }

  @Test
  void spellingsAreNotPutInWithoutAFileToPutThemInto() {
    Ran ran =
        run(
            "",
            "fit",
            "--language",
            folder.toString(),
            "--pairs",
            pairs.toString(),
            "--propose-from",
            "2");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).hasLineCount(1).contains("--propose-from", "give --out as well");
  }
}
