package translit.selectivity;

import static java.util.Comparator.comparingDouble;
import static translit.trace.Direction.BACKWARD;
import static translit.trace.Direction.FORWARD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
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
  public record Success(int right, int decided, int constant) {}

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
        .map(x -> new Forecast(byPair.get(x), best(table, x, FORWARD), best(table, x, BACKWARD)))
        .toList();
  }

  private static double best(SelectivityTable table, Pair pair, Direction direction) {
    return table.top(pair, Part.LSTM_OUTPUT, direction, Measure.HELLINGER, 1).get(0).hellinger();
  }

  /** {@return the side whose LSTM has the larger distance; undecided if both are about the same} */
  public Side seen() {
    double more = backward - forward;
    return Math.abs(more) < Measure.ALIKE ? Side.UNDECIDED : more > 0 ? Side.RIGHT : Side.LEFT;
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
   * Counts the forecasts that came true.
   *
   * @param forecasts decided or not
   * @return how many were right, of how many
   */
  public static Success success(List<Forecast> forecasts) {
    List<Forecast> decided = forecasts.stream().filter(Forecast::decided).toList();
    int right = (int) decided.stream().filter(Forecast::right).count();
    int backward = (int) decided.stream().filter(one -> one.seen() == Side.RIGHT).count();
    int forward = (int) decided.stream().filter(one -> one.seen() == Side.LEFT).count();
    return new Success(right, decided.size(), Math.max(backward, forward));
  }

  /**
   * The forecasts as a table.
   *
   * @param forecasts one for each row
   * @return {@code pair,next,previous,forecast,backward,forward,seen,right}, the largest difference
   *     between the sides in the text first
   */
  public static Table toTable(List<Forecast> forecasts) {
    return new TableColumns<Forecast>("forecasts")
        .text("pair", one -> new Pair(one.said.latin(), one.said.outcome()).toString())
        .number("next", one -> one.said.next())
        .number("previous", one -> one.said.previous())
        .text("forecast", one -> one.said.side().name())
        .number("backward", Forecast::backward)
        .number("forward", Forecast::forward)
        .text("seen", one -> one.seen().name())
        .text("right", one -> one.decided() ? one.right() ? "yes" : "no" : "")
        .table(
            forecasts.stream()
                .sorted(comparingDouble(one -> -Math.abs(one.said.next() - one.said.previous())))
                .toList());
  }
}
