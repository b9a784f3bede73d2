package translit.selectivity.counting;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.engine.ActivationLayout;
import translit.selectivity.scoring.Divided;
import translit.selectivity.scoring.Measured;
import translit.selectivity.scoring.Sample;
import translit.selectivity.scoring.SampleScores;
import translit.text.Pair;
import translit.trace.ActivationSource;
import translit.trace.ColumnRanges;
import translit.trace.TokenConsumer;
import translit.trace.TokenizedText;

/**
 * Measures every unit for every pair of a text, with more counters and samples than fit into
 * memory.
 *
 * <p>A look at the text alone finds the pairs and draws the samples ({@link Census}). A first
 * reading finds each unit's range on each Latin character and puts the sampled tokens into a
 * temporary file, a second one counts the histograms; where there are few tokens, all go into the
 * file, and there is no second one. If these and the text do not fit into the budget, the rare
 * outcomes' tokens all go into the file ({@link CountingPlan}), and what still does not fit waits
 * for one more reading: memory does not grow with the text, as long as the text itself is less than
 * half of the budget. The samples come back one character at a time when the histograms are gone.
 */
public final class Counting {
  private final TokenizedText text;
  private final CountingOptions options;
  private final Census census;

  /**
   * Looks at a text, without activations.
   *
   * @param text to count
   * @param options what is counted, and what it may take
   */
  public Counting(TokenizedText text, CountingOptions options) {
    this.text = text;
    this.options = options;
    this.census = new Census(text, options.sample(), options.seed());
  }

  /**
   * {@return the number of tokens of each Latin character that occurs by what it becomes, the most
   * frequent outcome first; also of those with too few}
   */
  public Map<String, Map<String, Long>> outcomes() {
    Map<String, Map<String, Long>> all = new TreeMap<>();
    for (int letter = 0; letter < text.latin().size(); letter++) {
      for (int outcome : census.outcomes(letter)) {
        all.computeIfAbsent(text.latin().symbol(letter), key -> new LinkedHashMap<>())
            .put(text.natives().symbol(outcome), census.tokens(letter, outcome));
      }
    }
    return all;
  }

  /** {@return the indices of the Latin characters with pairs to measure} */
  public List<Integer> letters() {
    return IntStream.range(0, text.latin().size())
        .filter(letter -> !frequentOutcomes(letter).isEmpty())
        .boxed()
        .toList();
  }

  private List<Integer> frequentOutcomes(int letter) {
    return census.frequentOutcomes(letter, options.minimum());
  }

  /**
   * Reads the text two times, once if it has few tokens, or more often if the budget is small, and
   * measures.
   *
   * @param source of the activations
   * @param letters indices of the Latin characters to look at, some of {@link #letters}
   * @param beside takes the tokens of these characters in the first reading
   * @param progress told the characters done in each reading, then the Latin characters done
   * @return one for each pair, character by character, the most frequent outcome first
   * @throws translit.common.InputException if Java's folder for temporary files has not enough room
   * @throws CancellationException if the thread is interrupted
   */
  public List<PairScores> run(
      ActivationSource source,
      List<Integer> letters,
      TokenConsumer beside,
      ProgressListener progress) {
    int columns = source.units().columns();
    List<LetterCounters> counters =
        letters.stream()
            .map(letter -> LetterCounters.of(letter, frequentOutcomes(letter), census))
            .toList();
    long bytes = Math.max(options.budget() / 2, options.budget() - text.bytes());
    long room = bytes / Buffers.bytes(columns) - HistogramCollector.BUFFERS;
    CountingPlan plan = new CountingPlan(counters, room, options.kept());
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (SampleFile samples = new SampleFile(folder, census, plan, columns)) {
      Map<Integer, double[][]> distances = distances(source, plan, beside, samples, progress);
      List<PairScores> scores = new ArrayList<>();
      try (Buffers buffers = new Buffers(columns)) {
        for (int i = 0; i < letters.size(); i++) {
          LetterCounters letter = counters.get(i);
          String symbol = text.latin().symbol(letter.letter());
          progress.report(i, letters.size(), "permutations, now of " + symbol);
          buffers.release(0);
          Sample sample = samples.read(letter.letter(), buffers);
          scores.addAll(
              pairs(letter, distances.get(letter.letter()), sample, source.units().layout()));
          stopIfInterrupted("permutations of " + symbol);
        }
      }
      return scores;
    }
  }

  /** The post's distances of each letter, {@code [outcome][column]}. */
  private Map<Integer, double[][]> distances(
      ActivationSource source,
      CountingPlan plan,
      TokenConsumer beside,
      SampleFile samples,
      ProgressListener progress) {
    int columns = source.units().columns();
    Map<Integer, ColumnRanges> ranges = new HashMap<>();
    plan.letters().forEach(letter -> ranges.put(letter, new ColumnRanges(columns)));
    TokenConsumer widen = block -> ColumnRanges.widen(block, token -> ranges.get(token.latin()));
    TokenConsumer first =
        widen.where(token -> token.hasOutcome() && ranges.containsKey(token.latin()));
    List<List<LetterCounters>> readings = plan.readings();
    String what = "reading %d of " + (1 + readings.stream().filter(plan::needsText).count());
    source.read(text, first.and(beside).and(samples), progress, what.formatted(1));
    Map<Integer, double[][]> distances = new HashMap<>();
    try (Buffers buffers = new Buffers(columns)) {
      for (int r = 0; r < readings.size(); r++) {
        buffers.release(0);
        List<LetterHistograms> histograms =
            readings.get(r).stream()
                .map(one -> new LetterHistograms(one, ranges.get(one.letter())))
                .toList();
        histograms.forEach(one -> one.makeRoom(plan.keptUpTo(), buffers));
        HistogramCollector collector = new HistogramCollector(histograms, columns, buffers);
        if (plan.needsText(readings.get(r))) {
          source.read(text, collector, progress, what.formatted(r + 2));
        }
        collector.count();
        for (LetterHistograms one : histograms) {
          stopIfInterrupted(what.formatted(r + 2));
          int mark = buffers.mark();
          one.makeRoom(0, buffers);
          samples.readKept(one.letter(), collector);
          collector.count();
          distances.put(one.letter(), one.hellinger1000(columns));
          buffers.release(mark);
        }
      }
    }
    return distances;
  }

  private static void stopIfInterrupted(String done) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted after " + done);
    }
  }

  private List<PairScores> pairs(
      LetterCounters letter, double[][] distances, Sample sample, ActivationLayout layout) {
    List<Divided> divisions =
        letter.frequent().stream()
            .parallel()
            .map(outcome -> divided(sample, letter.letter(), outcome))
            .toList();
    List<Measured> measured = SampleScores.of(sample, divisions, layout);
    return IntStream.range(0, distances.length)
        .mapToObj(
            k -> {
              int outcome = letter.frequent().get(k);
              long n = census.tokens(letter.letter(), outcome);
              return new PairScores(
                  new Pair(text.latin().symbol(letter.letter()), text.natives().symbol(outcome)),
                  n,
                  census.tokens(letter.letter()) - n,
                  DoubleArrayList.wrap(distances[k]),
                  measured.get(k));
            })
        .toList();
  }

  private Divided divided(Sample sample, int letter, int outcome) {
    return Divided.of(
        sample,
        sample.labels(token -> token.outcome() == outcome),
        (double) census.tokens(letter, outcome) / census.tokens(letter),
        options.permutations(),
        SeededHash.of(((long) letter << 32) + outcome, options.seed()));
  }
}
