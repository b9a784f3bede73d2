package translit.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What is told of the rounds of a measurement.
 *
 * @param median the middle value, or the mean of the two
 * @param min the smallest
 * @param max the largest
 */
record RoundsSummary(double median, double min, double max) {

  /** Summarises at least one value. */
  static RoundsSummary of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int n = sorted.length;
    return new RoundsSummary((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], sorted[n - 1]);
  }

  /** Of the speeds. */
  static RoundsSummary ofSpeeds(List<Throughput> rounds) {
    return of(rounds.stream().mapToDouble(Throughput::perSecond));
  }

  /**
   * Of the quotients of speeds round by round: what disturbs the machine for a while disturbs both
   * sides of a round.
   */
  static RoundsSummary ofRatios(List<Throughput> numerators, List<Throughput> denominators) {
    return of(
        IntStream.range(0, numerators.size())
            .mapToDouble(i -> numerators.get(i).perSecond() / denominators.get(i).perSecond()));
  }

  /** Median of the characters in a second of one processor's work; empty where nobody has asked. */
  static String perCpuSecond(List<Throughput> rounds) {
    return median("%,.0f", rounds.stream().mapToDouble(Throughput::perCpuSecond));
  }

  /** Median of how many processors were kept busy; empty where nobody has asked. */
  static String busy(List<Throughput> rounds) {
    return median("%.2f", rounds.stream().mapToDouble(Throughput::busy));
  }

  private static String median(String format, DoubleStream values) {
    double median = of(values).median;
    return Double.isNaN(median) ? "" : String.format(Locale.ROOT, format, median);
  }

  /** {@return the largest memory of the rounds; empty where the system does not tell} */
  static String peakMegabytes(List<Throughput> rounds) {
    return rounds.stream()
        .map(Throughput::peakBytes)
        .filter(Objects::nonNull)
        .max(Long::compare)
        .map(most -> String.format(Locale.ROOT, "%,.0f MB", most / 1e6))
        .orElse("");
  }

  /** Median (smallest to largest), in a {@link java.util.Formatter} format of one number. */
  String format(String number) {
    String all = number + " (" + number + "–" + number + ")";
    return String.format(Locale.ROOT, all, median, min, max);
  }
}
