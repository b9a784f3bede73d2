package translit.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The engine beside PyTorch, Deeplearning4j's own layers and the machine's matrix multiplication:
 * rounds of one process after another.
 */
public final class Benchmark {
  private Benchmark() {}

  /**
   * Measures all contestants.
   *
   * @param rounds how often and how long
   * @param workloads at least one, which differ in the number of texts in a batch
   * @param torch PyTorch; empty where there is none, and its rows are then left out
   * @return tables of speeds and ratios and what was measured on what, as Markdown
   */
  public static String run(Rounds rounds, List<Workload> workloads, Optional<PyTorchPeer> torch) {
    Map<Workload, PyTorchPeer.Threads> tuned = new LinkedHashMap<>();
    List<Measurement> subjects = new ArrayList<>();
    for (Workload work : workloads) {
      torch.ifPresent(peer -> tuned.put(work, peer.tune(work, rounds)));
      for (Contestant contestant : Contestant.values()) {
        if (torch.isPresent() || !contestant.isPyTorch()) {
          subjects.add(new Measurement(contestant, work));
        }
      }
    }
    SpeedTable table =
        new SpeedTable(
            rounds.measure(
                subjects,
                one -> "batch " + one.work().texts() + ", " + one.contestant().title(),
                one ->
                    one.contestant().isPyTorch()
                        ? torch.get().measure(one, rounds.seconds(), tuned.get(one.work()))
                        : one.run(rounds.seconds(), rounds.threads())));
    Workload last = workloads.get(workloads.size() - 1);
    String settings =
        tuned.entrySet().stream()
            .map(one -> "batch " + one.getKey().texts() + ": " + one.getValue())
            .collect(Collectors.joining("; ", " at its best setting (", ")"));
    return String.join(
        "\n",
        table.speeds(),
        table.ratios(),
        "Median (smallest to largest) of %d rounds of %.1f s after warming up, each in a new process."
                .formatted(rounds.count(), rounds.seconds())
            + " %d cells, random texts of %d characters, at most %d threads; %.2f MFLOP a character."
                .formatted(last.cells(), last.length(), rounds.threads(), last.operations() / 1e6),
        "Matrix multiplication, last round (rows x summed x columns): "
            + table.lastNote(Contestant.GEMM, last)
            + ".",
        Machine.describe()
            + "; "
            + (torch.isEmpty()
                ? "without PyTorch"
                : table.lastNote(Contestant.PYTORCH_FORWARD, last) + settings)
            + ".");
  }
}
