package translit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import translit.benchmark.SpeedTable.Line;
import translit.cli.Main;
import translit.common.InputException;

/** The arithmetic, the table and the processes of the benchmark; never how fast anything is. */
class BenchmarkTest {
  private static final Workload SMALL = Workload.ofThePost(8, 2);

  @Test
  void theMedianIsTheMiddleOne() {
    assertThat(RoundsSummary.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new RoundsSummary(2, 1, 3));
    assertThat(RoundsSummary.of(List.of(4.0, 1.0, 3.0, 2.0)))
        .isEqualTo(new RoundsSummary(2.5, 1, 4));
    assertThat(RoundsSummary.of(List.of(7.0)).format("%,.0f")).isEqualTo("7 (7–7)");
    assertThat(new RoundsSummary(1234.5, 1000, 2e6).format("%,.1f"))
        .isEqualTo("1,234.5 (1,000.0–2,000,000.0)");
  }

  @Test
  void aRatioComparesWithinARound() {
    RoundsSummary ratios =
        RoundsSummary.ofRatios(List.of(10.0, 30.0, 20.0), List.of(5.0, 10.0, 5.0));
    assertThat(ratios.median()).isCloseTo(3, within(1e-12));
    assertThat(ratios.min()).isCloseTo(2, within(1e-12));
    assertThat(ratios.max()).isCloseTo(4, within(1e-12));
  }

  @Test
  void theTableIsMarkdown() {
    SpeedTable table = new SpeedTable();
    table.add(Line.ENGINE_TRAINING, 64, measured(30_000, 400_000_000L));
    table.add(Line.ENGINE_TRAINING, 64, measured(34_000, 410_000_000L));
    table.add(Line.PYTORCH_TRAINING, 64, measured(15_000, null));
    table.add(Line.PYTORCH_TRAINING, 64, measured(17_000, null));
    assertThat(table.speeds())
        .isEqualTo(
            """
            | | batch | characters/s | of the engine's | peak memory |
            |---|---|---|---|---|
            | training: the engine | 64 | 32,000 (30,000–34,000) | 1 | 410 MB |
            | training: PyTorch | 64 | 16,000 (15,000–17,000) | 0.50 (0.50–0.50) |  |
            """);
    assertThat(table.ratios())
        .isEqualTo(
            """
            | the engine's speed | batch 64 |
            |---|---|
            | training, PyTorch = 1 | 2.00 (2.00–2.00) |
            """);
  }

  @Test
  void aProcessMeasuresAndAnswers() {
    Throughput measured = new Measurement("ENGINE_TRAINING", SMALL).run(0.2, 1);
    assertThat(measured.perSecond()).isPositive();
  }

  @Test
  void aProcessThatFailsIsExplainedInOneLine() {
    assertThatThrownBy(() -> new Measurement("NOTHING", SMALL).run(0.2, 1))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("measuring failed with status 1")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> ChildProcess.measure(Map.of(), List.of("no-such-program")))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("no-such-program: cannot be started");
  }

  @Test
  void aPythonWithoutPyTorchIsRefusedWhereItIsAskedFor() {
    assertThatThrownBy(() -> PyTorchPeer.find("no-such-python"))
        .isInstanceOf(InputException.class)
        .hasMessage("--python no-such-python: it cannot import torch");
  }

  @Test
  void theProcessorIsNamedWhereTheSystemTells() {
    assertThat(Machine.processor(List.of("model name\t: A Chip", "flags\t\t: fpu avx2 sse")))
        .isEqualTo("A Chip (AVX2, no AVX-512)");
    assertThat(Machine.processor(List.of())).isEqualTo("processor unknown");
    assertThat(Machine.describe()).contains("Java ").contains("Deeplearning4j ");
  }

  @Test
  void wrongSettingsAreWrongUse() {
    assertThat(Main.run("benchmark", "--rounds", "0")).isEqualTo(2);
    assertThat(Main.run("benchmark", "--threads", "100000")).isEqualTo(2);
    assertThat(Main.run("benchmark", "--batch", "64,0")).isEqualTo(2);
  }

  private static Throughput measured(double perSecond, Long bytes) {
    return new Throughput(perSecond, 1, bytes, null);
  }
}
