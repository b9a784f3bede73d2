package translit.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.statistics.NaNLast;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/** The value of one measure for every unit of one pair; NaN where it was not measured. */
final class MeasureValues {
  private final Measure measure;
  private final Map<Unit, Selectivity> rows = new HashMap<>();

  MeasureValues(List<Selectivity> units, Measure measure) {
    this.measure = measure;
    units.forEach(row -> rows.put(row.unit(), row));
  }

  double of(Unit unit) {
    return rows.containsKey(unit) ? measure.of(rows.get(unit)) : Double.NaN;
  }

  /** The value as text, with its interval. */
  String print(Unit unit) {
    return Double.isNaN(of(unit)) ? "not measured" : measure.estimate(rows.get(unit)).toString();
  }

  /** The units with the largest values, in falling order; equal ones by index. */
  List<Unit> strongest(Part part, Direction direction, int most) {
    return rows.keySet().stream()
        .filter(unit -> unit.part() == part && unit.direction() == direction)
        .sorted(NaNLast.<Unit>falling(this::of).thenComparing(Unit::index))
        .limit(most)
        .toList();
  }

  /** The output of one LSTM with the largest value, if one was measured. */
  Optional<Unit> strongestOutput(Direction direction) {
    return strongest(Part.LSTM_OUTPUT, direction, 1).stream()
        .filter(unit -> !Double.isNaN(of(unit)))
        .findFirst();
  }

  /**
   * Whether no other unit of the part and direction is told to have a larger value; by a measure
   * without ranks, whether none has.
   */
  boolean leads(Unit unit) {
    return measure == Measure.HELLINGER
        ? rows.containsKey(unit) && rows.get(unit).leads()
        : strongest(unit.part(), unit.direction(), 1).contains(unit) && !Double.isNaN(of(unit));
  }

  /** How many units of a part and direction lead. */
  long leading(Part part, Direction direction) {
    return strongest(part, direction, Integer.MAX_VALUE).stream().filter(this::leads).count();
  }

  /** Whether a unit is told to have more than another one. */
  boolean tells(Unit more, Unit less) {
    return measure.tells(rows.get(more), rows.get(less));
  }

  double largest() {
    return rows.keySet().stream()
        .mapToDouble(this::of)
        .filter(value -> !Double.isNaN(value))
        .max()
        .orElse(0);
  }
}
