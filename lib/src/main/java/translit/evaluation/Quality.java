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
import translit.evaluation.Evaluation.DecoderRates;
import translit.language.Language;
import translit.network.Model;
import translit.notebook.TableView;
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
   * @return beside ICU's rules, where there are some for the script
   * @throws translit.common.InputException if the model was trained on other rules
   */
  public static Quality of(Model model, Language language, List<String> sentences, long seed) {
    return new Quality(
        Evaluation.of(model, language, sentences, Optional.empty(), seed, what -> {}),
        "Sample text");
  }

  /**
   * What the command {@code evaluate} has recorded beside a model.
   *
   * @param model with its folder
   * @return on the test articles; empty if nothing was recorded
   * @throws translit.common.InputException if the file is something else
   */
  public static Optional<Quality> recorded(Model model) {
    Path file = model.folder().resolve("evaluation.json");
    return Files.exists(file)
        ? Optional.of(new Quality(Evaluation.read(file), "Test articles"))
        : Optional.empty();
  }

  /** {@return the error rates of the network and of the decoders beside it} */
  public TableView rates() {
    return TableView.of(evaluation.ratesTable())
        .caption(
            say(
                "%s: %s, %s, seed %d; in brackets the 95 %% interval",
                text,
                count(evaluation.sentences(), "sentence"),
                count(evaluation.characters(), "character"),
                evaluation.seed()));
  }

  /** {@return the network beside the best decoder without one, and whether the intervals meet} */
  public String said() {
    ErrorRates model = evaluation.rates();
    String rate = "The network makes " + percent(model.cer()) + " character errors";
    return evaluation.baselines().stream()
        .min(Comparator.comparingDouble(one -> one.rates().cer()))
        .map(best -> rate + beside(model, best))
        .orElse(rate + "; there is no decoder to compare it with.");
  }

  private static String beside(ErrorRates model, DecoderRates best) {
    boolean apart =
        model.cerInterval().high() < best.rates().cerInterval().low()
            || model.cerInterval().low() > best.rates().cerInterval().high();
    return say(
        ", the best decoder without one %s (%s). The intervals %s.",
        percent(best.rates().cer()), best.name(), apart ? "do not meet" : "meet");
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
      return "There is no mistake at an ambiguous character.";
    }
    return say(
            "Of %s at ambiguous characters %s went to a more frequent outcome. ",
            count(wrong, "mistake"), percent(commoner / (double) wrong))
        + percent(foreign / (double) wrong)
        + " are characters that should have stayed Latin.";
  }
}
