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
  private final Map<Unit, Double> values = new HashMap<>();

  MeasureValues(List<Selectivity> units, Measure measure) {
    units.forEach(unit -> values.put(unit.unit(), measure.of(unit)));
  }

  double of(Unit unit) {
    return values.getOrDefault(unit, Double.NaN);
  }

  /** The units with the largest values, in falling order; equal ones by index. */
  List<Unit> strongest(Part part, Direction direction, int most) {
    return values.keySet().stream()
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

  double largest() {
    return values.values().stream()
        .mapToDouble(Double::doubleValue)
        .filter(value -> !Double.isNaN(value))
        .max()
        .orElse(0);
  }
}
