package translit.reaction;

import static translit.common.Phrase.list;
import static translit.common.Phrase.say;
import static translit.common.Phrase.visible;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import translit.common.Isolated;
import translit.common.TableColumns;
import translit.figure.ColouredText;
import translit.figure.NetworkFigure;
import translit.notebook.TableView;
import translit.selectivity.LetterInPattern.Response;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.selectivity.SelectivityTable;
import translit.text.Endings;
import translit.text.Pair;
import translit.trace.Trace;
import translit.trace.Unit;

/**
 * Some cells that react to a pattern.
 *
 * @param reactions to the pattern
 * @param cells each with the Latin character at which it was found
 */
public record ReactingCells(Reactions reactions, List<Cell> cells) {
  /** Characters of the longest sentence that is shown in colours. */
  private static final int SHORT = 110;

  /**
   * A cell.
   *
   * @param at the Latin character
   * @param response of the cell there
   */
  public record Cell(CellsAtLetter at, Response response) {
    private String said() {
      double auc = response.secondHalf();
      return say(
          "%s is %s at %s", response.unit(), CellsAtLetter.moves(auc), visible(at.found().latin()));
    }
  }

  /** {@return the cells, each once} */
  public List<Unit> units() {
    return cells.stream().map(cell -> cell.response().unit()).distinct().toList();
  }

  /** {@return their AUC in the half of the stems that chooses, and in the other one} */
  public TableView table() {
    return TableView.of(
            new TableColumns<Cell>("cells")
                .text("letter", cell -> visible(cell.at().found().latin()))
                .text("unit", cell -> cell.response().unit().toString())
                .number("auc where chosen", cell -> cell.response().firstHalf())
                .number("auc elsewhere", cell -> cell.response().secondHalf())
                .table(cells))
        .decimals(2)
        .caption(
            "Cells that one half of the stems chooses, inside of "
                + reactions.pattern()
                + "; "
                + reactions.text().source());
  }

  /** {@return the cells on a sentence with matches that did not choose them, if there is one} */
  public ColouredText coloured() {
    Optional<String> heldOut = sentence(reactions.search().heldOut());
    String sentence = heldOut.orElseGet(this::anySentence);
    Trace trace = Trace.of(reactions.model(), reactions.romanize(sentence), units());
    return ColouredText.of(
        say(
            "Inside of %s %s",
            reactions.pattern(), list(cells.stream().map(Cell::said).distinct().toList())),
        trace,
        say(
            "%s, one sentence %s, seed %d",
            Isolated.of(reactions.language().rules().name()),
            heldOut.isPresent()
                ? "with matches in words whose stems did not choose the cells"
                : "with matches that also chose the cells",
            reactions.search().options().seed()));
  }

  private String anySentence() {
    int count = reactions.sentences().size();
    return sentence(IntStream.range(0, count).boxed().toList()).orElseThrow(); // there are matches
  }

  /** A short one with the most matches. */
  private Optional<String> sentence(List<Integer> numbers) {
    List<String> some =
        numbers.stream().map(reactions.sentences()::get).filter(one -> matches(one) > 0).toList();
    Comparator<String> shortest = Comparator.comparingInt(String::length);
    return some.stream()
        .filter(one -> one.length() <= SHORT)
        .max(Comparator.comparingLong(this::matches).thenComparing(shortest.reversed()))
        .or(() -> some.stream().min(shortest));
  }

  private long matches(String sentence) {
    return Endings.matches(reactions.search().matches().pattern(), sentence);
  }

  private record Place(Selectivity row, int post, int calibrated) {}

  private List<Place> places(SelectivityTable table, Pair pair) {
    return units().stream()
        .map(unit -> table.of(pair, unit))
        .map(
            row ->
                new Place(
                    row,
                    place(table, row, Measure.HELLINGER_1000),
                    place(table, row, Measure.HELLINGER)))
        .toList();
  }

  private static int place(SelectivityTable table, Selectivity row, Measure measure) {
    Unit unit = row.unit();
    return table
            .top(row.pair(), unit.part(), unit.direction(), measure, Integer.MAX_VALUE)
            .indexOf(row)
        + 1;
  }

  /**
   * {@return how selective the cells are for a pair, and their places among the cells of their
   * LSTM}
   *
   * @param table measured
   * @param pair one of its pairs
   */
  public TableView placesTable(SelectivityTable table, Pair pair) {
    return TableView.of(
            new TableColumns<Place>("places")
                .text("unit", place -> place.row().unit().toString())
                .number("hellinger1000", place -> place.row().hellinger1000())
                .integer("place", Place::post)
                .number("hellinger", place -> place.row().hellinger().value())
                .number("±", place -> place.row().hellinger().interval().halfWidth())
                .text("ranks", place -> place.row().ranks().toString())
                .table(places(table, pair)))
        .decimals(2)
        .caption(
            say(
                "Places among the %d cells of each LSTM: %s; %s, %s",
                table.units().cells(),
                pair,
                Isolated.of(reactions.language().rules().name()),
                table.info()));
  }

  /**
   * {@return which of the cells are among the most selective ones of their LSTM for a pair, by the
   * calibrated distance and by the post's}
   *
   * @param table measured
   * @param pair one of its pairs
   */
  public String placesSaid(SelectivityTable table, Pair pair) {
    List<Place> places = places(table, pair);
    if (places.isEmpty()) {
      return "There is no cell to look for.";
    }
    boolean ranked = table.of(pair).stream().anyMatch(row -> row.ranks().best() > 0);
    String leading =
        ranked
            ? say(
                "Of these, not to be told from the most selective cell of its LSTM for %s: %s.",
                pair, named(places, place -> place.row().leads()))
            : say("%s is in words of too few stems for the cells to be ranked.", pair);
    return leading
        + say(
            " Among the %d most selective ones by the post's distance: %s.",
            NetworkFigure.LSTM_OUTPUTS,
            named(places, place -> place.post() <= NetworkFigure.LSTM_OUTPUTS));
  }

  private static String named(List<Place> places, Predicate<Place> which) {
    List<String> some =
        places.stream().filter(which).map(place -> place.row().unit().toString()).toList();
    return some.isEmpty() ? "none" : list(some);
  }
}
