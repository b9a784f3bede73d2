package translit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
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
                List.of(
                    new Throughput(30_000, 2, 3.0, 400_000_000L, null),
                    new Throughput(34_000, 2, 3.5, 410_000_000L, null)),
                new Measurement(Contestant.PYTORCH_TRAINING, work),
                rounds(null, 15_000, 17_000)),
            2);
    assertThat(table.speeds())
        .isEqualTo(
            """
            | | batch | characters/s | of the engine's | per second of a processor | processors busy | peak memory |
            |---|---|---|---|---|---|---|
            | training: the engine | 64 | 32,000 (30,000–34,000) | 1 | 19,714 | 1.63 of 2 | 410 MB |
            | training: PyTorch | 64 | 16,000 (15,000–17,000) | 0.50 (0.50–0.50) |  |  |  |
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
                new Measurement(Contestant.LIMIT_FMA, Workload.ofThePost(8, 2)), rounds(7L, 8),
                new Measurement(Contestant.ENGINE_TRAINING, Workload.ofThePost(8, 128)),
                    rounds(3_000_000L, 6),
                new Measurement(Contestant.ENGINE_TRAINING, Workload.ofThePost(8, 2)),
                    rounds(5_000_000L, 4)),
            1);
    assertThat(table.speeds().lines().skip(2))
        .containsExactly(
            "| training: the engine | 2 | 4 (4–4) | 1 |  |  | 5 MB |",
            "| training: the engine | 128 | 6 (6–6) | 1 |  |  | 3 MB |",
            "| training: limit by fused multiply-adds | 2 | 8 (8–8) | 2.00 (2.00–2.00) |  |  |  |");
  }

  @Test
  void ofTheLimitsTheLargestCountsForEachBatch() {
    Workload small = Workload.ofThePost(8, 2);
    Workload large = Workload.ofThePost(8, 128);
    Map<Measurement, List<Throughput>> results = new HashMap<>();
    for (Workload work : List.of(small, large)) {
      results.put(new Measurement(Contestant.ENGINE_TRAINING, work), rounds(null, 30));
      results.put(new Measurement(Contestant.LIMIT_FMA, work), rounds(null, 50));
      results.put(new Measurement(Contestant.LIMIT_OPENBLAS, work), rounds(null, 20));
    }
    results.put(new Measurement(Contestant.LIMIT_ONEDNN, small), rounds(null, 40));
    results.put(new Measurement(Contestant.LIMIT_ONEDNN, large), rounds(null, 60));
    SpeedTable table = new SpeedTable(results, 1);
    assertThat(table.speeds().lines().filter(line -> line.contains("limit")))
        .containsExactly(
            "| training: limit by fused multiply-adds | 2 | 50 (50–50) | 1.67 (1.67–1.67) |  |  |  |",
            "| training: limit by oneDNN's matrix products | 128 | 60 (60–60) | 2.00 (2.00–2.00) |  |  |  |");
    assertThat(table.ratios())
        .contains("| training, the limit = 1 | 0.60 (0.60–0.60) | 0.50 (0.50–0.50) |");
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
            size -> new Throughput(speeds.next(), 0.5, 0.25, size * 1_000_000, null));
    assertThat(table)
        .isEqualTo(
            """
            | cells | characters/s | µs a character | seconds | processors busy | peak memory |
            |---|---|---|---|---|---|
            | 64 | 3,000 (2,000–4,000) | 333.3 | 0.5 | 0.50 | 64 MB |
            | 1,024 | 375 (250–500) | 2666.7 | 0.5 | 0.50 | 1,024 MB |
            """);
    assertThat(told)
        .containsExactly(
            "round 1 of 2, 64 cells: 2,000 characters/s",
            "round 1 of 2, 1,024 cells: 500 characters/s",
            "round 2 of 2, 64 cells: 4,000 characters/s",
            "round 2 of 2, 1,024 cells: 250 characters/s");
  }

  @Test
  void whatIsPredictedForMoreProcessorsStandsBesideWhatIsMeasured() {
    Map<Long, List<Throughput>> predicted = new LinkedHashMap<>();
    predicted.put(1L, rounds(null, 100, 200));
    predicted.put(2L, rounds(null, 190, 392));
    predicted.put(32L, rounds(null, 400, 900));
    Map<Long, List<Throughput>> measured = Map.of(1L, rounds(null, 90), 2L, rounds(null, 162));
    assertThat(GrowthBenchmark.schedule(predicted, measured))
        .isEqualTo(
            """
            | processors | predicted characters/s | predicted, one = 1 | measured, one = 1 |
            |---|---|---|---|
            | 1 | 150 (100–200) | 1.00 (1.00–1.00) | 1.00 (1.00–1.00) |
            | 2 | 291 (190–392) | 1.93 (1.90–1.96) | 1.80 (1.80–1.80) |
            | 32 | 650 (400–900) | 4.25 (4.00–4.50) |  |
            """);
  }

  @Test
  void aTorchIsTriedWithAllNumbersOfThreadsWithOneDnnAndWithout() {
    assertThat(TorchPeer.Setting.upTo(1))
        .containsExactly(new TorchPeer.Setting(1, 1, true), new TorchPeer.Setting(1, 1, false));
    assertThat(TorchPeer.Setting.upTo(6).stream().filter(TorchPeer.Setting::oneDnn))
        .extracting(one -> one.own() + " " + one.blas())
        .containsExactly("1 1", "2 2", "1 2", "2 1", "4 4", "1 4", "4 1", "6 6", "1 6", "6 1");
    assertThat(new TorchPeer.Setting(1, 2, false)).hasToString("1 thread, 2 in BLAS, oneDNN off");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aTorchIsMeasuredAtTheSettingThatIsItsFastest() {
    String fastWith =
        "case $* in *--threads=2*--onednn=0*) n=9;; *) n=5;; esac; "; // sh's $0 is TRAINING
    Peers peers =
        new Peers(
            List.of(
                new TorchPeer(
                    "PYTORCH",
                    shell(
                        fastWith
                            + "echo {\\\"perSecond\\\": $n, \\\"note\\\": \\\"Torch 9\\\"}"))));
    Measurement training = new Measurement(Contestant.PYTORCH_TRAINING, SMALL);
    List<String> told = new ArrayList<>();
    peers.tune(training, new Rounds(1, 0.1, 2, told::add));
    Throughput measured = peers.measure(training, 0.1);
    assertThat(measured.perSecond()).isEqualTo(9);
    assertThat(told)
        .hasSize(8)
        .contains(
            "trying batch 2, training: PyTorch, 2 threads, 2 in BLAS, oneDNN off: 9 characters/s");
    assertThat(peers.described(new SpeedTable(Map.of(training, List.of(measured)), 2)))
        .isEqualTo(
            "Torch 9 at its best settings: batch 2, training: PyTorch: 2 threads, 2 in BLAS, oneDNN"
                + " off.");
    assertThat(peers.of(Contestant.LIBTORCH_TRAINING)).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void withoutMavenOrWhatItFetchesThereIsNoLibTorch(@TempDir Path folder) throws IOException {
    String why = "LibTorch's lines are left out: %s cannot fetch it; it takes Maven on the path";
    assertThatThrownBy(() -> LibTorch.fetch("no-such-program"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(why, "no-such-program");
    Path maven = folder.resolve("mvn"); // says that all is well, and has listed nothing
    Files.writeString(maven, "#!/bin/sh\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    assertThatThrownBy(() -> LibTorch.fetch(maven.toString()))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(why, maven);
    // it lists a folder without a library, against which the peer does not compile
    Files.writeString(
        maven, "#!/bin/sh\nfor last; do :; done; dirname $0 > ${last#-Dmdep.outputFile=}\n");
    assertThatThrownBy(() -> LibTorch.fetch(maven.toString())).hasMessageContaining("compiled");
  }

  @Test
  void whatMavenFetchesIsAProjectOfOneLibrary() throws Exception {
    var project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(LibTorch.class.getResourceAsStream("libtorch-pom.xml"));
    assertThat(project.getElementsByTagName("artifactId").item(1).getTextContent())
        .isEqualTo("pytorch-platform");
    assertThat(project.getElementsByTagName("dependency").getLength()).isEqualTo(1);
  }

  @Test
  void aProcessPredictsForMoreProcessorsThanThereAre() {
    Throughput predicted = new Measurement(Contestant.ENGINE_TRAINING, SMALL).scheduled(0.1, 64);
    assertThat(predicted.perSecond()).isPositive();
    assertThat(predicted.seconds()).isGreaterThanOrEqualTo(0.1);
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
    assertThat(ChildProcess.answer(shell("echo $PATH"), 60))
        .contains(System.getenv("PATH").strip());
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
    assertThat(ChildProcess.answer(shell("echo yes; exit 1"), 60)).isEmpty();
    assertThat(ChildProcess.answer(List.of("no-such-program"), 60)).isEmpty();
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
    assertThatThrownBy(() -> PyTorch.in("no-such-python"))
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
        .containsPattern(", matrix products by (oneDNN|OpenBLAS) ");
  }

  private static List<Throughput> rounds(Long bytes, double... speeds) {
    return DoubleStream.of(speeds).mapToObj(speed -> measured(speed, bytes)).toList();
  }

  private static Throughput measured(double perSecond, Long bytes) {
    return new Throughput(perSecond, 1, null, bytes, null);
  }
}
