package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.cli.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command on very little work; never how fast anything is. */
class BenchmarkCommandTest {
  @TempDir Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void allContestantsAreMeasuredAndPrintedAsMarkdown() throws IOException {
    Path python = folder.resolve("python");
    Files.writeString(
        python,
        """
        #!/bin/sh
        [ "$1" = -c ] ||
          echo '{"perSecond": 50, "seconds": 1, "peakBytes": 3000000, "note": "PyTorch 9.9"}'
        """);
    assertThat(python.toFile().setExecutable(true)).isTrue();
    String[] little =
        "benchmark --rounds=1 --seconds=0.1 --cells=4 --batch=2 --threads=1".split(" ");
    Ran ran = run("", MainTest.with(little, "--python=" + python));
    assertThat(ran.status()).as(ran.err()).isZero();
    List<String> cells = ran.out().lines().map(line -> line.replaceAll(" \\|.*", "")).toList();
    assertThat(cells)
        .containsSubsequence(
            "| training: the engine",
            "| training: PyTorch",
            "| training: Deeplearning4j's layers",
            "| forward: the engine",
            "| forward: PyTorch",
            "| forward: Deeplearning4j's layers",
            "| forward with all gates copied out: the engine",
            "| the engine's speed",
            "| training, PyTorch = 1",
            "| training, Deeplearning4j = 1",
            "| training, the limit = 1",
            "| forward, PyTorch = 1",
            "| forward, Deeplearning4j = 1",
            "| forward with all gates, PyTorch's plain forward = 1");
    assertThat(ran.out())
        .contains("| training: PyTorch | 2 | 50 (50–50) | ")
        .containsOnlyOnce("| training: limit by ")
        .contains(" of 1 rounds of 0.1 s after warming up, each in a new process. 4 cells, ")
        .containsPattern(
            "columns\\): fused multiply-adds: \\d+ GFLOP/s; one.*: gate forward 2 x 4 x 4: .*;"
                + " OpenBLAS ")
        .contains("\nPyTorch 9.9 at its best settings: batch 2, training: PyTorch: 1 thread, 1 in");
    assertThat(ran.err())
        .contains(
            "LibTorch's lines are left out (--libtorch has Maven fetch it, 110 MB)",
            "trying batch 2, training: PyTorch, 1 thread, 1 in BLAS, oneDNN off: 50 characters/s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --rounds=0       | --rounds 0: must be from 1 to 1000
          --seconds=0      | --seconds 0.0: must be from 0.01 to 3600
          --threads=100000 | --threads 100000: must be from 1 to
          --cells=5000     | --cells 5000: must be from 1 to 4096
          --batch=64,0     | --batch 0: must be from 1 to 4096
          """)
  void wrongSettingsAreNamedAndAreWrongUse(String option, String why) {
    Ran ran = run("", "benchmark", option);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).startsWith(why);
    assertThat(ran.out()).isEmpty();
  }
}
