package translit.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import translit.common.MarkdownTable;

/** How the engine's training grows with the text, the batch, the cells and the processors. */
public final class GrowthBenchmark {
  private static final long SHORTEST_TEXT = 100_000;

  /** More than most machines have: they are simulated. */
  private static final long MOST_PROCESSORS = 32;

  private GrowthBenchmark() {}

  /**
   * Measures training by the engine.
   *
   * @param rounds how often and how long
   * @param work what is computed where nothing else is said
   * @param longestText in characters: texts are ten times as long each, up to this
   * @return a table for the length of the text (if there is one that short), for the texts in a
   *     batch, for the cells and for the threads, one of what a simulated schedule predicts for
   *     more processors, and what was measured on what, as Markdown
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
    String byTexts =
        table(
            rounds,
            "texts in a batch",
            LongStream.of(16, 32, 64, 128, 256),
            texts -> training.withTexts((int) texts).run(seconds, threads));
    String byCells =
        table(
            rounds,
            "cells",
            LongStream.of(64, 128, 228, 512, 1024),
            cells -> training.withCells((int) cells).run(seconds, threads));
    Map<Long, List<Throughput>> measured =
        measure(rounds, "threads", doubled(threads), n -> training.run(seconds, (int) n));
    Map<Long, List<Throughput>> predicted =
        measure(
            rounds,
            "processors, simulated",
            doubled(Math.max(threads, MOST_PROCESSORS)),
            n -> training.scheduled(seconds, (int) n));
    String settings =
        ("Training by the engine, batch %d, %d cells where nothing else is said;"
                + " median (smallest to largest) of %d rounds. %s.")
            .formatted(work.texts(), work.cells(), rounds.count(), Machine.describe());
    return (longestText < SHORTEST_TEXT ? "" : byText + "\n")
        + String.join(
            "\n", byTexts, byCells, table("threads", measured), schedule(predicted, measured))
        + "\nPredicted by a simulated schedule: the tasks of a step, measured one after another on"
        + " one thread, are handed out to so many processors. Shared memory, a clock that is slower"
        + " when all are busy, and what it costs to hand out are not in it.\n"
        + settings;
  }

  /** 1, 2, 4 and so on, and the last. */
  static LongStream doubled(long last) {
    return LongStream.concat(
        LongStream.iterate(1, count -> count < last, count -> count * 2), LongStream.of(last));
  }

  /** Measures at each size, and writes a row for it. */
  static String table(
      Rounds rounds, String what, LongStream sizes, LongFunction<Throughput> measure) {
    return table(what, measure(rounds, what, sizes, measure));
  }

  private static Map<Long, List<Throughput>> measure(
      Rounds rounds, String what, LongStream sizes, LongFunction<Throughput> measure) {
    return rounds.measure(
        sizes.boxed().toList(),
        size -> String.format(Locale.ROOT, "%,d %s", size, what),
        measure::apply);
  }

  private static String table(String what, Map<Long, List<Throughput>> results) {
    return MarkdownTable.of(
        "| "
            + what
            + " | characters/s | µs a character | seconds | processors busy | peak memory |",
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
        RoundsSummary.busy(rounds),
        RoundsSummary.peakMegabytes(rounds));
  }

  /**
   * Writes what is predicted beside what is measured, where it is.
   *
   * @param predicted speeds by processors, 1 among them
   * @param measured speeds by threads, 1 among them
   */
  static String schedule(
      Map<Long, List<Throughput>> predicted, Map<Long, List<Throughput>> measured) {
    return MarkdownTable.of(
        "| processors | predicted characters/s | predicted, one = 1 | measured, one = 1 |",
        predicted.entrySet().stream()
            .map(
                one ->
                    List.of(
                        one.getKey(),
                        RoundsSummary.ofSpeeds(one.getValue()).format("%,.0f"),
                        toOne(predicted, one.getKey()),
                        measured.containsKey(one.getKey()) ? toOne(measured, one.getKey()) : "")));
  }

  private static String toOne(Map<Long, List<Throughput>> speeds, long processors) {
    return RoundsSummary.ofRatios(speeds.get(processors), speeds.get(1L)).format("%.2f");
  }
}
