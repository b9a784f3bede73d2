package translit.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import translit.common.Phrase;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/**
 * Which units a network figure shows, and where: the strongest of every row, in the order of their
 * numbers.
 */
record NetworkRows(NetworkFigure figure, MeasureValues values) {
  static final int HIDDEN = 12;
  static final int LSTM_OUTPUTS = 10;
  static final int OUTCOMES = 14;

  /**
   * Where a row of circles stands.
   *
   * @param middle of the row; between the two LSTMs
   * @param y of the centres
   * @param pitch from centre to centre
   * @param radius of a circle
   * @param fontSize of a label
   */
  record Row(double middle, double y, double pitch, double radius, double fontSize) {}

  /** The outcomes; where there are too many, the one under study is among those that are left. */
  List<UnitCircle> outcomes(double middle, double y) {
    Predicate<String> studied = figure.pair().outcome()::equals;
    List<String> others =
        figure.outcomes().stream().filter(studied.negate()).limit(OUTCOMES - 1).toList();
    List<String> shown = figure.outcomes().stream().filter(studied.or(others::contains)).toList();
    double pitch = Math.min(64, 720.0 / shown.size());
    List<UnitCircle> circles = new ArrayList<>();
    for (String outcome : shown) {
      Unit unit = new Unit(Part.OUTPUT, Direction.NONE, figure.natives().index(outcome));
      double x = middle + (circles.size() - (shown.size() - 1) / 2.0) * pitch;
      boolean ringed = studied.test(outcome);
      Row row = new Row(middle, y, pitch, ringed ? 21 : 18, Svg.fitting(outcome, 18, 30));
      circles.add(new UnitCircle(unit, Phrase.visible(outcome), values.of(unit), x, row, ringed));
    }
    return circles;
  }

  List<UnitCircle> hidden(Row row) {
    List<Unit> units = shown(Part.HIDDEN_LAYER, Direction.NONE, HIDDEN);
    return circles(units, row, row.middle - (units.size() - 1) / 2.0 * row.pitch);
  }

  /**
   * One part of the cells with the strongest outputs, the forward LSTM's on the left. Of the
   * outputs themselves, the strongest of each LSTM is ringed: the title speaks of them.
   */
  List<UnitCircle> cells(Part part, Row row) {
    List<UnitCircle> circles = new ArrayList<>();
    for (Direction direction : List.of(Direction.FORWARD, Direction.BACKWARD)) {
      List<Unit> units =
          shown(Part.LSTM_OUTPUT, direction, LSTM_OUTPUTS).stream()
              .map(unit -> new Unit(part, direction, unit.index()))
              .toList();
      double gap = row.pitch / 2 + 10;
      double width = (units.size() - 1) * row.pitch;
      double left = row.middle + (direction == Direction.BACKWARD ? gap : -gap - width);
      circles.addAll(circles(units, row, left));
    }
    return circles;
  }

  private List<Unit> shown(Part part, Direction direction, int most) {
    return values.strongest(part, direction, most).stream()
        .sorted(Comparator.comparingInt(Unit::index))
        .toList();
  }

  private List<UnitCircle> circles(List<Unit> units, Row row, double left) {
    List<UnitCircle> circles = new ArrayList<>();
    for (Unit unit : units) {
      String number = String.valueOf(figure.number(unit));
      boolean ringed = unit.part() == Part.LSTM_OUTPUT && values.leads(unit);
      double x = left + circles.size() * row.pitch;
      circles.add(new UnitCircle(unit, number, values.of(unit), x, row, ringed));
    }
    return circles;
  }
}
