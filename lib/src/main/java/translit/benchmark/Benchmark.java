package translit.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import translit.benchmark.SpeedTable.Line;

/**
 * The engine beside PyTorch, Deeplearning4j's own layers and the machine's matrix multiplication:
 * rounds of one process after another.
 */
public final class Benchmark {
  /** Of PyTorch's tuning, each. */
  private static final double TUNING_SECONDS = 5;

  /**
   * A size of batch.
   *
   * @param torch empty where there is no PyTorch
   */
  private record Event(Workload work, Optional<PyTorchPeer.Tuned> torch) {}

  private final int rounds;
  private final double seconds;
  private final int threads;
  private final Consumer<String> progress;
  private final SpeedTable table = new SpeedTable();
  private String gemmNote = "";
  private String torchNote = "without PyTorch";

  /**
   * @param rounds how often everything is measured
   * @param seconds of each measurement
   * @param threads that each contestant may use
   * @param progress told what has been measured
   */
  public Benchmark(int rounds, double seconds, int threads, Consumer<String> progress) {
    this.rounds = rounds;
    this.seconds = seconds;
    this.threads = threads;
    this.progress = progress;
  }

  /** Measures all and returns the Markdown. */
  public String run(List<Workload> workloads, Optional<PyTorchPeer> torch) {
    List<Event> events = workloads.stream().map(work -> prepare(work, torch)).toList();
    for (int round = 1; round <= rounds; round++) {
      for (Event event : events) {
        for (Line line : Line.values()) {
          int number = round;
          measure(line, event).ifPresent(measured -> add(number, line, event.work, measured));
        }
      }
    }
    Workload first = workloads.get(0);
    return String.join(
        "\n",
        table.speeds(),
        table.ratios(),
        "Median (smallest to largest) of %d rounds of %.1f s after warming up, each in a new process."
                .formatted(rounds, seconds)
            + " %d cells, random texts of %d characters, at most %d threads; %.2f MFLOP a character."
                .formatted(first.cells(), first.length(), threads, first.operations() / 1e6),
        "Matrix multiplication, last round (rows x summed x columns): " + gemmNote + ".",
        Machine.describe() + "; " + torchNote + torchThreads(events) + ".");
  }

  private Event prepare(Workload work, Optional<PyTorchPeer> torch) {
    double each = Math.min(TUNING_SECONDS, seconds);
    return new Event(work, torch.map(peer -> peer.tune(work, each, threads, progress)));
  }

  private Optional<Throughput> measure(Line line, Event event) {
    return switch (line) {
      case PYTORCH_TRAINING -> event.torch.map(peer -> peer.measure("TRAINING", seconds));
      case PYTORCH_FORWARD -> event.torch.map(peer -> peer.measure("FORWARD", seconds));
      case GEMM -> Optional.of(new Measurement(Measurement.GEMM, event.work).run(seconds, threads));
      case ENGINE_TRAINING, ENGINE_FORWARD, ENGINE_CAPTURE, STOCK_TRAINING, STOCK_FORWARD ->
          Optional.of(new Measurement(line.name(), event.work).run(seconds, threads));
    };
  }

  private void add(int round, Line line, Workload work, Throughput measured) {
    Throughput speed = measured;
    if (line == Line.GEMM) {
      gemmNote = measured.note();
      speed = measured.times(1 / work.operations());
    } else if (measured.note() != null) {
      torchNote = measured.note();
    }
    table.add(line, work.texts(), speed);
    progress.accept(
        String.format(
            Locale.ROOT,
            "round %d of %d, batch %d, %s: %,.0f characters/s",
            round,
            rounds,
            work.texts(),
            line.title(),
            speed.perSecond()));
  }

  private static String torchThreads(List<Event> events) {
    String all =
        events.stream()
            .filter(event -> event.torch.isPresent())
            .map(event -> "batch " + event.work.texts() + ": " + event.torch.get().threads())
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? "" : " at its best setting (" + all + ")";
  }
}
