package translit.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** How the engine's training grows with the text, the cells and the processors. */
public final class GrowthBenchmark {
  private static final List<Integer> CELLS = List.of(64, 128, 228, 512, 1024);
  private static final long SHORTEST_TEXT = 100_000;

  private final int rounds;
  private final double seconds;
  private final int threads;
  private final Consumer<String> progress;

  /** As {@link Benchmark}. */
  public GrowthBenchmark(int rounds, double seconds, int threads, Consumer<String> progress) {
    this.rounds = rounds;
    this.seconds = seconds;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Measures all and returns the Markdown.
   *
   * @param longestText in characters: texts are ten times as long each, up to this
   */
  public String run(Workload work, long longestText) {
    List<String> tables = new ArrayList<>();
    List<Long> texts = new ArrayList<>();
    for (long text = SHORTEST_TEXT; text <= longestText; text *= 10) {
      texts.add(text);
    }
    Measurement training = new Measurement(Contestant.ENGINE_TRAINING.name(), work);
    if (!texts.isEmpty()) {
      tables.add(
          table(
              "characters of text, once through, from a cold start",
              texts,
              text -> training.once(text, threads)));
    }
    tables.add(
        table(
            "cells",
            CELLS,
            cells ->
                new Measurement(training.what(), Workload.ofThePost(cells, work.texts()))
                    .run(seconds, threads)));
    List<Integer> processors = new ArrayList<>();
    for (int count = 1; count < threads; count *= 2) {
      processors.add(count);
    }
    processors.add(threads);
    tables.add(table("threads", processors, count -> training.run(seconds, count)));
    tables.add(
        "Training by the engine, batch %d, %d cells where nothing else is said; %s of %d rounds."
                .formatted(work.texts(), work.cells(), "median (smallest to largest)", rounds)
            + " "
            + Machine.describe()
            + ".");
    return String.join("\n", tables);
  }

  private <T extends Number> String table(
      String what, List<T> sizes, Function<T, Throughput> measure) {
    List<List<Throughput>> measured = new ArrayList<>();
    sizes.forEach(size -> measured.add(new ArrayList<>()));
    for (int round = 1; round <= rounds; round++) {
      for (int i = 0; i < sizes.size(); i++) {
        Throughput one = measure.apply(sizes.get(i));
        measured.get(i).add(one);
        progress.accept(
            String.format(
                Locale.ROOT,
                "round %d of %d, %,d %s: %,.0f characters/s",
                round,
                rounds,
                sizes.get(i).longValue(),
                what,
                one.perSecond()));
      }
    }
    StringBuilder table = new StringBuilder("| " + what + " | characters/s | µs a character |");
    table.append(" seconds | peak memory |\n|---|---|---|---|---|\n");
    for (int i = 0; i < sizes.size(); i++) {
      table.append(row(sizes.get(i).longValue(), measured.get(i)));
    }
    return table.toString();
  }

  private static String row(long size, List<Throughput> rounds) {
    RoundsSummary speed = RoundsSummary.of(rounds.stream().map(Throughput::perSecond).toList());
    RoundsSummary seconds = RoundsSummary.of(rounds.stream().map(Throughput::seconds).toList());
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %.1f | %.1f | %s |\n",
        size,
        speed.format("%,.0f"),
        1e6 / speed.median(),
        seconds.median(),
        SpeedTable.megabytes(rounds));
  }
}
