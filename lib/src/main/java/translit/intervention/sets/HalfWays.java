package translit.intervention.sets;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import translit.intervention.Replacement;
import translit.intervention.SetCurve.HalfWay;
import translit.intervention.SetOptions;
import translit.intervention.SetOrder;
import translit.statistics.ClusterBootstrap;
import translit.statistics.Estimate;
import translit.statistics.Interval;

/**
 * How many outputs of an order it takes to go half way to the network without all of them, found on
 * one half of a sample, measured on the other.
 *
 * @param finding the half to find sizes on
 * @param reporting the half to measure sets on
 * @param by what outputs are replaced by
 */
public record HalfWays(SetSample finding, SetSample reporting, Replacement by) {
  /**
   * The smallest set of an order.
   *
   * @param units outputs in their order
   * @param order the same outputs, with its name
   * @param seed of the bootstrap
   * @return the set, with the sizes that other stems would give
   */
  public HalfWay of(int[] units, SetOrder order, long seed) {
    float[][] found = within(finding, units, IntStream.rangeClosed(0, units.length).toArray());
    int size = size(StemMeans.over(found, units.length + 1));
    int[] both = {0, size, units.length};
    Estimate[] changes = StemMeans.estimates(within(reporting, units, both), both.length, seed);
    return new HalfWay(
        order.name(),
        size,
        ClusterBootstrap.of(found, units.length + 1, HalfWays::size, seed),
        units.length,
        changes[1],
        changes[2]);
  }

  /**
   * The same of random orders, each of other outputs that vary as much and have outgoing weights as
   * large.
   *
   * @param sample of both halves, by which outputs are matched
   * @param units outputs in the order that is compared with
   * @param options number and seed of the random orders, and seed of the bootstrap
   * @return their median size with the sizes of 95 % of them; the change is the mean over the
   *     orders, each with the set of its own size
   */
  public HalfWay random(SetSample sample, int[] units, SetOptions options) {
    MatchedDraw draw = new MatchedDraw(sample);
    int[] steps = IntStream.rangeClosed(0, units.length).toArray();
    double[] sizes = new double[options.randomSets()];
    double[] changes = new double[sizes.length];
    for (int set = 0; set < sizes.length; set++) {
      int[] drawn = draw.like(units, set, options.seed());
      int size = size(StemMeans.over(within(finding, drawn, steps), steps.length));
      sizes[set] = size;
      changes[set] = StemMeans.over(within(reporting, drawn, new int[] {0, size}), 2)[1];
    }
    int[] all = {0, units.length};
    Estimate whole =
        StemMeans.estimates(within(reporting, units, all), all.length, options.seed())[1];
    Arrays.sort(sizes);
    Arrays.sort(changes);
    return new HalfWay(
        "random",
        (int) sizes[sizes.length / 2],
        middle(sizes),
        units.length,
        new Estimate(DoubleStream.of(changes).average().orElseThrow(), middle(changes)),
        whole);
  }

  private static Interval middle(double[] sorted) {
    int tail = sorted.length / 40; // 2.5 %
    return new Interval(sorted[tail], sorted[sorted.length - 1 - tail]);
  }

  /** Changes of the margin by sets of some sizes, of which the first is 0, within stems. */
  private float[][] within(SetSample half, int[] units, int[] sizes) {
    float[][] margins = SetMargins.without(half, half.ofPair(), by, units, sizes, true);
    return new StemMeans(half.ofPair()).within(Curves.less(margins, margins[0]), x -> x);
  }

  /** Where the changes by sets of 0, 1, 2 … outputs have come half way; 0 if all do no harm. */
  private static int size(double[] changes) {
    double whole = changes[changes.length - 1];
    int size = 0;
    while (whole < 0 && changes[size] > whole / 2) {
      size++;
    }
    return size;
  }
}
