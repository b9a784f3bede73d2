package translit.forecast;

import static java.util.stream.Collectors.toSet;
import static translit.common.Phrase.of;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.util.List;
import java.util.Set;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.figure.Charts;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Word;
import translit.language.Romanizer;
import translit.network.Model;
import translit.selectivity.Forecast;
import translit.selectivity.SelectivityAnalysis;
import translit.selectivity.SelectivityInfo;
import translit.selectivity.SelectivityOptions;
import translit.selectivity.SelectivityTable;
import translit.text.RomanizedText;
import translit.text.SideInformation;
import translit.trace.TokenizedText;
import translit.trace.Tracer;

/**
 * What a text said of every pair, beside what a network shows.
 *
 * @param language of both
 * @param info how the network was measured, and on which text
 * @param all the forecasts, decided or not
 */
public record Forecasts(Language language, SelectivityInfo info, List<Forecast> all) {
  private static final String RULE =
      "A pair counts if its outcome has at least %d tokens in the text, and the other outcomes of"
          + " its Latin character as well; if the distances of its units are calibrated; and if one"
          + " side tells more than the other by a tenth of the entropy and by two standard errors."
          + " A forecast came true if the largest distance of an output of the LSTM that reads this"
          + " side is larger than that of the other one by more than the interval of their"
          + " difference.";

  /**
   * Copies the list.
   *
   * @param language of text and network
   * @param info how the network was measured, and on which text
   * @param all the forecasts
   */
  public Forecasts {
    all = List.copyOf(all);
  }

  /**
   * Puts what a text said beside what was measured. Whole words that are one symbol are left out:
   * they are no letters whose side could be told.
   *
   * @param language of both
   * @param said of every pair of the text
   * @param table measured on the same text, at least of the outputs of both LSTMs
   * @return the forecasts
   */
  public static Forecasts compare(
      Language language, List<SideInformation> said, SelectivityTable table) {
    return new Forecasts(
        language, table.info(), Forecast.compare(ofLetters(said, language.rules()), table));
  }

  static List<SideInformation> ofLetters(List<SideInformation> said, RomanizationRules rules) {
    Set<String> words = rules.words().stream().map(Word::symbol).collect(toSet());
    return said.stream().filter(pair -> !words.contains(pair.outcome())).toList();
  }

  /**
   * Counts in a text and measures the outputs of both LSTMs.
   *
   * @param model of the network
   * @param language whose rules it was trained on
   * @param sentences native text
   * @param options of the measures; the seed is that of the romanization as well
   * @param command or call that wants the result, as its provenance will name it
   * @param progress told how far it is
   * @return the forecasts
   * @throws translit.common.InputException if no pair is frequent enough, or there is too little
   *     room
   */
  public static Forecasts measure(
      Model model,
      Language language,
      List<String> sentences,
      SelectivityOptions options,
      String command,
      ProgressListener progress) {
    TokenizedText text = TokenizedText.of(sentences, language.rules(), options.seed());
    Provenance provenance = model.info().provenance(text.hash(), command);
    try (Tracer tracer = new Tracer(model)) {
      SelectivityTable table =
          SelectivityAnalysis.measure(new LstmOutputs(tracer), text, options, provenance, progress);
      return compare(language, sentences, options, table);
    }
  }

  /**
   * Counts in a text, whose network was measured.
   *
   * @param language of both
   * @param sentences native text
   * @param options that it was measured with
   * @param table of the outputs of both LSTMs, on the same text
   * @return the forecasts
   */
  public static Forecasts compare(
      Language language,
      List<String> sentences,
      SelectivityOptions options,
      SelectivityTable table) {
    Romanizer romanizer = new Romanizer(language.rules(), options.seed());
    List<AlignedText> texts = sentences.stream().map(romanizer::romanize).toList();
    RomanizedText counted =
        new RomanizedText(language.rules(), sentences, texts, options.seed(), options.minimum());
    return compare(language, counted.sides().pairs(), table);
  }

  /** {@return these forecasts as they are kept} */
  public ForecastRecord record() {
    return new ForecastRecord(
        language.rules().name(),
        language.code(),
        language.rules().script(),
        RULE.formatted(info.options().minimum()),
        info.sentences(),
        info.options().permutations(),
        info.options().seed(),
        score(),
        info.provenance(),
        pairs());
  }

  private List<ForecastPair> pairs() {
    return all.stream().map(ForecastPair::of).toList();
  }

  /** {@return how many came true, beside a constant answer and beside chance} */
  public Score score() {
    return Score.of(List.of(pairs()), info.options().seed());
  }

  /** {@return how many came true, beside a forecast that always names the same side} */
  public String said() {
    Score score = score();
    if (score.decided() == 0) {
      return "The text makes no forecast.";
    }
    return say(
        "%s forecasts came true. Always naming the same side would have been right in %,d at best:"
            + " %s.",
        of(score.right(), score.decided()),
        score.constant(),
        score.right() > score.constant() ? "less often" : "as often or more");
  }

  /** {@return how sure that is, and what chance would give; empty if there is no forecast} */
  public String chanceSaid() {
    Score score = score();
    return score.decided() == 0
        ? ""
        : say(
            "The share that came true is %s, with an interval of %s to %s over the Latin"
                + " characters. If the sides are dealt out anew among the pairs, %s come true on"
                + " average, and as many as here with p = %s, or p = %s if they move by whole Latin"
                + " characters.",
            two(score.share()),
            two(score.interval().low()),
            two(score.interval().high()),
            say("%.1f", score.chance()),
            OverLanguages.printed(score.p()),
            OverLanguages.printed(score.pByLetter()));
  }

  /** {@return a point for each pair: what the text says, and what the network shows} */
  public XYChart chart() {
    Score score = score();
    return Charts.forecasts(all, of(score.right(), score.decided()) + " forecasts came true");
  }

  /** {@return where the numbers of the chart come from} */
  public String caption() {
    return say(
        "Each point is a pair with at least %,d tokens: bits that the next characters tell more"
            + " than the previous ones, against the difference of the best calibrated distances; n"
            + " = %,d. %s, %s.",
        info.options().minimum(), all.size(), language.rules().name(), info);
  }

  /** {@return all forecasts, as a table of Tablesaw, the clearest first} */
  public Table table() {
    return Forecast.toTable(all);
  }
}
