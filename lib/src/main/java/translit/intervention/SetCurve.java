package translit.intervention;

import java.util.List;
import translit.statistics.Estimate;
import translit.statistics.Interval;

/**
 * What becomes of a pair as more and more outputs are replaced.
 *
 * @param order what they are ordered by
 * @param by what they are replaced by
 * @param points of rising size, from none
 */
public record SetCurve(String order, Replacement by, List<Point> points) {
  /**
   * A set.
   *
   * @param size outputs that are replaced
   * @param change mean change of the margin, in nats; of a random order the mean over the sets and
   *     the interval that holds 95 % of them
   * @param accuracy share of tokens with a margin above 0, likewise
   */
  public record Point(int size, Estimate change, Estimate accuracy) {}

  /**
   * The smallest set of an order whose replacement takes a pair half way to the network in which
   * all outputs of the order are replaced. It is found on one half of the stems, and measured on
   * the other.
   *
   * @param order what the outputs are ordered by
   * @param size of the set; 0 if replacing all of them does the pair no harm; of random orders the
   *     median
   * @param between which sizes it lies in 95 % of draws of the stems, for this order; of random
   *     orders in 95 % of them
   * @param of how many there are in the order
   * @param change of the margin by the set, in nats
   * @param whole change of the margin by all
   */
  public record HalfWay(
      String order, int size, Interval between, int of, Estimate change, Estimate whole) {}

  /**
   * Copies the points.
   *
   * @param order what the outputs are ordered by
   * @param by what they are replaced by
   * @param points of rising size
   */
  public SetCurve {
    points = List.copyOf(points);
  }
}
