package translit.study;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.figure.Caption;
import translit.figure.NetworkFigure;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.Romanizer;
import translit.network.Model;
import translit.selectivity.Findings;
import translit.selectivity.HistogramPair;
import translit.selectivity.Measure;
import translit.selectivity.PatternSearch;
import translit.selectivity.SelectivityAnalysis;
import translit.selectivity.SelectivityOptions;
import translit.text.Pair;
import translit.trace.TokenizedText;
import translit.trace.Trace;
import translit.trace.Tracer;
import translit.trace.Unit;

/**
 * A trained network, its language, and sentences to look at it with: what a notebook or a Java
 * program opens first, and the calls that it makes then.
 *
 * <pre>{@code
 * try (Study study = Study.open("hy-AM", Path.of("data/models/hy-AM"))) {
 *   Findings findings = study.analyse(study.options().only("t"));
 *   String svg = study.figure(findings, new Pair("t", "ծ")).toSvg();
 * }
 * }</pre>
 *
 * @param language whose romanization the network undoes
 * @param model trained on the language's rules
 * @param sentences native text
 * @param seed of the romanization, the samples and the permutations
 */
public record Study(Language language, Model model, List<String> sentences, long seed)
    implements AutoCloseable {
  /** Bins of a histogram. */
  private static final int BINS = 40;

  /**
   * Checks that the model is of the language's rules.
   *
   * @param language whose romanization the network undoes
   * @param model trained on the language's rules
   * @param sentences copied
   * @param seed of the romanization, the samples and the permutations
   * @throws InputException if the model was trained on other rules
   */
  public Study {
    model.requireRulesOf(language);
    sentences = List.copyOf(sentences);
  }

  /**
   * A model on its language's sample text, under seed 1.
   *
   * @param language code, or path of a folder with {@code rules.json}
   * @param model folder with {@code model.zip} and {@code model.json}
   * @return the study, to be closed after use
   * @throws InputException if there is no such language or model, or they do not fit
   */
  public static Study open(String language, Path model) {
    Language loaded = Language.load(language);
    return new Study(loaded, Model.load(model), loaded.sample(), 1);
  }

  /**
   * The same under another seed.
   *
   * @param changed of romanization, samples and permutations
   * @return a study of the same model, of which one is to be closed
   */
  public Study withSeed(long changed) {
    return new Study(language, model, sentences, changed);
  }

  /**
   * Romanizes a sentence as this study does.
   *
   * @param sentence native text
   * @return aligned with its romanization
   */
  public AlignedText romanize(String sentence) {
    return new Romanizer(language.rules(), seed).romanize(sentence);
  }

  /** {@return the measures' defaults, under this seed} */
  public SelectivityOptions options() {
    return SelectivityOptions.defaults().withSeed(seed);
  }

  /**
   * Measures how selective every unit is.
   *
   * @param options of the measures
   * @return the table, and what the units pass on
   * @throws InputException if no pair is frequent enough, or there is no room for temporary files
   * @throws CancellationException if the thread is interrupted
   */
  public Findings analyse(SelectivityOptions options) {
    return SelectivityAnalysis.analyse(
        model, text(), options, "Study.analyse", ProgressListener.none());
  }

  /**
   * Looks for the units that react most to a pattern.
   *
   * @param pattern matched in each sentence
   * @param side whether in the native or in the Latin text
   * @return all units, the highest on it first
   * @throws InputException if it does not match in both halves of the sentences
   */
  public PatternSearch search(Pattern pattern, PatternSearch.Side side) {
    try (Tracer tracer = new Tracer(model)) {
      return PatternSearch.of(
          tracer, language.rules(), sentences, pattern, side, seed, ProgressListener.none());
    }
  }

  /**
   * Collects the activations of some units at a pair, and at its rest.
   *
   * @param pair Latin character and outcome
   * @param units to look at
   * @return a pair of histograms of {@value #BINS} bins for each unit
   * @throws InputException if the network has no such unit, or the text no token of the pair or of
   *     its rest
   */
  public List<HistogramPair> histograms(Pair pair, List<Unit> units) {
    try (Tracer tracer = new Tracer(model)) {
      return HistogramPair.collect(tracer, text(), pair, units, BINS, ProgressListener.none());
    }
  }

  /**
   * Reads one sentence.
   *
   * @param sentence native text
   * @param units to look at
   * @return their activations all along it
   * @throws InputException if the network has no such unit
   */
  public Trace trace(String sentence, List<Unit> units) {
    try (Tracer tracer = new Tracer(model)) {
      return Trace.of(tracer, romanize(sentence), model.latin(), model.natives(), units);
    }
  }

  /**
   * Draws the network figure of a pair, shaded by the calibrated distance.
   *
   * @param findings of this study
   * @param pair that was measured
   * @return the figure
   * @throws InputException if the pair was not measured
   */
  public NetworkFigure figure(Findings findings, Pair pair) {
    return NetworkFigure.of(
        findings, pair, model.natives(), Measure.HELLINGER, language.rules().name());
  }

  /**
   * Says where the numbers of a figure come from.
   *
   * @param findings of this study
   * @param pair that was measured
   * @return the caption
   * @throws InputException if the pair was not measured
   */
  public Caption caption(Findings findings, Pair pair) {
    return Caption.of(findings.selectivity(), pair, language.rules().name());
  }

  private TokenizedText text() {
    return TokenizedText.of(sentences, language.rules(), seed);
  }

  /** Closes the model. */
  @Override
  public void close() {
    model.close();
  }
}
