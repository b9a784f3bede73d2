package translit.selectivity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import translit.text.Pair;
import translit.text.SideInformation;
import translit.text.SideInformation.Side;
import translit.trace.Direction;
import translit.trace.Part;

/**
 * What the text said about which LSTM should know a pair, beside what the network shows.
 *
 * @param said counted in the text alone
 * @param forward largest calibrated distance of an output of the forward LSTM, 0 to 1
 * @param backward largest calibrated distance of an output of the backward LSTM
 */
public record Forecast(SideInformation said, double forward, double backward) {

  /**
   * How many of the decided forecasts were right.
   *
   * @param right those where the LSTM of the forecast side has the larger distance
   * @param decided forecasts of {@link Side#LEFT} or {@link Side#RIGHT}
   * @param constant how many would have been right by always naming the same side, whichever of the
   *     two that suits better
   */
  public record Success(int right, int decided, int constant) {
    /** As in {@code 31 of 35 right (89 %); always the same side: at best 20 (57 %)}. */
    @Override
    public String toString() {
      if (decided == 0) {
        return "no forecast was decided";
      }
      return String.format(
          Locale.ROOT,
          "%d of %d right (%.0f %%); always the same side: at best %d (%.0f %%)",
          right,
          decided,
          100.0 * right / decided,
          constant,
          100.0 * constant / decided);
    }
  }

  /** Puts the forecasts beside a measured network; pairs that it was not asked are left out. */
  public static List<Forecast> of(List<SideInformation> said, SelectivityTable table) {
    Map<Pair, SideInformation> byPair = new HashMap<>();
    said.forEach(one -> byPair.put(new Pair(one.latin(), one.outcome()), one));
    return table.pairs().stream()
        .filter(byPair::containsKey)
        .map(
            pair ->
                new Forecast(
                    byPair.get(pair),
                    best(table, pair, Direction.FORWARD),
                    best(table, pair, Direction.BACKWARD)))
        .toList();
  }

  private static double best(SelectivityTable table, Pair pair, Direction direction) {
    return Measure.HELLINGER.of(
        table.top(pair, Part.LSTM_OUTPUT, direction, Measure.HELLINGER, 1).get(0));
  }

  /** The side whose LSTM has the larger distance; undecided if they are equal. */
  public Side seen() {
    int sign = Double.compare(backward, forward);
    return sign > 0 ? Side.RIGHT : sign < 0 ? Side.LEFT : Side.UNDECIDED;
  }

  /** Whether there was a forecast. */
  public boolean decided() {
    return said.side() != Side.UNDECIDED;
  }

  /** Whether it came true. */
  public boolean right() {
    return decided() && said.side() == seen();
  }

  /** Counts the forecasts that came true. */
  public static Success success(List<Forecast> forecasts) {
    List<Forecast> decided = forecasts.stream().filter(Forecast::decided).toList();
    int right = (int) decided.stream().filter(Forecast::right).count();
    int backward = (int) decided.stream().filter(one -> one.seen() == Side.RIGHT).count();
    int forward = (int) decided.stream().filter(one -> one.seen() == Side.LEFT).count();
    return new Success(right, decided.size(), Math.max(backward, forward));
  }

  /** One row per pair, the largest difference between the sides in the text first. */
  public static Table toTable(List<Forecast> forecasts) {
    Table table =
        Table.create(
            "forecasts",
            StringColumn.create("pair"),
            DoubleColumn.create("next"),
            DoubleColumn.create("previous"),
            StringColumn.create("forecast"),
            DoubleColumn.create("backward"),
            DoubleColumn.create("forward"),
            StringColumn.create("seen"),
            StringColumn.create("right"));
    forecasts.stream()
        .sorted(Comparator.comparingDouble(one -> -Math.abs(one.said.next() - one.said.previous())))
        .forEach(
            one -> {
              table.stringColumn(0).append(one.said.latin() + " → " + one.said.outcome());
              table.doubleColumn(1).append(one.said.next());
              table.doubleColumn(2).append(one.said.previous());
              table.stringColumn(3).append(one.said.side().name());
              table.doubleColumn(4).append(one.backward);
              table.doubleColumn(5).append(one.forward);
              table.stringColumn(6).append(one.seen().name());
              table.stringColumn(7).append(one.decided() ? one.right() ? "yes" : "no" : "");
            });
    return table;
  }
}
