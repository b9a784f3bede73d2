package translit.study;

import static java.util.Comparator.comparingDouble;
import static translit.common.Phrase.list;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import translit.selectivity.Measure;
import translit.trace.Direction;
import translit.trace.Part;

/**
 * Which parts of an LSTM are the most selective, in sentences; one that comes close is named, too.
 *
 * @param contrast measured
 * @param direction of the LSTM
 */
record PartsSaid(Contrast contrast, Direction direction) {
  /** By the best unit of each part, and by the median unit. */
  @Override
  public String toString() {
    return say("In the %s LSTM the part with the most selective unit is ", direction.code())
        + part(values -> values[values.length - 1])
        + ". The part with the most selective median unit is "
        + part(values -> values[values.length / 2])
        + ".";
  }

  private String part(ToDoubleFunction<double[]> of) {
    Map<Part, Double> values = new EnumMap<>(Part.class);
    Stream.of(Part.values())
        .filter(Part::directed)
        .forEach(part -> values.put(part, of.applyAsDouble(sorted(part))));
    List<Part> falling =
        values.keySet().stream().sorted(comparingDouble(part -> -values.get(part))).toList();
    double most = values.get(falling.get(0));
    List<String> close =
        falling.stream()
            .skip(1)
            .filter(part -> most - values.get(part) < Measure.ALIKE)
            .map(Part::label)
            .toList();
    return say("%s (%s)", falling.get(0).label(), two(most))
        + (close.isEmpty() ? "" : ", closely followed by " + list(close));
  }

  private double[] sorted(Part part) {
    return contrast
        .table()
        .top(contrast.pair(), part, direction, Measure.HELLINGER, Integer.MAX_VALUE)
        .stream()
        .mapToDouble(row -> Double.isNaN(row.hellinger()) ? 0 : row.hellinger())
        .sorted()
        .toArray();
  }
}
