package translit.selectivity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.contribution.ContributionTable;
import translit.contribution.MeanActivations;
import translit.language.Language;
import translit.network.Model;
import translit.selectivity.counting.Buffers;
import translit.selectivity.counting.Census;
import translit.selectivity.counting.CountingPlan;
import translit.selectivity.counting.HistogramCollector;
import translit.selectivity.counting.LetterCounters;
import translit.selectivity.counting.LetterHistograms;
import translit.selectivity.counting.LetterScores;
import translit.selectivity.counting.Ranges;
import translit.selectivity.counting.SampleFile;
import translit.selectivity.counting.SampleFile.Sampled;
import translit.selectivity.counting.Score;
import translit.statistics.BenjaminiHochberg;
import translit.text.Pair;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Units;

/**
 * Measures how selective every unit of a network is for every pair of a Latin character and an
 * outcome.
 *
 * <p>A look at the text alone finds the pairs and draws the samples ({@link Census}). A first
 * reading finds each unit's range on each Latin character and puts the sampled tokens into a
 * temporary file, a second one counts the histograms. If these and the text do not fit into {@value
 * #BUDGET} bytes, or half of the memory that Java may take, the rare outcomes' tokens all go into
 * the file ({@link CountingPlan}), and what still does not fit waits for one more reading: memory
 * does not grow with the text, as long as the text itself is less than half of it. The samples come
 * back one character at a time when the histograms are gone.
 */
public final class SelectivityAnalysis {
  private static final Logger LOG = LoggerFactory.getLogger(SelectivityAnalysis.class);
  private static final long BUDGET = 400_000_000;

  /** Most tokens in the file beside the samples: 3 GB in the post's network. */
  private static final long KEPT = 200_000;

  private final Tracer tracer;
  private final TokenizedText text;
  private final SelectivityOptions options;
  private final ProgressListener progress;
  private final long budget;
  private final long kept;
  private final Census census;
  private final Units units;
  private final Map<Integer, Score[][]> scores = new HashMap<>();
  private final Map<Integer, double[][]> hellinger1000 = new HashMap<>();

  private SelectivityAnalysis(
      Tracer tracer,
      TokenizedText text,
      SelectivityOptions options,
      ProgressListener progress,
      long budget,
      long kept) {
    this.budget = budget;
    this.kept = kept;
    this.tracer = tracer;
    this.text = text;
    this.options = options;
    this.progress = progress;
    this.units = tracer.units();
    this.census = new Census(text, options.sample(), options.seed());
  }

  /**
   * Measures a model on sentences, romanized once with the options' seed.
   *
   * @param model to look into
   * @param language whose rules romanize; must be the model's
   * @param sentences native text
   * @param progress told the characters done in each reading, then the Latin characters done
   * @throws InputException if the model is not of the language's rules, or no Latin character has
   *     two outcomes that are frequent enough
   * @throws CancellationException if the thread is interrupted
   */
  public static Findings of(
      Model model,
      Language language,
      List<String> sentences,
      SelectivityOptions options,
      ProgressListener progress) {
    model.requireRulesOf(language);
    return of(
        model.graph(),
        TokenizedText.of(sentences, language.rules(), options.seed()),
        options,
        progress);
  }

  /** Measures any network of {@link translit.engine.BiLstm} on a text of its alphabets. */
  public static Findings of(
      ComputationGraph graph,
      TokenizedText text,
      SelectivityOptions options,
      ProgressListener progress) {
    long budget = Math.min(BUDGET, Runtime.getRuntime().maxMemory() / 2);
    return of(graph, text, options, progress, budget, KEPT);
  }

  /**
   * Measures with other bounds of the memory.
   *
   * @param budget bytes for histograms and text; a letter that needs more is read alone
   * @param kept most tokens in the file that need not be in a sample
   */
  static Findings of(
      ComputationGraph graph,
      TokenizedText text,
      SelectivityOptions options,
      ProgressListener progress,
      long budget,
      long kept) {
    try (Tracer tracer = new Tracer(graph)) {
      return new SelectivityAnalysis(tracer, text, options, progress, budget, kept).run(graph);
    }
  }

  private Findings run(ComputationGraph graph) {
    boolean[] asked = new boolean[text.latin().size()];
    boolean any = false;
    for (int letter = 0; letter < asked.length; letter++) {
      asked[letter] =
          options.wants(text.latin().symbol(letter))
              && !census.asked(letter, options.minimum()).isEmpty();
      any |= asked[letter];
    }
    Provenance provenance =
        new Provenance("", "", "", "", "SelectivityAnalysis.of", Provenance.libraryVersion());
    SelectivityInfo info =
        new SelectivityInfo(
            provenance,
            text.sentences(),
            text.characters(),
            text.seed(),
            options,
            census.bySymbol());
    for (String letter : options.letters()) {
      if (info.outcomes().getOrDefault(letter, Map.of()).size() < 2) {
        throw info.noSuchPair(new Pair(letter, ""));
      }
    }
    if (!any) {
      throw new InputException(
          ("no Latin character has two outcomes with %d tokens in these %d sentences: give more text"
                  + " or a lower minimum")
              .formatted(options.minimum(), text.sentences()));
    }
    List<Integer> letters = IntStream.range(0, asked.length).filter(i -> asked[i]).boxed().toList();
    Ranges ranges = new Ranges(asked, units.columns());
    MeanActivations means = new MeanActivations(units, letters);
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    CountingPlan plan = plan(letters);
    try (SampleFile samples = new SampleFile(folder, census, plan, units.columns())) {
      read(plan, ranges, means, samples);
      score(letters, samples);
    }
    List<Selectivity> rows = new ArrayList<>();
    letters.forEach(letter -> addRows(letter, rows));
    return new Findings(
        new SelectivityTable(units, info, rows),
        ContributionTable.of(graph, means, text, provenance));
  }

  private CountingPlan plan(List<Integer> letters) {
    List<LetterCounters> counters =
        letters.stream().map(k -> new LetterCounters(k, asked(k), census)).toList();
    long bytes = Math.max(budget / 2, budget - text.bytes());
    long room = bytes / Buffers.bytes(units.columns()) - HistogramCollector.BUFFERS;
    return new CountingPlan(counters, room, kept);
  }

  /** Reads the text as often as need be, and fills {@link #hellinger1000}. */
  private void read(CountingPlan plan, Ranges ranges, MeanActivations means, SampleFile samples) {
    List<List<LetterCounters>> readings = plan.readings();
    String what = "reading %d of " + (1 + readings.size());
    tracer.read(text, ranges.and(means).and(samples), progress, what.formatted(1));
    try (Buffers buffers = new Buffers(units.columns())) {
      for (int r = 0; r < readings.size(); r++) {
        buffers.release(0);
        List<LetterHistograms> histograms =
            readings.get(r).stream().map(one -> new LetterHistograms(one, ranges)).toList();
        histograms.forEach(one -> one.makeRoom(plan.keptUpTo(), buffers));
        HistogramCollector collector =
            new HistogramCollector(text.latin().size(), units.columns(), histograms, buffers);
        tracer.read(text, collector, progress, what.formatted(r + 2));
        collector.count();
        for (LetterHistograms one : histograms) {
          stopIfInterrupted(what.formatted(r + 2));
          int mark = buffers.mark();
          one.makeRoom(0, buffers);
          samples.readKept(one.letter(), collector);
          collector.count();
          hellinger1000.put(one.letter(), one.hellinger1000());
          buffers.release(mark);
        }
      }
    }
  }

  private static void stopIfInterrupted(String done) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted after " + done);
    }
  }

  private List<Integer> asked(int letter) {
    return census.asked(letter, options.minimum());
  }

  /** Fills {@link #scores}. */
  private void score(List<Integer> letters, SampleFile samples) {
    try (Buffers buffers = new Buffers(units.columns())) {
      for (int i = 0; i < letters.size(); i++) {
        int letter = letters.get(i);
        String symbol = text.latin().symbol(letter);
        progress.report(i, letters.size(), "permutations, now of " + symbol);
        buffers.release(0);
        List<Sampled> sample = samples.read(letter, buffers);
        LetterScores all = new LetterScores(letter, census, sample, options, units.columns());
        scores.put(letter, all.scores());
        stopIfInterrupted("permutations of " + symbol);
      }
    }
  }

  private void addRows(int letter, List<Selectivity> rows) {
    Score[][] ofLetter = scores.get(letter);
    long all = census.count(letter);
    int undefined = 0;
    for (int k = 0; k < asked(letter).size(); k++) {
      int outcome = asked(letter).get(k);
      Pair pair = new Pair(text.latin().symbol(letter), text.natives().symbol(outcome));
      long n = census.count(letter, outcome);
      double[] q = BenjaminiHochberg.of(Arrays.stream(ofLetter[k]).mapToDouble(Score::p).toArray());
      for (int c = 0; c < units.columns(); c++) {
        Score score = ofLetter[k][c];
        undefined += Double.isNaN(score.p()) ? 1 : 0;
        rows.add(
            new Selectivity(
                units.unit(c),
                pair,
                n,
                all - n,
                hellinger1000.get(letter)[k][c],
                score.hellinger(),
                score.auc(),
                score.bits(),
                score.p(),
                q[c]));
      }
    }
    if (undefined > 0) {
      LOG.info(
          "{}: {} cells are NaN, since the unit's activation never changes",
          text.latin().symbol(letter),
          undefined);
    }
  }
}
