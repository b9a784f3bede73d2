package translit.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/**
 * Which units a network figure shows, and where: the strongest of every row, in the order of their
 * numbers.
 */
final class NetworkRows {
  static final int HIDDEN = 12;
  static final int LSTM_OUTPUTS = 10;
  static final int OUTCOMES = 14;

  /** The line between the halves, around which the rows above are centred. */
  static final double MIDDLE = 512;

  private final NetworkFigure figure;
  private final MeasureValues values;

  NetworkRows(NetworkFigure figure, MeasureValues values) {
    this.figure = figure;
    this.values = values;
  }

  /** The outcomes; where there are too many, the one under study is among those that are left. */
  List<UnitCircle> outcomes(double y) {
    List<String> shown = shownOutcomes();
    double pitch = Math.min(64, 720.0 / shown.size());
    List<UnitCircle> nodes = new ArrayList<>();
    for (String outcome : shown) {
      boolean studied = outcome.equals(figure.pair().outcome());
      Unit unit = new Unit(Part.OUTPUT, Direction.NONE, figure.natives().index(outcome));
      double x = MIDDLE + (nodes.size() - (shown.size() - 1) / 2.0) * pitch;
      nodes.add(
          new UnitCircle(
              unit,
              Svg.visible(outcome),
              values.of(unit),
              x,
              y,
              studied ? 21 : 18,
              Svg.fitting(outcome, 18, 30),
              studied));
    }
    return nodes;
  }

  private List<String> shownOutcomes() {
    Predicate<String> studied = figure.pair().outcome()::equals;
    List<String> others =
        figure.outcomes().stream().filter(studied.negate()).limit(OUTCOMES - 1).toList();
    return figure.outcomes().stream().filter(studied.or(others::contains)).toList();
  }

  List<UnitCircle> hidden(double y, double pitch, double radius, double fontSize) {
    List<Unit> units = byNumber(values.strongest(Part.HIDDEN_LAYER, Direction.NONE, HIDDEN));
    double left = MIDDLE - (units.size() - 1) / 2.0 * pitch;
    return row(units, left, y, pitch, radius, fontSize, unit -> false);
  }

  /** The outputs of both directions, the strongest of each marked: the title speaks of them. */
  List<UnitCircle> lstmOutputs(
      double y, double middle, double pitch, double radius, double fontSize) {
    List<Unit> marked = new ArrayList<>();
    for (Direction direction : List.of(Direction.FORWARD, Direction.BACKWARD)) {
      marked.addAll(values.strongest(Part.LSTM_OUTPUT, direction, 1));
    }
    marked.removeIf(unit -> Double.isNaN(values.of(unit)));
    return halves(unit -> unit, y, middle, pitch, radius, fontSize, marked::contains);
  }

  /** Another part of the cells whose outputs are shown. */
  List<UnitCircle> sameCells(Part part, double y, double middle, double pitch, double radius) {
    return halves(
        unit -> new Unit(part, unit.direction(), unit.index()),
        y,
        middle,
        pitch,
        radius,
        11,
        unit -> false);
  }

  private List<UnitCircle> halves(
      Function<Unit, Unit> part,
      double y,
      double middle,
      double pitch,
      double radius,
      double fontSize,
      Predicate<Unit> marked) {
    double gap = pitch / 2 + 10;
    List<Unit> forward = cells(Direction.FORWARD).stream().map(part).toList();
    double left = middle - gap - (forward.size() - 1) * pitch;
    List<UnitCircle> nodes =
        new ArrayList<>(row(forward, left, y, pitch, radius, fontSize, marked));
    List<Unit> backward = cells(Direction.BACKWARD).stream().map(part).toList();
    nodes.addAll(row(backward, middle + gap, y, pitch, radius, fontSize, marked));
    return nodes;
  }

  private List<Unit> cells(Direction direction) {
    return byNumber(values.strongest(Part.LSTM_OUTPUT, direction, LSTM_OUTPUTS));
  }

  private List<UnitCircle> row(
      List<Unit> units,
      double left,
      double y,
      double pitch,
      double radius,
      double fontSize,
      Predicate<Unit> marked) {
    List<UnitCircle> nodes = new ArrayList<>();
    for (Unit unit : units) {
      String number = String.valueOf(figure.number(unit));
      double x = left + nodes.size() * pitch;
      nodes.add(
          new UnitCircle(unit, number, values.of(unit), x, y, radius, fontSize, marked.test(unit)));
    }
    return nodes;
  }

  private static List<Unit> byNumber(List<Unit> units) {
    return units.stream().sorted(Comparator.comparingInt(Unit::index)).toList();
  }
}
