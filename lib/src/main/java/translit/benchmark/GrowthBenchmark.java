package translit.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** How the engine's training grows with the text, the cells and the processors. */
public final class GrowthBenchmark {
  private static final long SHORTEST_TEXT = 100_000;

  private GrowthBenchmark() {}

  /**
   * Measures training by the engine.
   *
   * @param rounds how often and how long
   * @param work what is computed where nothing else is said
   * @param longestText in characters: texts are ten times as long each, up to this
   * @return a table for the length of the text (if there is one that short), for the cells and for
   *     the threads, and what was measured on what, as Markdown
   */
  public static String run(Rounds rounds, Workload work, long longestText) {
    int threads = rounds.threads();
    double seconds = rounds.seconds();
    Measurement training = new Measurement(Contestant.ENGINE_TRAINING, work);
    String byText =
        table(
            rounds,
            "characters of text, once through, from a cold start",
            LongStream.iterate(SHORTEST_TEXT, text -> text <= longestText, text -> text * 10),
            text -> training.once(text, threads));
    String byCells =
        table(
            rounds,
            "cells",
            LongStream.of(64, 128, 228, 512, 1024),
            cells -> training.withCells((int) cells).run(seconds, threads));
    String byThreads =
        table(
            rounds,
            "threads",
            LongStream.concat(
                LongStream.iterate(1, count -> count < threads, count -> count * 2),
                LongStream.of(threads)),
            count -> training.run(seconds, (int) count));
    String settings =
        ("Training by the engine, batch %d, %d cells where nothing else is said;"
                + " median (smallest to largest) of %d rounds. %s.")
            .formatted(work.texts(), work.cells(), rounds.count(), Machine.describe());
    return (longestText < SHORTEST_TEXT ? "" : byText + "\n")
        + String.join("\n", byCells, byThreads, settings);
  }

  /** Measures at each size, and writes a row for it. */
  static String table(
      Rounds rounds, String what, LongStream sizes, LongFunction<Throughput> measure) {
    Map<Long, List<Throughput>> results =
        rounds.measure(
            sizes.boxed().toList(),
            size -> String.format(Locale.ROOT, "%,d %s", size, what),
            measure::apply);
    return MarkdownTable.of(
        "| " + what + " | characters/s | µs a character | seconds | peak memory |",
        results.entrySet().stream().map(one -> row(one.getKey(), one.getValue())));
  }

  private static List<String> row(long size, List<Throughput> rounds) {
    RoundsSummary speed = RoundsSummary.ofSpeeds(rounds);
    RoundsSummary seconds = RoundsSummary.of(rounds.stream().mapToDouble(Throughput::seconds));
    return List.of(
        String.format(Locale.ROOT, "%,d", size),
        speed.format("%,.0f"),
        String.format(Locale.ROOT, "%.1f", 1e6 / speed.median()),
        String.format(Locale.ROOT, "%.1f", seconds.median()),
        RoundsSummary.peakMegabytes(rounds));
  }
}
