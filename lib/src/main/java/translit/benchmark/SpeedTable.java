package translit.benchmark;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import translit.common.MarkdownTable;

/**
 * The results of a benchmark as Markdown.
 *
 * @param results characters per second, round by round
 * @param threads that each contestant had
 */
record SpeedTable(Map<Measurement, List<Throughput>> results, int threads) {
  /** {@return speeds, processors and memory; of the limits only the largest} */
  String speeds() {
    return MarkdownTable.of(
        "| | batch | characters/s | of the engine's | per second of a processor"
            + " | processors busy | peak memory |",
        results.keySet().stream()
            .filter(one -> one.contestant() == counting(one.contestant(), one.work()))
            .sorted(comparing(Measurement::contestant).thenComparing(one -> one.work().texts()))
            .map(this::row));
  }

  private List<Object> row(Measurement one) {
    Contestant contestant = one.contestant();
    boolean first = contestant == contestant.reference();
    List<Throughput> rounds = results.get(one);
    String busy = RoundsSummary.busy(rounds);
    return List.of(
        contestant.title(),
        one.work().texts(),
        RoundsSummary.ofSpeeds(rounds).format("%,.0f"),
        first ? "1" : ratio(contestant, contestant.reference(), one.work()),
        RoundsSummary.perCpuSecond(rounds),
        busy.isEmpty() ? "" : busy + " of " + threads,
        contestant.isLimit() ? "" : RoundsSummary.peakMegabytes(rounds));
  }

  /** {@return how many times as fast the engine is} */
  String ratios() {
    List<Workload> works =
        results.keySet().stream()
            .map(Measurement::work)
            .distinct()
            .sorted(comparing(Workload::texts))
            .toList();
    String batches = works.stream().map(work -> " batch " + work.texts() + " |").collect(joining());
    return MarkdownTable.of(
        "| the engine's speed |" + batches,
        Contestant.RATIOS.stream()
            .map(
                ratio ->
                    Stream.concat(
                            Stream.of(ratio.title()),
                            works.stream().map(work -> ratio(ratio.of(), ratio.to(), work)))
                        .toList())
            .filter(row -> !row.contains("")));
  }

  private String ratio(Contestant of, Contestant to, Workload work) {
    List<Throughput> numerators = results.get(new Measurement(counting(of, work), work));
    List<Throughput> denominators = results.get(new Measurement(counting(to, work), work));
    return numerators == null || denominators == null
        ? ""
        : RoundsSummary.ofRatios(numerators, denominators).format("%.2f");
  }

  /** The largest limit for any limit; every other contestant for itself. */
  private Contestant counting(Contestant contestant, Workload work) {
    if (!contestant.isLimit()) {
      return contestant;
    }
    return Contestant.LIMITS.stream()
        .filter(limit -> results.containsKey(new Measurement(limit, work)))
        .max(Comparator.comparing(limit -> median(new Measurement(limit, work))))
        .orElse(contestant);
  }

  private double median(Measurement one) {
    return RoundsSummary.ofSpeeds(results.get(one)).median();
  }

  /** {@return what the last measurement has added} */
  String lastNote(Measurement one) {
    List<Throughput> rounds = results.get(one);
    return rounds.get(rounds.size() - 1).note();
  }
}
