package translit.intervention.sets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import translit.intervention.Replacement;
import translit.intervention.SetCurve;
import translit.intervention.SetCurve.Point;
import translit.intervention.SetOptions;
import translit.intervention.SetOrder;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.statistics.Jackknifed;

/** What becomes of tokens as more and more outputs are replaced. */
public final class Curves {
  private static final int[] NONE = {};

  private Curves() {}

  /**
   * What each output does alone.
   *
   * @param sample that the tokens are of
   * @param tokens of the pair
   * @param by what an output is replaced by
   * @param units outputs
   * @return mean change of the margin for each, also without groups of stems
   */
  public static List<Jackknifed> changes(
      SetSample sample, List<Sampled> tokens, Replacement by, int[] units) {
    float[][] margins = SetMargins.withoutEach(sample, tokens, by, NONE, units);
    float[][] changes = less(margins, asItIs(sample, tokens));
    return StemMeans.jackknifed(new StemMeans(tokens).within(changes, x -> x), units.length);
  }

  /** The margins of the network as it is. */
  static float[] asItIs(SetSample sample, List<Sampled> tokens) {
    return SetMargins.without(sample, tokens, Replacement.ZERO, NONE, new int[] {0}, false)[0];
  }

  /**
   * {@return all rows less another one}
   *
   * @param margins row by row
   * @param before the other one, as long as each
   */
  public static float[][] less(float[][] margins, float[] before) {
    float[][] changes = new float[margins.length][before.length];
    for (int row = 0; row < margins.length; row++) {
      for (int i = 0; i < before.length; i++) {
        changes[row][i] = margins[row][i] - before[i];
      }
    }
    return changes;
  }

  /** None, 1, 2, 4 … and all. */
  private static int[] sizes(int all) {
    IntStream powers = IntStream.iterate(1, size -> size < all, size -> 2 * size);
    return IntStream.concat(IntStream.concat(IntStream.of(0), powers), IntStream.of(all)).toArray();
  }

  /**
   * The curve of an order.
   *
   * @param sample that the tokens are of
   * @param tokens of the pair
   * @param by what outputs are replaced by
   * @param units outputs in their order
   * @param order the same, with its name
   * @param seed of the bootstrap
   * @return the curve, with intervals over stems
   */
  public static SetCurve of(
      SetSample sample,
      List<Sampled> tokens,
      Replacement by,
      int[] units,
      SetOrder order,
      long seed) {
    int[] sizes = sizes(units.length);
    float[][] margins = SetMargins.without(sample, tokens, by, units, sizes, true);
    StemMeans stems = new StemMeans(tokens);
    float[][] changes = stems.within(less(margins, margins[0]), x -> x);
    float[][] right = stems.within(margins, x -> x > 0 ? 1 : 0);
    Estimate[] ofChanges = StemMeans.estimates(changes, sizes.length, seed);
    Estimate[] ofRight = StemMeans.estimates(right, sizes.length, seed);
    return new SetCurve(order.name(), by, points(sizes, ofChanges, ofRight));
  }

  private static List<Point> points(int[] sizes, Estimate[] changes, Estimate[] right) {
    return IntStream.range(0, sizes.length)
        .mapToObj(s -> new Point(sizes[s], changes[s], right[s]))
        .toList();
  }

  /**
   * The curve of random orders.
   *
   * @param sample that the tokens are of
   * @param tokens of the pair
   * @param by what outputs are replaced by
   * @param units outputs in the order that is compared with
   * @param options number and seed of the random orders
   * @return means over them, with the intervals that hold 95 % of them
   */
  public static SetCurve random(
      SetSample sample, List<Sampled> tokens, Replacement by, int[] units, SetOptions options) {
    int[] sizes = sizes(units.length);
    StemMeans stems = new StemMeans(tokens);
    MatchedDraw draw = new MatchedDraw(sample);
    double[][] changes = new double[options.randomSets()][];
    double[][] right = new double[options.randomSets()][];
    for (int set = 0; set < changes.length; set++) {
      int[] drawn = draw.like(units, set, options.seed());
      float[][] margins = SetMargins.without(sample, tokens, by, drawn, sizes, true);
      changes[set] = StemMeans.over(stems.within(less(margins, margins[0]), x -> x), sizes.length);
      right[set] = StemMeans.over(stems.within(margins, x -> x > 0 ? 1 : 0), sizes.length);
    }
    return new SetCurve(
        "random", by, points(sizes, middles(changes, sizes.length), middles(right, sizes.length)));
  }

  private static Estimate[] middles(double[][] sets, int columns) {
    return IntStream.range(0, columns)
        .mapToObj(c -> middle(Arrays.stream(sets).mapToDouble(set -> set[c]).sorted().toArray()))
        .toArray(Estimate[]::new);
  }

  private static Estimate middle(double[] sorted) {
    int tail = sorted.length / 40; // 2.5 %
    return new Estimate(
        DoubleStream.of(sorted).average().orElseThrow(),
        new Interval(sorted[tail], sorted[sorted.length - 1 - tail]));
  }
}
