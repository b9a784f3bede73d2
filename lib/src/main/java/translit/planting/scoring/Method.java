package translit.planting.scoring;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.selectivity.SelectivityTable;
import translit.trace.Direction;
import translit.trace.Part;

/**
 * A way of finding neurons: a number for each LSTM output, larger for those it would name first.
 */
public interface Method {
  /** {@return its name in files and tables, such as {@code auc}} */
  String label();

  /**
   * Scores the outputs of both LSTMs.
   *
   * @param network with its text
   * @return one score for each output, the forward ones first
   */
  Scores scores(Examined network);

  /**
   * {@return all methods of this library} Those that intervene in the network, by zeros and by
   * resampling, are two more, made of {@link Examined#model} and {@link Examined#sentences}.
   */
  static List<Method> all() {
    return Stream.concat(
            Stream.of(
                measure("hellinger1000", Measure.HELLINGER_1000, row -> false),
                measure("hellinger", Measure.HELLINGER, Method::significant),
                measure("auc", Measure.AUC, row -> above(Measure.AUC, row, 0)),
                measure("accuracy", Measure.ACCURACY, row -> above(Measure.ACCURACY, row, 0.5)),
                measure("bits", Measure.BITS, Method::significant)),
            Stream.of(Attribution.values()))
        .toList();
  }

  private static boolean significant(Selectivity row) {
    return row.q() < SelectivityTable.SIGNIFICANT;
  }

  private static boolean above(Measure measure, Selectivity row, double nothing) {
    return measure.estimate(row).interval().low() > nothing;
  }

  /**
   * A measure of selectivity.
   *
   * @param found whether a unit is a finding by the measure's own account
   */
  private static Method measure(String label, Measure measure, Predicate<Selectivity> found) {
    return new Method() {
      @Override
      public String label() {
        return label;
      }

      @Override
      public Scores scores(Examined network) {
        List<Selectivity> rows =
            Stream.of(Direction.FORWARD, Direction.BACKWARD)
                .flatMap(direction -> outputs(network, direction))
                .toList();
        double[] values = rows.stream().mapToDouble(orLeast(measure)).toArray();
        // The post names no distance from which on a unit counts.
        if (measure == Measure.HELLINGER_1000) {
          return Scores.ranking(label, values);
        }
        boolean[] isFound = new boolean[values.length];
        IntStream.range(0, values.length).forEach(u -> isFound[u] = found.test(rows.get(u)));
        return new Scores(label, values, isFound);
      }
    };
  }

  /** A unit whose activation never changes tells nothing. */
  private static ToDoubleFunction<Selectivity> orLeast(Measure measure) {
    return row -> Double.isNaN(measure.of(row)) ? 0 : measure.of(row);
  }

  private static Stream<Selectivity> outputs(Examined network, Direction direction) {
    return network.selectivity().of(network.planted().planting().pair()).stream()
        .filter(row -> row.unit().part() == Part.LSTM_OUTPUT)
        .filter(row -> row.unit().direction() == direction);
  }
}
