package translit.selectivity.counting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import translit.common.ProgressListener;
import translit.selectivity.letters.Buffers;
import translit.selectivity.letters.HistogramCollector;
import translit.selectivity.letters.LetterCounters;
import translit.selectivity.scoring.Sample;
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
    return census.outcomes(text.latin(), text.natives());
  }

  /** {@return the indices of the Latin characters with pairs to measure} */
  public List<Integer> letters() {
    return census.letters(options.minimum());
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
    List<LetterCounters> counters = census.counters(letters, options.minimum());
    long bytes = Math.max(options.budget() / 2, options.budget() - text.bytes());
    long room = bytes / Buffers.bytes(columns) - HistogramCollector.BUFFERS;
    CountingPlan plan = new CountingPlan(counters, room, options.kept());
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (SampleFile samples = new SampleFile(folder, census, plan, columns)) {
      Map<Integer, double[][]> distances = distances(source, plan, beside, samples, progress);
      LetterScores measures =
          new LetterScores(census, text.latin(), text.natives(), options, source.units().layout());
      List<PairScores> scores = new ArrayList<>();
      try (Buffers buffers = new Buffers(columns)) {
        for (int i = 0; i < letters.size(); i++) {
          LetterCounters letter = counters.get(i);
          String symbol = text.latin().symbol(letter.letter());
          progress.report(i, letters.size(), "permutations, now of " + symbol);
          buffers.release(0);
          Sample sample = samples.read(letter.letter(), buffers);
          scores.addAll(measures.of(letter, distances.get(letter.letter()), sample));
          HistogramPass.stopIfInterrupted("permutations of " + symbol);
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
    Reading reading = (consumer, what) -> source.read(text, consumer, progress, what);
    Map<Integer, ColumnRanges> ranges = new HashMap<>();
    plan.letters().forEach(letter -> ranges.put(letter, new ColumnRanges(columns)));
    TokenConsumer widen = block -> ColumnRanges.widen(block, token -> ranges.get(token.latin()));
    TokenConsumer first =
        widen.where(token -> token.hasOutcome() && ranges.containsKey(token.latin()));
    long readings = 1 + plan.readings().stream().filter(plan::needsText).count();
    reading.read(first.and(beside).and(samples), "reading 1 of " + readings);
    Map<Integer, double[][]> distances = new HashMap<>();
    new HistogramPass(plan, ranges, samples, columns)
        .run(
            reading,
            Optional.empty(),
            one -> distances.put(one.letter(), one.hellinger1000(columns)));
    return distances;
  }
}
