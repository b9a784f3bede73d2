package translit.study;

import static translit.common.Phrase.list;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;
import static translit.common.Phrase.visible;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import translit.figure.NetworkFigure;
import translit.language.Alphabet;
import translit.notebook.TableView;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
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

  /**
   * All pairs in falling order, as the post's table has them.
   *
   * @param measure to order by
   * @return as a view of a table
   */
  public TableView table(Measure measure) {
    Table table =
        SelectivityTable.toTable(ranking(measure))
            .selectColumns("input", "output", "n", "hellinger1000", "hellinger", "auc", "q");
    return TableView.of(table)
        .rows(ROWS)
        .decimals(2)
        .caption(
            "%s, by %s: %s, %s"
                .formatted(unit, measure.label(), survey.study().name(), survey.table().info()));
  }

  private List<Selectivity> ranking(Measure measure) {
    return survey.table().profile(unit, measure);
  }

  /** {@return the pairs with the largest distances, by each measure} */
  public String strongest() {
    return "By the post's distance it is most selective for "
        + first(Measure.HELLINGER_1000)
        + ". By the calibrated one for "
        + first(Measure.HELLINGER)
        + ".";
  }

  private String first(Measure measure) {
    return list(
        ranking(measure).stream()
            .limit(2)
            .map(row -> row.pair() + " (" + two(measure.of(row)) + ")")
            .toList());
  }

  /** {@return which pair of the first rows the calibration moves down most} */
  public String movedDown() {
    List<Selectivity> post = ranking(Measure.HELLINGER_1000);
    List<Selectivity> calibrated = ranking(Measure.HELLINGER);
    return IntStream.range(0, Math.min(ROWS, post.size()))
        .boxed()
        .max(Comparator.comparingInt(i -> calibrated.indexOf(post.get(i)) - i))
        .filter(i -> calibrated.indexOf(post.get(i)) > i)
        .map(
            i ->
                say(
                    "The calibration moves %s down most, from place %d to %d.",
                    post.get(i).pair(), i + 1, calibrated.indexOf(post.get(i)) + 1))
        .orElse("The calibration moves none of the first pairs down.");
  }

  /** {@return at which placeholders it is higher and at which lower, of those that it serves} */
  public String placeholders() {
    if (survey.study().options().tooFewPermutations()) {
      return "The permutations are too few to say which placeholders it serves.";
    }
    List<Selectivity> served =
        ranking(Measure.HELLINGER).stream()
            .filter(row -> row.pair().outcome().equals(Alphabet.PLACEHOLDER))
            .filter(row -> row.hellinger() >= SERVES && row.q() < SelectivityTable.SIGNIFICANT)
            .toList();
    return served.isEmpty()
        ? "It serves no placeholder."
        : say(
            "Of the placeholders that it serves, it is lower under %s, and higher under %s.",
            under(served, row -> row.auc() < 0.5), under(served, row -> row.auc() >= 0.5));
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
   * @return its places by both measures, as sentences
   * @throws translit.common.InputException if the pair was not measured
   */
  public String rank(Pair pair) {
    int calibrated = rank(pair, Measure.HELLINGER);
    int drawn = NetworkFigure.LSTM_OUTPUTS;
    return say(
            "For %s it has place %d by the post's distance and %d by the calibrated one. ",
            pair, rank(pair, Measure.HELLINGER_1000), calibrated)
        + say(
            "So it %s among the %d outputs of its LSTM that the figure shows.",
            calibrated <= drawn ? "is" : "is not", drawn);
  }

  private int rank(Pair pair, Measure measure) {
    SelectivityTable table = survey.table();
    return table
            .top(pair, unit.part(), unit.direction(), measure, Integer.MAX_VALUE)
            .indexOf(table.of(pair, unit))
        + 1;
  }
}
