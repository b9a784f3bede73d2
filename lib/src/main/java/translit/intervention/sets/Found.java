package translit.intervention.sets;

import java.util.List;
import java.util.stream.IntStream;
import translit.intervention.SetOrder;
import translit.intervention.Sufficient;
import translit.statistics.Estimate;
import translit.statistics.Interval;

/** The smallest set of an order that suffices, found on some tokens, measured on others. */
public final class Found {
  private Found() {}

  /**
   * The smallest set that suffices.
   *
   * @param sample with tokens of both kinds
   * @param finding half of the stems to find the size on
   * @param reporting half to measure the set on
   * @param units outputs in their order
   * @param order the same outputs, with its name
   * @param seed of the bootstrap
   * @return the set
   */
  public static Sufficient sufficient(
      SetSample sample, int finding, int reporting, int[] units, SetOrder order, long seed) {
    int[] steps = IntStream.rangeClosed(0, units.length).toArray();
    Estimate[] found = accuracies(sample, finding, units, steps, seed);
    double wanted = found[units.length].value() - Sufficient.WITHIN;
    int size =
        IntStream.of(steps).filter(k -> found[k].value() >= wanted).findFirst().orElseThrow();
    Estimate[] measured =
        accuracies(sample, reporting, units, new int[] {0, size, units.length}, seed);
    return new Sufficient(
        order.name(),
        order.units().subList(0, size),
        units.length,
        measured[1],
        measured[2],
        measured[0]);
  }

  /** Means of the accuracies at both kinds of tokens. */
  private static Estimate[] accuracies(
      SetSample sample, int half, int[] units, int[] steps, long seed) {
    Estimate[] ofPair = accuracies(sample, sample.ofPair(), half, units, steps, seed);
    Estimate[] ofOthers = accuracies(sample, sample.ofOthers(), half, units, steps, seed);
    return IntStream.range(0, steps.length)
        .mapToObj(s -> mean(ofPair[s], ofOthers[s]))
        .toArray(Estimate[]::new);
  }

  private static Estimate[] accuracies(
      SetSample sample, List<Sampled> tokens, int half, int[] units, int[] steps, long seed) {
    List<Sampled> some = SetSample.ofHalf(tokens, half);
    float[][] margins = SetMargins.withOnly(sample, some, units, steps);
    float[][] within = new StemMeans(some).within(margins, x -> x > 0 ? 1 : 0);
    return StemMeans.estimates(within, steps.length, seed);
  }

  /** The two are of different tokens, so that their errors are independent. */
  private static Estimate mean(Estimate one, Estimate other) {
    double value = (one.value() + other.value()) / 2;
    double low =
        Math.hypot(one.value() - one.interval().low(), other.value() - other.interval().low());
    double high =
        Math.hypot(one.interval().high() - one.value(), other.interval().high() - other.value());
    return new Estimate(value, new Interval(value - low / 2, value + high / 2).within(0, 1));
  }
}
