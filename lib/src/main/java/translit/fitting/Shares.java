package translit.fitting;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import translit.statistics.Interval;

/** Shares as numbers for a rule file, and how sure they are. */
final class Shares {
  private static final int WHOLE = 1000;

  private Shares() {}

  /**
   * Rounds shares to thousandths that sum to exactly 1, those that lose most by rounding down going
   * up. None becomes 0, since a rule file has no such share.
   */
  static List<BigDecimal> rounded(List<Double> shares) {
    int n = shares.size();
    int[] thousandths = new int[n];
    for (int k = 0; k < n; k++) {
      thousandths[k] = Math.max(1, (int) Math.floor(shares.get(k) * WHOLE + 1e-9));
    }
    int left = WHOLE - Arrays.stream(thousandths).sum();
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      order.add(k);
    }
    order.sort(Comparator.comparingDouble(k -> thousandths[k] - shares.get(k) * WHOLE));
    for (int k = 0; left > 0; k++, left--) {
      thousandths[order.get(k % n)]++;
    }
    for (; left < 0; left++) { // too many small ones were raised to a thousandth
      int most = order.stream().max(Comparator.comparingInt(k -> thousandths[k])).orElseThrow();
      thousandths[most]--;
    }
    return Arrays.stream(thousandths)
        .mapToObj(k -> BigDecimal.valueOf(k, 3).stripTrailingZeros())
        .toList();
  }

  /** Spellings as a rule file has them. */
  static String json(Map<String, Double> shares) {
    List<BigDecimal> rounded = rounded(List.copyOf(shares.values()));
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    int k = 0;
    for (String latin : shares.keySet()) {
      values.put(latin, rounded.get(k++));
    }
    return values.entrySet().stream()
        .map(one -> TextNode.valueOf(one.getKey()) + ": " + one.getValue().toPlainString())
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  /**
   * The interval of a share whose prior is a Dirichlet distribution.
   *
   * @param rules the share in the rules
   * @param count how often it was seen
   * @param of how often this or another was
   * @param strength of the prior
   */
  static Interval interval(double rules, double count, double of, double strength) {
    return Interval.ofBeta(
        strength * rules + count, strength * (1 - rules) + Math.max(0, of - count));
  }
}
