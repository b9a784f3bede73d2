package translit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import translit.common.InputException;

/** The arithmetic, the table and the processes of the benchmark; never how fast anything is. */
class BenchmarkTest {
  private static final Workload SMALL = Workload.ofThePost(8, 2);

  @Test
  void theMedianIsTheMiddleOne() {
    assertThat(RoundsSummary.of(DoubleStream.of(3, 1, 2))).isEqualTo(new RoundsSummary(2, 1, 3));
    assertThat(RoundsSummary.of(DoubleStream.of(4, 1, 3, 2)))
        .isEqualTo(new RoundsSummary(2.5, 1, 4));
    assertThat(RoundsSummary.of(DoubleStream.of(7)).format("%,.0f")).isEqualTo("7 (7–7)");
    assertThat(new RoundsSummary(1234.5, 1000, 2e6).format("%,.1f"))
        .isEqualTo("1,234.5 (1,000.0–2,000,000.0)");
  }

  @Test
  void aRatioComparesWithinARound() {
    RoundsSummary ratios = RoundsSummary.ofRatios(rounds(null, 10, 30, 20), rounds(null, 5, 10, 5));
    assertThat(ratios.median()).isCloseTo(3, within(1e-12));
    assertThat(ratios.min()).isCloseTo(2, within(1e-12));
    assertThat(ratios.max()).isCloseTo(4, within(1e-12));
  }

  @Test
  void theTableIsMarkdown() {
    Workload work = Workload.ofThePost(8, 64);
    SpeedTable table =
        new SpeedTable(
            Map.of(
                new Measurement(Contestant.ENGINE_TRAINING, work),
                List.of(measured(30_000, 400_000_000L), measured(34_000, 410_000_000L)),
                new Measurement(Contestant.PYTORCH_TRAINING, work),
                rounds(null, 15_000, 17_000)));
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
  void rowsAreInTheOrderOfContestantsAndBatchesAndMemoryIsNotTheLimits() {
    SpeedTable table =
        new SpeedTable(
            Map.of(
                new Measurement(Contestant.GEMM, Workload.ofThePost(8, 2)), rounds(7L, 8),
                new Measurement(Contestant.ENGINE_TRAINING, Workload.ofThePost(8, 128)),
                    rounds(3_000_000L, 6),
                new Measurement(Contestant.ENGINE_TRAINING, Workload.ofThePost(8, 2)),
                    rounds(5_000_000L, 4)));
    assertThat(table.speeds().lines().skip(2))
        .containsExactly(
            "| training: the engine | 2 | 4 (4–4) | 1 | 5 MB |",
            "| training: the engine | 128 | 6 (6–6) | 1 | 3 MB |",
            "| training: limit by matrix multiplication | 2 | 8 (8–8) | 2.00 (2.00–2.00) |  |");
  }

  @Test
  void growthIsMeasuredRoundByRoundAndTheTableIsMarkdown() {
    List<String> told = new ArrayList<>();
    Iterator<Double> speeds = List.of(2000.0, 500.0, 4000.0, 250.0).iterator();
    String table =
        GrowthBenchmark.table(
            new Rounds(2, 1, 1, told::add),
            "cells",
            LongStream.of(64, 1024),
            size -> new Throughput(speeds.next(), 0.5, size * 1_000_000, null));
    assertThat(table)
        .isEqualTo(
            """
            | cells | characters/s | µs a character | seconds | peak memory |
            |---|---|---|---|---|
            | 64 | 3,000 (2,000–4,000) | 333.3 | 0.5 | 64 MB |
            | 1,024 | 375 (250–500) | 2666.7 | 0.5 | 1,024 MB |
            """);
    assertThat(told)
        .containsExactly(
            "round 1 of 2, 64 cells: 2,000 characters/s",
            "round 1 of 2, 1,024 cells: 500 characters/s",
            "round 2 of 2, 64 cells: 4,000 characters/s",
            "round 2 of 2, 1,024 cells: 250 characters/s");
  }

  @Test
  void aProcessGoesThroughATextAndAnswers() {
    Throughput measured = new Measurement(Contestant.ENGINE_TRAINING, SMALL).once(400, 1);
    assertThat(measured.perSecond() * measured.seconds()).isCloseTo(400, within(1e-6));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProcessGetsTheVariablesThatItIsGivenBesidesOurs() {
    Throughput measured =
        ChildProcess.measure(
            Map.of("TRANSLIT_GIVEN", "12"), shell("echo {\\\"perSecond\\\": $TRANSLIT_GIVEN}"));
    assertThat(measured.perSecond()).isEqualTo(12);
    assertThat(ChildProcess.answer(shell("echo $PATH"))).contains(System.getenv("PATH").strip());
  }

  @Test
  void aJavaGetsTheMemoryAndTheLibraryThatWeHave() {
    assertThat(
            ChildProcess.passedOn(
                List.of("-Xmx2g", "-Dfile.encoding=x", "-Dtranslit.gemm=openblas", "-XX:+UseZGC")))
        .containsExactly("-Xmx2g", "-Dtranslit.gemm=openblas", "-XX:+UseZGC");
  }

  @Test
  void noContestantGetsWhatWouldChooseOtherKernelsThanAUserHas() {
    Map<String, String> environment =
        new HashMap<>(Map.of("OPENBLAS_CORETYPE", "Zen", "OPENBLAS_L2_SIZE", "1", "PATH", "/bin"));
    ChildProcess.complete(environment, Map.of("OPENBLAS_NUM_THREADS", "1"));
    assertThat(environment)
        .containsExactlyInAnyOrderEntriesOf(Map.of("PATH", "/bin", "OPENBLAS_NUM_THREADS", "1"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProgramThatFailsOrIsMissingDoesNotAnswer() {
    assertThat(ChildProcess.answer(shell("echo yes; exit 1"))).isEmpty();
    assertThat(ChildProcess.answer(List.of("no-such-program"))).isEmpty();
  }

  private static List<String> shell(String script) {
    return List.of("sh", "-c", script);
  }

  @Test
  void aProcessThatFailsIsExplainedInOneLine() {
    assertThatThrownBy(() -> new Measurement(Contestant.PYTORCH_TRAINING, SMALL).run(0.2, 1))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("measuring failed with status 1")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> ChildProcess.measure(Map.of(), List.of("no-such-program")))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("no-such-program: cannot be started");
  }

  @Test
  void aPythonWithoutPyTorchIsRefusedWhereItIsAskedFor() {
    assertThatThrownBy(() -> PyTorchPeer.in("no-such-python"))
        .isInstanceOf(InputException.class)
        .hasMessage("--python no-such-python: it cannot import torch");
  }

  @Test
  void theProcessorIsNamedWhereTheSystemTells() {
    List<String> cpuinfo =
        List.of("model name\t: A Chip", "flags\t\t: fpu avx2 sse", "", "model name\t: Another");
    assertThat(Machine.processor(Machine.facts(cpuinfo))).isEqualTo("A Chip (AVX2, no AVX-512)");
    assertThat(Machine.processor(Machine.facts("/no/such/file"))).isEqualTo("processor unknown");
    assertThat(Machine.describe())
        .contains("Java ")
        .containsPattern(", matrix products( in training)? by (oneDNN|OpenBLAS) ");
  }

  private static List<Throughput> rounds(Long bytes, double... speeds) {
    return DoubleStream.of(speeds).mapToObj(speed -> measured(speed, bytes)).toList();
  }

  private static Throughput measured(double perSecond, Long bytes) {
    return new Throughput(perSecond, 1, bytes, null);
  }
}
