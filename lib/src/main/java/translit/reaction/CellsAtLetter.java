package translit.reaction;

import static translit.common.Phrase.first;
import static translit.common.Phrase.list;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;
import static translit.common.Phrase.visible;

import java.util.List;
import java.util.stream.Stream;
import translit.common.TableColumns;
import translit.notebook.TableView;
import translit.selectivity.LetterInPattern;
import translit.selectivity.LetterInPattern.Response;
import translit.selectivity.Measure;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.trace.Direction;
import translit.trace.Part;

/**
 * The cells at one Latin character of a pattern, inside of it against outside.
 *
 * @param reactions to the pattern
 * @param found at the character
 */
public record CellsAtLetter(Reactions reactions, LetterInPattern found) {
  /** Cells that are named at most where more cannot be told apart. */
  private static final int NAMED = 4;

  /** A selective cell with an AUC so near ½ is now higher and now lower. */
  private static final double BOTH_SIDES = 0.1;

  /** One row of the overview. */
  private record Side(CellsAtLetter at, Direction direction) {
    Response best() {
      return at.found.ranking(Part.CELL, direction).get(0);
    }

    List<Response> leading() {
      return at.found.leading(Part.CELL, direction);
    }

    String named() {
      return first(leading().stream().map(one -> "" + one.unit().index()).toList(), NAMED);
    }
  }

  static TableView overview(Reactions reactions, List<CellsAtLetter> all) {
    List<Side> rows =
        all.stream()
            .flatMap(
                at ->
                    Stream.of(Direction.BACKWARD, Direction.FORWARD)
                        .map(direction -> new Side(at, direction)))
            .toList();
    return TableView.of(
            new TableColumns<Side>("letters")
                .text("letter", row -> visible(row.at.found.latin()))
                .text("against", row -> row.at.others())
                .integer("inside", row -> row.at.found.calibration().n())
                .integer("outside", row -> row.at.found.calibration().m())
                .text("cells", row -> row.direction.code())
                .text("leading", Side::named)
                .number("hellinger", row -> row.best().hellinger().value())
                .number("±", row -> row.best().hellinger().interval().halfWidth())
                .number("auc", row -> row.best().auc().value())
                .number("held out", row -> row.best().accuracy().value())
                .number("p", row -> row.best().p())
                .table(rows))
        .decimals(2)
        .format("p", "%.3f")
        .caption(
            "Cells that cannot be told from the most selective one of their LSTM, with the values of"
                + " the first, inside of "
                + reactions.pattern()
                + "; "
                + reactions.text().source());
  }

  /** What the character inside is compared with. */
  private String others() {
    String latin = visible(found.latin());
    return "other " + latin + found.outcome().map(outcome -> " → " + visible(outcome)).orElse("");
  }

  /** {@return what is compared, for captions} */
  public String name() {
    return say("%s inside of %s against %s", visible(found.latin()), reactions.pattern(), others());
  }

  /**
   * {@return the most selective cells of each LSTM}
   *
   * @param count how many of each
   */
  public TableView table(int count) {
    List<Response> some =
        Stream.of(Direction.BACKWARD, Direction.FORWARD)
            .flatMap(side -> found.ranking(Part.CELL, side).stream().limit(count))
            .toList();
    return TableView.of(LetterInPattern.toTable(some).removeColumns("first half", "q"))
        .decimals(2)
        .format("p", "%.3f")
        .caption(name() + ": " + reactions.text().source());
  }

  /** {@return which cells lead in each LSTM, and which LSTM has the more selective ones} */
  public String leading() {
    return found.calibration().holds()
        ? say(
            "For %s, %s; %s. %s",
            name(), leading(Direction.BACKWARD), leading(Direction.FORWARD), sides())
        : say("%s: the words have too few stems for the cells to be ranked.", name());
  }

  private String leading(Direction direction) {
    List<Response> leading = found.leading(Part.CELL, direction);
    String code = direction.code();
    if (leading.isEmpty() || !(leading.get(0).hellinger().value() >= Measure.NOTHING)) {
      return say("no %s cell is selective", code);
    }
    String named = list(leading.stream().limit(NAMED).map(CellsAtLetter::described).toList());
    if (leading.size() == 1) {
      return say("the most selective %s cell is %s", code, named);
    }
    return leading.size() > NAMED
        ? say(
            "%d %s cells cannot be told apart as the most selective ones, among them %s",
            leading.size(), code, named)
        : say("the most selective %s cells, %s, cannot be told apart", code, named);
  }

  private static String described(Response one) {
    double auc = one.auc().value();
    return say(
        "%d (%s, %s)",
        one.unit().index(),
        withError(one.hellinger()),
        Math.abs(auc - 0.5) < BOTH_SIDES ? "to both sides" : moves(auc) + " inside");
  }

  static String moves(double auc) {
    return auc > 0.5 ? "higher" : "lower";
  }

  private static String withError(Estimate estimate) {
    return two(estimate.value()) + " ± " + two(estimate.interval().halfWidth());
  }

  private String sides() {
    Estimate backward = found.ranking(Part.CELL, Direction.BACKWARD).get(0).hellinger();
    Estimate forward = found.ranking(Part.CELL, Direction.FORWARD).get(0).hellinger();
    if (isAbove(backward.interval(), forward.interval())) {
      return "The best backward cell is more selective than the best forward one.";
    } else if (isAbove(forward.interval(), backward.interval())) {
      return "The best forward cell is more selective than the best backward one.";
    }
    return "The best cells of the two LSTMs cannot be told apart.";
  }

  private static boolean isAbove(Interval one, Interval other) {
    return one.low() > other.high();
  }

  /** The cell of an LSTM that one half of the stems chooses. */
  Response chosen(Direction direction) {
    return found.chosen(Part.CELL, direction);
  }

  /** Whether that cell tells on the other half. */
  boolean isClear(Direction direction) {
    Response chosen = chosen(direction);
    double away = Math.signum(chosen.firstHalf() - 0.5) * (chosen.secondHalf() - 0.5);
    return away >= Replication.CLEAR - 0.5;
  }

  /**
   * {@return what is left of the cell that one half of the stems chooses on the other half}
   *
   * @param direction of the LSTM
   */
  public String heldOut(Direction direction) {
    Response chosen = chosen(direction);
    return say(
        "For %s one half of the stems chooses %s, with an AUC of %s. On the other half it is %s, which is"
            + " %s.",
        name(),
        chosen.unit(),
        two(chosen.firstHalf()),
        two(chosen.secondHalf()),
        isClear(direction) ? "clearly " + moves(chosen.secondHalf()) : "not clear");
  }

  /** {@return the cells that lead, of each LSTM the first few} */
  public ReactingCells leaders() {
    return new ReactingCells(
        reactions,
        Stream.of(Direction.BACKWARD, Direction.FORWARD)
            .flatMap(side -> found.leading(Part.CELL, side).stream().limit(NAMED))
            .map(one -> new ReactingCells.Cell(this, one))
            .toList());
  }
}
