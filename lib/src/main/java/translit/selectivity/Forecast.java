package translit.selectivity;

import static java.util.Comparator.comparingDouble;
import static translit.trace.Direction.BACKWARD;
import static translit.trace.Direction.FORWARD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.text.Pair;
import translit.text.SideInformation;
import translit.text.SideInformation.Side;
import translit.trace.Direction;
import translit.trace.Part;

/**
 * What the text said about which LSTM should know a pair, beside what the network shows.
 *
 * @param said counted in the text alone
 * @param forward output of the forward LSTM with the largest calibrated distance
 * @param backward output of the backward LSTM with the largest calibrated distance
 */
public record Forecast(SideInformation said, Selectivity forward, Selectivity backward) {

  /**
   * Puts what the text said beside a measured network.
   *
   * @param said counted in the text alone
   * @param table the network's
   * @return one for each pair of the table that the text said something about, in its order
   */
  public static List<Forecast> compare(List<SideInformation> said, SelectivityTable table) {
    Map<Pair, SideInformation> byPair = new HashMap<>();
    said.forEach(one -> byPair.put(new Pair(one.latin(), one.outcome()), one));
    return table.pairs().stream()
        .filter(byPair::containsKey)
        .filter(
            pair -> table.of(pair).stream().anyMatch(row -> row.ranks().best() > 0)) // calibrated
        .map(x -> new Forecast(byPair.get(x), best(table, x, FORWARD), best(table, x, BACKWARD)))
        .toList();
  }

  private static Selectivity best(SelectivityTable table, Pair pair, Direction direction) {
    return table.top(pair, Part.LSTM_OUTPUT, direction, Measure.HELLINGER, 1).get(0);
  }

  /**
   * {@return how much larger the backward distance is than the forward one, and how sure that is}
   */
  public Estimate difference() {
    Estimate back = backward.hellinger();
    Estimate forth = forward.hellinger();
    double reach = Math.hypot(back.interval().halfWidth(), forth.interval().halfWidth());
    double value = back.value() - forth.value();
    return new Estimate(value, new Interval(value - reach, value + reach));
  }

  /** {@return the side whose LSTM is told to have the larger distance; undecided if neither is} */
  public Side seen() {
    Interval interval = difference().interval();
    return interval.low() > 0 ? Side.RIGHT : interval.high() < 0 ? Side.LEFT : Side.UNDECIDED;
  }

  /** {@return whether there was a forecast} */
  public boolean decided() {
    return said.side() != Side.UNDECIDED;
  }

  /** {@return whether there was a forecast and it came true} */
  public boolean right() {
    return decided() && said.side() == seen();
  }

  /**
   * The forecasts as a table.
   *
   * @param forecasts one for each row
   * @return {@code pair,next,previous,forecast,backward,forward,±,seen,right}, ± that of the
   *     difference of backward and forward, the largest difference between the sides in the text
   *     first
   */
  public static Table toTable(List<Forecast> forecasts) {
    return new TableColumns<Forecast>("forecasts")
        .text("pair", one -> new Pair(one.said.latin(), one.said.outcome()).toString())
        .number("next", one -> one.said.next())
        .number("previous", one -> one.said.previous())
        .text("forecast", one -> one.said.side().name())
        .number("backward", one -> one.backward.hellinger().value())
        .number("forward", one -> one.forward.hellinger().value())
        .number("±", one -> one.difference().interval().halfWidth())
        .text("seen", one -> one.seen().name())
        .text("right", one -> one.decided() ? one.right() ? "yes" : "no" : "")
        .table(
            forecasts.stream()
                .sorted(comparingDouble(one -> -Math.abs(one.said.next() - one.said.previous())))
                .toList());
  }
}
