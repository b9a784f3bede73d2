package translit.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Median, smallest and largest of the rounds of a benchmark. */
record RoundsSummary(double median, double min, double max) {

  /** Of at least one value. */
  static RoundsSummary of(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int n = sorted.length;
    if (n == 0) {
      throw new IllegalArgumentException("no values");
    }
    return new RoundsSummary((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], sorted[n - 1]);
  }

  /**
   * Of the quotients round by round: what disturbs the machine for a while disturbs both sides of a
   * round.
   */
  static RoundsSummary ofRatios(List<Double> numerators, List<Double> denominators) {
    return of(
        IntStream.range(0, Math.min(numerators.size(), denominators.size()))
            .mapToObj(round -> numerators.get(round) / denominators.get(round))
            .toList());
  }

  /** Median (smallest to largest), in a {@link java.util.Formatter} format of one number. */
  String format(String number) {
    String all = number + " (" + number + "–" + number + ")";
    return String.format(Locale.ROOT, all, median, min, max);
  }
}
