package translit.selectivity.counting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import translit.selectivity.letters.Buffers;
import translit.selectivity.letters.HistogramCollector;
import translit.selectivity.letters.LetterCounters;
import translit.selectivity.letters.LetterHistograms;
import translit.trace.ColumnRanges;
import translit.trace.TokenConsumer;

/**
 * Counts the histograms of all Latin characters of a plan, in as many readings as it needs.
 *
 * @param plan which character is counted when
 * @param ranges of the units on each of them
 * @param samples where the tokens are that the plan keeps
 * @param columns number of units
 */
record HistogramPass(
    CountingPlan plan, Map<Integer, ColumnRanges> ranges, SampleFile samples, int columns) {
  /**
   * Counts.
   *
   * @param text to read
   * @param first takes the tokens of the first reading as well, which puts those that are kept into
   *     the samples; none where they are there already
   * @param done takes the histograms of a character, valid until it returns
   * @throws CancellationException if the thread is interrupted
   */
  void run(Reading text, Optional<TokenConsumer> first, Consumer<LetterHistograms> done) {
    List<List<LetterCounters>> readings = plan.readings();
    int before = first.isPresent() ? 0 : 1;
    long all = before;
    for (int r = 0; r < readings.size(); r++) {
      all += plan.needsText(readings.get(r)) || r == 0 && first.isPresent() ? 1 : 0;
    }
    try (Buffers buffers = new Buffers(columns)) {
      for (int r = 0; r < readings.size(); r++) {
        String what = "reading %d of %d".formatted(before + r + 1, all);
        buffers.release(0);
        List<LetterHistograms> histograms =
            readings.get(r).stream()
                .map(one -> new LetterHistograms(one, ranges.get(one.letter())))
                .toList();
        histograms.forEach(one -> one.makeRoom(plan.keptUpTo(), buffers));
        HistogramCollector collector = new HistogramCollector(histograms, columns, buffers);
        boolean needsText = plan.needsText(readings.get(r));
        if (r == 0 && first.isPresent()) {
          text.read(needsText ? first.get().and(collector) : first.get(), what);
        } else if (needsText) {
          text.read(collector, what);
        }
        collector.count();
        for (LetterHistograms one : histograms) {
          stopIfInterrupted(what);
          int mark = buffers.mark();
          one.makeRoom(0, buffers);
          samples.readKept(one.letter(), collector);
          collector.count();
          done.accept(one);
          buffers.release(mark);
        }
      }
    }
  }

  static void stopIfInterrupted(String done) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted after " + done);
    }
  }
}
