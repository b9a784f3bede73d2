package translit.selectivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import translit.corpus.Progress;
import translit.language.InputException;
import translit.language.Language;
import translit.network.Model;
import translit.trace.TracedText;
import translit.trace.Tracer;
import translit.trace.Units;

/**
 * Measures how selective every unit of a network is for every pair of a Latin character and an
 * outcome.
 *
 * <p>A look at the text alone finds the pairs and draws the samples ({@link Census}). A first
 * reading finds each unit's range on each Latin character. Then the Latin characters are taken in
 * groups whose histograms and samples fit into {@value #BUDGET} bytes, with one reading for each
 * group: memory is bounded whatever the length of the text and the size of the alphabets.
 */
public final class SelectivityAnalysis {
  private static final Logger LOG = LoggerFactory.getLogger(SelectivityAnalysis.class);
  private static final long BUDGET = 600_000_000;

  private final Tracer tracer;
  private final TracedText text;
  private final SelectivityOptions options;
  private final Progress progress;
  private final Census census;
  private final Units units;
  private final List<Selectivity> rows = new ArrayList<>();

  private SelectivityAnalysis(
      Tracer tracer, TracedText text, SelectivityOptions options, Progress progress) {
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
   * @param progress told the characters done in each reading
   * @throws InputException if the model is not of the language's rules, or no Latin character has
   *     two outcomes that are frequent enough
   * @throws CancellationException if the thread is interrupted
   */
  public static Findings of(
      Model model,
      Language language,
      List<String> sentences,
      SelectivityOptions options,
      Progress progress) {
    model.requireRulesOf(language);
    return of(
        model.graph(),
        TracedText.of(sentences, language.rules(), options.seed()),
        options,
        progress);
  }

  /** Measures any network of {@link translit.network.BiLstm} on a text of its alphabets. */
  public static Findings of(
      ComputationGraph graph, TracedText text, SelectivityOptions options, Progress progress) {
    try (Tracer tracer = new Tracer(graph)) {
      return new SelectivityAnalysis(tracer, text, options, progress).run(graph);
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
    SelectivityInfo info =
        new SelectivityInfo(
            text.sentences(), text.characters(), text.seed(), options, census.bySymbol());
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
    Ranges ranges = new Ranges(asked, units.columns());
    List<List<Integer>> groups = groups(asked);
    List<Integer> letters = groups.stream().flatMap(List::stream).toList();
    MeanActivations means = new MeanActivations(units, letters, asked.length);
    tracer.read(text, ranges.and(means), progress, "ranges");
    Buffers buffers = new Buffers(units.columns());
    for (int g = 0; g < groups.size(); g++) {
      String what = "letters, group %d of %d".formatted(g + 1, groups.size());
      buffers.reset();
      GroupStudy group = new GroupStudy(text.latin().size());
      for (int letter : groups.get(g)) {
        group.add(
            new LetterStudy(
                letter, census.asked(letter, options.minimum()), census, ranges, buffers));
      }
      tracer.read(text, group, progress, what);
      for (LetterStudy letter : group.letters()) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("interrupted in the " + what);
        }
        progress.report(
            text.characters(),
            text.characters(),
            what + ", permutations of " + text.latin().symbol(letter.letter()));
        addRows(letter);
      }
    }
    return new Findings(
        new SelectivityTable(units, info, rows), new ContributionTable(graph, units, means, text));
  }

  /** Puts letters together while they fit; the order of letters stays. */
  private List<List<Integer>> groups(boolean[] asked) {
    List<List<Integer>> groups = new ArrayList<>();
    long room = 0;
    for (int letter = 0; letter < asked.length; letter++) {
      if (asked[letter]) {
        long bytes = bytes(letter);
        if (groups.isEmpty() || bytes > room) {
          groups.add(new ArrayList<>());
          room = BUDGET;
        }
        groups.get(groups.size() - 1).add(letter);
        room -= bytes;
      }
    }
    return groups;
  }

  private long bytes(int letter) {
    long counters = LetterStudy.counters(letter, census.asked(letter, options.minimum()), census);
    long sampled =
        census.outcomes(letter).stream()
            .mapToLong(outcome -> Math.min(options.sample(), census.count(letter, outcome)))
            .sum();
    return (counters * Hellinger.BINS * Short.BYTES + sampled * Float.BYTES) * units.columns();
  }

  private void addRows(LetterStudy study) {
    LetterScores scores = new LetterScores(study, options, units.columns());
    long all = census.count(study.letter());
    int undefined = 0;
    for (int k = 0; k < study.asked().size(); k++) {
      int outcome = study.asked().get(k);
      Pair pair = new Pair(text.latin().symbol(study.letter()), text.natives().symbol(outcome));
      long n = census.count(study.letter(), outcome);
      double[] q = BenjaminiHochberg.of(scores.p(k));
      for (int c = 0; c < units.columns(); c++) {
        Score score = scores.score(k, c);
        undefined += Double.isNaN(score.p()) ? 1 : 0;
        rows.add(
            new Selectivity(
                units.unit(c),
                pair,
                n,
                all - n,
                scores.hellinger1000(k, c),
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
          text.latin().symbol(study.letter()),
          undefined);
    }
  }
}
