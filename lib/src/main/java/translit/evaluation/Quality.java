package translit.evaluation;

import static translit.common.Phrase.count;
import static translit.common.Phrase.percent;
import static translit.common.Phrase.say;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.Table;
import translit.common.TooLittleMemory;
import translit.evaluation.Evaluation.DecoderRates;
import translit.language.Language;
import translit.network.Model;
import translit.notebook.TableView;
import translit.statistics.Interval;
import translit.text.Pair;

/**
 * How well a network turns romanized text back.
 *
 * @param evaluation beside decoders without a network
 * @param text what it was measured on
 */
public record Quality(Evaluation evaluation, String text) {
  private static final int ROWS = 12;

  /**
   * Measures a network.
   *
   * @param model to judge
   * @param language whose rules romanize; must be the model's
   * @param sentences native text
   * @param seed of the romanization
   * @param text what the sentences are, for captions
   * @return beside ICU's rules, where there are some for the script
   * @throws translit.common.InputException if the model was trained on other rules
   */
  public static Quality of(
      Model model, Language language, List<String> sentences, long seed, String text) {
    return new Quality(
        TooLittleMemory.explained(
            () ->
                Evaluation.of(
                    model,
                    language,
                    TestText.of(sentences),
                    Baselines.unlearned(language.rules()),
                    seed,
                    what -> {})),
        text);
  }

  /**
   * What the command {@code evaluate} has recorded beside a model.
   *
   * @param model with its folder
   * @return on the test articles; empty if nothing was recorded, or of another network or of
   *     another's rules
   * @throws translit.common.InputException if the file is something else
   */
  public static Optional<Quality> recorded(Model model) {
    Path file = model.folder().resolve("evaluation.json");
    return Optional.of(file)
        .filter(Files::exists)
        .map(Evaluation::read)
        .filter(one -> model.info().modelHash().equals(one.model()) && one.rules() == null)
        .map(one -> new Quality(one, "Test articles"));
  }

  /** {@return the error rates of the network and of the decoders beside it} */
  public TableView rates() {
    return TableView.of(evaluation.ratesTable()).caption(text + ": " + evaluation.said());
  }

  /** {@return the network beside the best decoder without one, and how sure the difference is} */
  public String said() {
    ErrorRates model = evaluation.rates();
    String rate = text + ": the network has a character error rate of " + percent(model.cer());
    return evaluation.baselines().stream()
        .min(Comparator.comparingDouble(one -> one.rates().cer()))
        .map(best -> rate + beside(model, best))
        .orElse(rate + "; there is nothing to compare it with.");
  }

  private static String beside(ErrorRates model, DecoderRates best) {
    return say(
        ", the best of those beside it %s. %s",
        percent(best.rates().cer()),
        Optional.ofNullable(best.cerAboveModel())
            .map(Quality::difference)
            .orElseGet(() -> whetherIntervalsMeet(model, best.rates())));
  }

  private static String difference(Interval above) {
    String between = "The 95 %% interval of the difference goes from %s to %s.";
    if (above.low() > 0) {
      return "The network's is lower. " + say(between, percent(above.low()), percent(above.high()));
    }
    return above.high() < 0
        ? "The network's is higher. " + say(between, percent(-above.high()), percent(-above.low()))
        : say(
            "Which is lower is not clear: by the 95 %% interval, the network's is between %s higher"
                + " and %s lower.",
            percent(-above.low()), percent(above.high()));
  }

  /** For older files, which do not have the difference. */
  private static String whetherIntervalsMeet(ErrorRates model, ErrorRates best) {
    Interval ours = model.cerInterval();
    Interval theirs = best.cerInterval();
    if (ours == null || theirs == null) {
      return "The articles are too few to tell how sure that is.";
    }
    return ours.high() < theirs.low()
        ? "The network's is lower, and the intervals do not meet."
        : ours.low() > theirs.high()
            ? "The network's is higher, and the intervals do not meet."
            : "Which is lower is not clear, since the intervals meet.";
  }

  /**
   * Every ambiguous letter and right outcome, the hardest first.
   *
   * @return as a table of Tablesaw
   */
  public Table letters() {
    return evaluation.lettersTable();
  }

  /**
   * The hardest outcomes.
   *
   * @param letters rows of {@link #letters}
   * @return a view of the first
   */
  public TableView hardest(Table letters) {
    return TableView.of(letters)
        .rows(ROWS)
        .decimals(2)
        .caption("The hardest outcomes: " + text + ", seed " + evaluation.seed());
  }

  /**
   * {@return whether mistakes go to the more frequent outcome, and how many should have stayed
   * Latin}
   */
  public String mistakes() {
    List<LetterAccuracy> letters = evaluation.letters();
    Map<Pair, Integer> tokens = new HashMap<>();
    letters.forEach(one -> tokens.put(new Pair(one.input(), one.output()), one.n()));
    long wrong = 0;
    long commoner = 0;
    long foreign = 0;
    for (LetterAccuracy one : letters) {
      for (Map.Entry<String, Integer> said : one.mistakenFor().entrySet()) {
        int n = said.getValue();
        wrong += n;
        commoner += tokens.getOrDefault(new Pair(one.input(), said.getKey()), 0) > one.n() ? n : 0;
        foreign += one.output().equals(one.input()) ? n : 0;
      }
    }
    if (wrong == 0) {
      return text + ": no mistake at an ambiguous character.";
    }
    return say(
            "%s: of %s at ambiguous characters %s went to a more frequent outcome. ",
            text, count(wrong, "mistake"), percent(commoner / (double) wrong))
        + percent(foreign / (double) wrong)
        + " were at characters that should have stayed as they were.";
  }
}
