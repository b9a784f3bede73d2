package translit.benchmark;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The results of a benchmark as Markdown.
 *
 * @param results characters per second, round by round
 */
record SpeedTable(Map<Measurement, List<Throughput>> results) {
  /** {@return speeds and memory} */
  String speeds() {
    return MarkdownTable.of(
        "| | batch | characters/s | of the engine's | peak memory |",
        results.keySet().stream()
            .sorted(comparing(Measurement::contestant).thenComparing(one -> one.work().texts()))
            .map(this::row));
  }

  private List<Object> row(Measurement one) {
    Contestant contestant = one.contestant();
    boolean first = contestant == contestant.reference();
    List<Throughput> rounds = results.get(one);
    return List.of(
        contestant.title(),
        one.work().texts(),
        RoundsSummary.ofSpeeds(rounds).format("%,.0f"),
        first ? "1" : ratio(contestant, contestant.reference(), one.work()),
        contestant == Contestant.GEMM ? "" : RoundsSummary.peakMegabytes(rounds));
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
    List<Throughput> numerators = results.get(new Measurement(of, work));
    List<Throughput> denominators = results.get(new Measurement(to, work));
    return numerators == null || denominators == null
        ? ""
        : RoundsSummary.ofRatios(numerators, denominators).format("%.2f");
  }

  /** {@return what the last measurement of a contestant has added} */
  String lastNote(Contestant contestant, Workload work) {
    List<Throughput> rounds = results.get(new Measurement(contestant, work));
    return rounds.get(rounds.size() - 1).note();
  }
}
