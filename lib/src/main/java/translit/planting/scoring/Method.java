package translit.planting.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.selectivity.SelectivityTable;
import translit.statistics.Estimate;
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

  /** {@return how often it is to find something where there is nothing, by the test it makes} */
  Nominal nominal();

  /** {@return all methods of this library: by activations, by weights too, and by intervention} */
  static List<Method> all() {
    // The post names no distance from which on a unit counts.
    Stream<Method> measures =
        Stream.of(
            measure("hellinger1000", Measure.HELLINGER_1000, Nominal.RANKS_ONLY, row -> false),
            measure("hellinger", Measure.HELLINGER, Nominal.FINDINGS, Method::significant),
            measure("auc", Measure.AUC, Nominal.OUTPUTS, row -> above(Measure.AUC, row, 0)),
            measure("accuracy", Measure.ACCURACY, Nominal.OUTPUTS_BY_ONE_SIDE, Method::isAboveHalf),
            measure("bits", Measure.BITS, Nominal.FINDINGS, Method::significant));
    return Stream.concat(
            measures, Stream.concat(Stream.of(Attribution.values()), Stream.of(Ablation.values())))
        .toList();
  }

  /**
   * How often a method of some name is to find something where there is nothing.
   *
   * @param label of the method
   * @return as {@link #nominal} says; none if it is a stranger's
   */
  static Optional<Nominal> nominalOf(String label) {
    return all().stream()
        .filter(method -> method.label().equals(label))
        .map(Method::nominal)
        .findFirst();
  }

  private static boolean significant(Selectivity row) {
    return row.q() < SelectivityTable.SIGNIFICANT;
  }

  /**
   * The interval of the held-out accuracy takes the two halves of the stems for independent. Of an
   * output that tells nothing each half chooses a side by chance; if both choose the same one, both
   * gain or both lose what the other has on it. Of two such numbers the correlation is E|a| E|b| =
   * 2/π, with a and b of a standard normal distribution, and the error of their mean is larger by
   * the root of 1 + 2/π.
   */
  private static boolean isAboveHalf(Selectivity row) {
    Estimate accuracy = Measure.ACCURACY.estimate(row);
    return accuracy.value() - 0.5
        > Math.sqrt(1 + 2 / Math.PI) * (accuracy.value() - accuracy.interval().low());
  }

  private static boolean above(Measure measure, Selectivity row, double nothing) {
    return measure.estimate(row).interval().low() > nothing;
  }

  /**
   * A measure of selectivity.
   *
   * @param found whether a unit is a finding by the measure's own account
   */
  private static Method measure(
      String label, Measure measure, Nominal nominal, Predicate<Selectivity> found) {
    return new Method() {
      @Override
      public String label() {
        return label;
      }

      @Override
      public Nominal nominal() {
        return nominal;
      }

      @Override
      public Scores scores(Examined network) {
        List<Selectivity> rows =
            Stream.of(Direction.FORWARD, Direction.BACKWARD)
                .flatMap(direction -> outputs(network, direction))
                .toList();
        double[] values = rows.stream().mapToDouble(orLeast(measure)).toArray();
        if (nominal == Nominal.RANKS_ONLY) {
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
