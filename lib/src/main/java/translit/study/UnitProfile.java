package translit.study;

import static translit.common.Phrase.list;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;
import static translit.common.Phrase.visible;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
import translit.figure.NetworkFigure;
import translit.language.Alphabet;
import translit.notebook.TableView;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.selectivity.Selectivity.Ranks;
import translit.selectivity.SelectivityTable;
import translit.text.Pair;
import translit.trace.Unit;

/**
 * What one unit is selective for, over all pairs.
 *
 * @param survey of all pairs
 * @param unit looked at
 */
public record UnitProfile(Survey survey, Unit unit) {
  private static final int ROWS = 12;

  /** From this calibrated distance on a unit counts as serving a pair. */
  private static final double SERVES = 0.5;

  /** Rows of units and pairs, with intervals. */
  static Table columns(List<Selectivity> rows) {
    return new TableColumns<Selectivity>("profile")
        .text("input", row -> visible(row.pair().latin()))
        .text("output", row -> visible(row.pair().outcome()))
        .whole("n", Selectivity::n)
        .text("hellinger1000", row -> two(row.hellinger1000()))
        .text("hellinger", row -> row.hellinger().toString())
        .text("rank", row -> row.ranks().toString())
        .text("AUC", row -> row.auc().toString())
        .text("accuracy", row -> row.accuracy().toString())
        .text("q", row -> Double.isNaN(row.q()) ? "not calibrated" : say("%.2g", row.q()))
        .table(rows);
  }

  /**
   * All pairs in falling order, as the post's table has them.
   *
   * @param measure to order by
   * @return as a view of a table
   */
  public TableView table(Measure measure) {
    return TableView.of(columns(ranking(measure)))
        .rows(ROWS)
        .caption(
            "%s, by %s; ± 95 %%; rank among the units of its part and direction: %s, %s"
                .formatted(unit, measure.label(), survey.study().name(), survey.table().info()));
  }

  private List<Selectivity> ranking(Measure measure) {
    return survey.table().profile(unit, measure);
  }

  /** {@return the pairs with the largest distances, by each measure} */
  public String strongest() {
    Selectivity post = ranking(Measure.HELLINGER_1000).get(0);
    List<Selectivity> calibrated = ranking(Measure.HELLINGER);
    Selectivity first = calibrated.get(0);
    List<String> alike =
        calibrated.stream()
            .skip(1)
            .filter(row -> row.ranks().best() > 0)
            .filter(row -> !Measure.HELLINGER.tells(first, row))
            .map(row -> row.pair().toString())
            .toList();
    return say(
        "By the post's distance it is most selective for %s (%s). By the calibrated one for %s (%s)%s.",
        post.pair(),
        two(post.hellinger1000()),
        first.pair(),
        first.hellinger(),
        alike.isEmpty() ? "" : ", which cannot be told from " + list(alike));
  }

  /** {@return how many of the pairs that are first by the post's distance stay among the first} */
  public String moved() {
    int rows = Math.min(ROWS, survey.table().pairs().size());
    List<Selectivity> calibrated = ranking(Measure.HELLINGER).subList(0, rows);
    long stay =
        ranking(Measure.HELLINGER_1000).stream().limit(rows).filter(calibrated::contains).count();
    return say(
        "Of its first %d pairs by the post's distance, %d are among the first %d by the calibrated one.",
        rows, stay, rows);
  }

  /** {@return at which placeholders it is higher and at which lower, of those that it serves} */
  public String placeholders() {
    if (survey.study().options().tooFewPermutations()) {
      return "The permutations are too few to say which placeholders it serves.";
    }
    List<Selectivity> served =
        ranking(Measure.HELLINGER).stream()
            .filter(row -> row.pair().outcome().equals(Alphabet.PLACEHOLDER))
            .filter(
                row ->
                    row.hellinger().interval().low() >= SERVES
                        && row.q() < SelectivityTable.SIGNIFICANT)
            .toList();
    return served.isEmpty()
        ? "It serves no placeholder."
        : say(
            "Of the placeholders that it serves, it is lower under %s, and higher under %s.",
            under(served, row -> row.auc().value() < 0.5),
            under(served, row -> row.auc().value() >= 0.5));
  }

  private static String under(List<Selectivity> served, Predicate<Selectivity> which) {
    List<String> latin =
        served.stream().filter(which).map(row -> visible(row.pair().latin())).toList();
    return latin.isEmpty() ? "none" : list(latin);
  }

  /**
   * Another pair to look for the unit at.
   *
   * @param wanted such as {@code h → _}; blank to leave the choice
   * @param usual the choice where the language has it often enough, such as the post's
   * @return otherwise the unit's strongest pair of another Latin character than its very strongest,
   *     if there is another
   * @throws translit.common.InputException if the wanted one is not written so
   */
  public Pair otherPair(String wanted, String usual) {
    List<Selectivity> all = ranking(Measure.HELLINGER);
    Optional<Pair> found =
        all.stream()
            .map(Selectivity::pair)
            .filter(pair -> !pair.latin().equals(all.get(0).pair().latin()))
            .findFirst();
    return survey.study().text().choose(wanted, usual, () -> found.orElse(all.get(0).pair()));
  }

  /**
   * Whether the unit is among those that the figure of a pair shows.
   *
   * @param pair measured
   * @return its place, and those that it could have, as sentences
   * @throws translit.common.InputException if the pair was not measured
   */
  public String rank(Pair pair) {
    Ranks ranks = survey.table().of(pair, unit).ranks();
    if (ranks.best() == 0) {
      return pair + " is not calibrated.";
    }
    List<Unit> all = units(pair, Integer.MAX_VALUE);
    int drawn = NetworkFigure.LSTM_OUTPUTS;
    String sure =
        ranks.worst() <= drawn
            ? "it is"
            : ranks.best() > drawn ? "it is not" : "it cannot be told whether it is";
    return say(
        "For %s it has place %d of %d by the calibrated distance, and might have %s. So %s among the %d most"
            + " selective outputs of its LSTM.",
        pair, all.indexOf(unit) + 1, all.size(), ranks, sure, drawn);
  }

  /**
   * How many of the most selective units for one pair are among the most selective ones for
   * another.
   *
   * @param pair measured
   * @param other measured
   * @return as a sentence, of as many as a figure shows
   */
  public String shared(Pair pair, Pair other) {
    List<Unit> first = units(pair, NetworkFigure.LSTM_OUTPUTS);
    long shared = units(other, NetworkFigure.LSTM_OUTPUTS).stream().filter(first::contains).count();
    String are = shared + (shared == 1 ? " is" : " are");
    return say(
        "Of the %d outputs of the %s LSTM that are most selective for %s, %s among the %d for %s.",
        first.size(), unit.direction().code(), pair, are, first.size(), other);
  }

  private List<Unit> units(Pair pair, int most) {
    return survey.table().top(pair, unit.part(), unit.direction(), Measure.HELLINGER, most).stream()
        .map(Selectivity::unit)
        .toList();
  }
}
