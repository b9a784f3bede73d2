package translit.evaluation;

import static translit.common.Phrase.count;
import static translit.common.Phrase.say;

import java.util.List;
import java.util.Optional;
import translit.language.Language;
import translit.language.Romanizer;
import translit.network.Model;
import translit.network.Transliterator;
import translit.statistics.Interval;
import translit.training.TrainingText;

/**
 * Whether a network that was just trained is better than a table of neighbours, which learns in
 * seconds. After a short training it often is not.
 *
 * @param network character error rate of the network, by its rules
 * @param table that of the table
 * @param tableAbove how much higher the table's is, a 95 % interval; null if the articles are too
 *     few
 * @param text what they were measured on, and what the table has learned from, in a few words
 */
public record NetworkOrTable(double network, double table, Interval tableAbove, String text) {
  /** Sentences to judge on: a few seconds of a network's time. */
  private static final int JUDGED = 1000;

  /**
   * Measures both on the same romanization.
   *
   * @param model that was trained
   * @param language whose rules romanize; must be the model's
   * @param text that the model was trained on; of a long one the table learns from a part
   * @param validation sentences that neither has learned from; some {@value #JUDGED} of them, from
   *     all articles, are judged on
   * @param seed of the romanization and of the interval
   * @return which makes fewer errors
   * @throws translit.common.InputException if the model was trained on other rules
   */
  public static NetworkOrTable of(
      Model model, Language language, TrainingText text, TestText validation, long seed) {
    Transliterator byRules = Readers.of(model, language).byRules();
    NeighbourReader neighbours = NeighbourReader.ofSome(language.rules(), text, seed);
    TestText judged = validation.some(JUDGED);
    Romanizer romanizer = new Romanizer(language.rules(), seed);
    List<String> latin =
        judged.sentences().stream().map(one -> romanizer.romanize(one).latinText()).toList();
    List<String> byNetwork = byRules.decode(latin);
    List<String> byTable = neighbours.reader().decode(latin);
    return new NetworkOrTable(
        ErrorRates.of(judged, byNetwork, seed).cer(),
        ErrorRates.of(judged, byTable, seed).cer(),
        ErrorRates.difference(judged, byTable, byNetwork, seed),
        say(
            "on %s of the validation text; the table of neighbours has learned from %s",
            count(judged.sentences().size(), "sentence"), neighbours.learnedFrom()));
  }

  /** {@return which is better, by how much and how sure that is, and whether to train on} */
  public String said() {
    boolean unsure = tableAbove != null && tableAbove.low() <= 0 && tableAbove.high() >= 0;
    return unsure || network == table
        ? say(
            "the network and the table cannot be told apart, %.2f and %.2f %% character errors: train"
                + " on (%s)",
            100 * network, 100 * table, text)
        : say(
            "the %s is better, %.2f against %.2f %% character errors%s (%s; %s)",
            network < table ? "network" : "table",
            100 * Math.min(network, table),
            100 * Math.max(network, table),
            network < table ? "" : ": train on",
            Optional.ofNullable(tableAbove)
                .map(NetworkOrTable::howMuch)
                .orElse("the articles are too few to tell how sure that is"),
            text);
  }

  private static String howMuch(Interval above) {
    double one = Math.abs(100 * above.low());
    double other = Math.abs(100 * above.high());
    return say(
        "by %.2f to %.2f points, a 95 %% interval", Math.min(one, other), Math.max(one, other));
  }
}
