package translit.study;

import static translit.common.Phrase.list;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.statistics.Estimate;
import translit.trace.Direction;
import translit.trace.Part;

/**
 * Which parts of the LSTMs are the most selective, by the best unit of each and by the median one.
 *
 * @param contrast measured
 */
record PartsSaid(Contrast contrast) {
  /**
   * A part of one LSTM.
   *
   * @param part which one
   * @param direction of the LSTM
   * @param best its most selective unit
   * @param median the unit that half of its units are more selective than
   */
  private record Place(Part part, Direction direction, Selectivity best, Selectivity median) {}

  private Stream<Place> places() {
    return Stream.of(Part.values())
        .flatMap(
            part ->
                (part.directed()
                        ? Stream.of(Direction.FORWARD, Direction.BACKWARD)
                        : Stream.of(Direction.NONE))
                    .map(direction -> place(part, direction)));
  }

  private Place place(Part part, Direction direction) {
    List<Selectivity> falling =
        contrast
            .table()
            .top(contrast.pair(), part, direction, contrast.measure(), Integer.MAX_VALUE);
    return new Place(part, direction, falling.get(0), falling.get(falling.size() / 2));
  }

  /** One row for each part and direction. */
  Table table() {
    Measure measure = contrast.measure();
    return new TableColumns<Place>("parts")
        .text("part", place -> place.part.label())
        .text("direction", place -> place.direction.code())
        .text("best", place -> measure.estimate(place.best).toString())
        .text("median", place -> measure.estimate(place.median).toString())
        .text("post's, best", place -> two(place.best.hellinger1000()))
        .text("post's, median", place -> two(place.median.hellinger1000()))
        .table(places().toList());
  }

  /** Of one LSTM, in sentences; a part is named alone only where it is told from all others. */
  String said(Direction direction) {
    return said(direction, "unit", Place::best)
        + " "
        + said(direction, "median unit", Place::median);
  }

  private String said(Direction direction, String what, Function<Place, Selectivity> unit) {
    Function<Place, Estimate> value = place -> contrast.measure().estimate(unit.apply(place));
    List<Place> falling =
        places()
            .filter(place -> place.direction == direction)
            .sorted(Comparator.comparingDouble(place -> -value.apply(place).value()))
            .toList();
    Estimate most = value.apply(falling.get(0));
    List<String> alike =
        falling.stream()
            .filter(place -> !most.isAbove(value.apply(place)))
            .map(place -> place.part.label())
            .toList();
    return alike.size() == 1
        ? say(
            "In the %s LSTM the part with the most selective %s is %s (%s).",
            direction.code(), what, alike.get(0), most)
        : say(
            "No single part of the %s LSTM is told to have the most selective %s: %s cannot be told apart (the"
                + " largest is %s).",
            direction.code(), what, list(alike), most);
  }
}
