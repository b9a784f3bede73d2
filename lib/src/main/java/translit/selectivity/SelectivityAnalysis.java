package translit.selectivity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.contribution.ContributionTable;
import translit.contribution.MeanActivations;
import translit.network.Model;
import translit.selectivity.Selectivity.Ranks;
import translit.selectivity.counting.Counting;
import translit.selectivity.counting.CountingOptions;
import translit.selectivity.counting.PairScores;
import translit.selectivity.scoring.CalibratedScore;
import translit.selectivity.scoring.KeptTokens;
import translit.selectivity.scoring.Measured;
import translit.statistics.BenjaminiHochberg;
import translit.statistics.Estimate;
import translit.statistics.RankIntervals;
import translit.trace.ActivationSource;
import translit.trace.Token;
import translit.trace.TokenConsumer;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Units;

/**
 * Measures how selective every unit is for every pair of a Latin character and an outcome. Memory
 * does not grow with the text: see {@link Counting}.
 */
public final class SelectivityAnalysis {
  private static final Logger LOG = LoggerFactory.getLogger(SelectivityAnalysis.class);

  private final SelectivityInfo info;
  private final Counting counting;
  private final List<Integer> letters;

  private SelectivityAnalysis(
      TokenizedText text, SelectivityOptions options, Provenance provenance) {
    this.counting =
        new Counting(
            text,
            new CountingOptions(
                options.minimum(), options.sample(), options.permutations(), options.seed()));
    this.info =
        new SelectivityInfo(
            provenance,
            text.sentences(),
            text.characters(),
            text.seed(),
            options,
            counting.outcomes(),
            Map.of());
    this.letters = info.letters(counting.letters(), text.latin());
  }

  /**
   * Measures a model on a text.
   *
   * @param model to look into
   * @param text romanized by the rules that the model was trained with
   * @param options of the measures
   * @param command or call that wants the result, as its provenance will name it
   * @param progress told the characters done in each reading, then the Latin characters done
   * @return the table, and the contributions of the same pairs
   * @throws InputException if no Latin character has two outcomes that are frequent enough, or
   *     there is no room for temporary files, or too little memory
   * @throws CancellationException if the thread is interrupted
   */
  public static Findings analyse(
      Model model,
      TokenizedText text,
      SelectivityOptions options,
      String command,
      ProgressListener progress) {
    try (Tracer tracer = new Tracer(model)) {
      Provenance provenance = model.info().provenance(text.hash(), command);
      SelectivityAnalysis analysis = new SelectivityAnalysis(text, options, provenance);
      MeanActivations means = new MeanActivations(tracer.units(), text, analysis.letters);
      return new Findings(
          analysis.table(tracer, means, progress),
          ContributionTable.of(
              model.parameters(), means, text.latin(), text.natives(), provenance));
    } catch (OutOfMemoryError e) {
      throw doesNotFit(e);
    }
  }

  /**
   * Measures the units of any source of activations, such as a network without a file, or a table
   * of stored activations.
   *
   * @param source of the activations; not closed
   * @param text romanized
   * @param options of the measures
   * @param provenance whose the result is, with the hashes of the source and of the text
   * @param progress told the characters done in each reading, then the Latin characters done
   * @return the table
   * @throws InputException if no Latin character has two outcomes that are frequent enough, or
   *     there is no room for temporary files, or too little memory
   * @throws CancellationException if the thread is interrupted
   */
  public static SelectivityTable measure(
      ActivationSource source,
      TokenizedText text,
      SelectivityOptions options,
      Provenance provenance,
      ProgressListener progress) {
    try {
      return new SelectivityAnalysis(text, options, provenance)
          .table(source, block -> {}, progress);
    } catch (OutOfMemoryError e) {
      throw doesNotFit(e);
    }
  }

  /**
   * How selective LSTM outputs are at tokens of a Latin character that somebody has kept.
   *
   * @param text that the tokens are of
   * @param outputs of both LSTMs at each token, the forward ones first
   * @param outcome index of the outcome that is told from all others
   * @param seed of the permutations
   * @return the calibrated distance of each; where that is not to be had, the distance of the AUC
   *     from ½; NaN for an output that never changes
   */
  public static double[] distances(
      TokenizedText text, Map<Token, float[]> outputs, int outcome, long seed) {
    Measured found = KeptTokens.measured(text, outputs, outcome, seed);
    return found.distances(Calibration.of(found.division()).holds());
  }

  private static InputException doesNotFit(OutOfMemoryError e) {
    return new InputException(
        ("the analysis does not fit in memory (the heap has %,d MB): analyse fewer letters or fewer"
                + " sentences, or give Java more with java -Xmx4g on the command line, or for a"
                + " notebook's kernel with JDK_JAVA_OPTIONS=-Xmx4g jupyter lab")
            .formatted(Runtime.getRuntime().maxMemory() / 1_000_000),
        e);
  }

  private SelectivityTable table(
      ActivationSource source, TokenConsumer beside, ProgressListener progress) {
    return table(source.units(), info, counting.run(source, letters, beside, progress));
  }

  /** The table of what was measured of all pairs. */
  static SelectivityTable table(Units units, SelectivityInfo info, List<PairScores> scores) {
    Map<String, Map<String, Calibration>> calibrations = new LinkedHashMap<>();
    for (PairScores pair : scores) {
      calibrations
          .computeIfAbsent(pair.pair().latin(), key -> new LinkedHashMap<>())
          .put(pair.pair().outcome(), calibration(pair));
    }
    List<Selectivity> rows = scores.stream().flatMap(pair -> rows(units, pair)).toList();
    return new SelectivityTable(units, info.with(calibrations), rows);
  }

  private static Calibration calibration(PairScores pair) {
    return Calibration.of(pair.measured().division());
  }

  private static Stream<Selectivity> rows(Units units, PairScores pair) {
    boolean calibrated = calibration(pair).holds();
    if (!calibrated) {
      LOG.info("{}: not calibrated, {}", pair.pair(), calibration(pair));
    }
    int count = pair.hellinger1000().size();
    List<CalibratedScore> scores =
        pair.measured().scores().isEmpty()
            ? Collections.nCopies(count, CalibratedScore.UNDEFINED)
            : pair.measured().scores();
    RankIntervals ranks = pair.measured().ranks();
    double[] p = scores.stream().mapToDouble(one -> calibrated ? one.p() : Double.NaN).toArray();
    double[] q = BenjaminiHochberg.adjust(p);
    long undefined = scores.stream().filter(one -> Double.isNaN(one.auc().value())).count();
    if (undefined > 0) {
      LOG.info("{}: {} units' activations never change", pair.pair(), undefined);
    }
    return IntStream.range(0, count)
        .mapToObj(
            c ->
                new Selectivity(
                    units.unit(c),
                    pair.pair(),
                    pair.n(),
                    pair.m(),
                    pair.hellinger1000().get(c),
                    calibrated ? scores.get(c).hellinger() : Estimate.UNDEFINED,
                    calibrated ? new Ranks(ranks.best()[c], ranks.worst()[c]) : new Ranks(0, 0),
                    scores.get(c).auc(),
                    calibrated ? scores.get(c).bits() : Estimate.UNDEFINED,
                    scores.get(c).accuracy(),
                    scores.get(c).binAccuracy(),
                    p[c],
                    q[c]));
  }
}
