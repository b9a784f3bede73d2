package translit.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The engine beside PyTorch, LibTorch, Deeplearning4j's own layers and the machine's limits: rounds
 * of one process after another.
 */
public final class Benchmark {
  private Benchmark() {}

  /**
   * Measures all contestants.
   *
   * @param rounds how often and how long
   * @param workloads at least one, which differ in the number of texts in a batch
   * @param peers the rows of those that are not here are left out
   * @return tables of speeds and ratios and what was measured on what, as Markdown
   */
  public static String run(Rounds rounds, List<Workload> workloads, Peers peers) {
    List<Measurement> subjects = new ArrayList<>();
    for (Workload work : workloads) {
      for (Contestant contestant : Contestant.values()) {
        if (contestant.isOurs() || peers.of(contestant).isPresent()) {
          subjects.add(new Measurement(contestant, work));
        }
      }
    }
    subjects.forEach(subject -> peers.tune(subject, rounds));
    SpeedTable table =
        new SpeedTable(
            rounds.measure(
                subjects,
                Measurement::title,
                one ->
                    one.contestant().isOurs()
                        ? one.run(rounds.seconds(), rounds.threads())
                        : peers.measure(one, rounds.seconds())),
            rounds.threads());
    Workload last = workloads.get(workloads.size() - 1);
    String limits =
        Contestant.LIMITS.stream()
            .map(limit -> table.lastNote(new Measurement(limit, last)))
            .collect(Collectors.joining("; "));
    return String.join(
        "\n",
        table.speeds(),
        table.ratios(),
        "Median (smallest to largest) of %d rounds of %.1f s after warming up, each in a new process."
                .formatted(rounds.count(), rounds.seconds())
            + " %d cells, random texts of %d characters, at most %d threads; %.2f MFLOP a character."
                .formatted(last.cells(), last.length(), rounds.threads(), last.operations() / 1e6),
        "Limits, last round (products: rows x summed x columns): " + limits + ".",
        Machine.describe() + ".",
        peers.described(table));
  }
}
