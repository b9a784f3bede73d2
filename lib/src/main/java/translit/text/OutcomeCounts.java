package translit.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import translit.language.AlignedText;

/** How often each Latin character became each native symbol in aligned texts. */
public final class OutcomeCounts {
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  /** Counts every position of a text. */
  public OutcomeCounts add(AlignedText text) {
    for (int i = 0; i < text.size(); i++) {
      counts
          .computeIfAbsent(text.latin().get(i), key -> new TreeMap<>())
          .merge(text.natives().get(i), 1, Integer::sum);
    }
    return this;
  }

  /** The Latin characters that occurred, in order. */
  public List<String> characters() {
    return List.copyOf(counts.keySet());
  }

  /** Tokens where a Latin character became a native symbol. */
  public int count(String latin, String outcome) {
    return counts.getOrDefault(latin, Map.of()).getOrDefault(outcome, 0);
  }

  /** Tokens of a Latin character. */
  public int count(String latin) {
    return counts.getOrDefault(latin, Map.of()).values().stream().mapToInt(n -> n).sum();
  }

  /** The outcomes of a Latin character, most frequent first. */
  public List<String> outcomes(String latin) {
    return counts.getOrDefault(latin, Map.of()).entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The outcome to bet on when only the character is known; empty if it never occurred. */
  public Optional<String> mostFrequent(String latin) {
    return outcomes(latin).stream().findFirst();
  }

  /**
   * Entropy of the outcome given the Latin character, in bits: 0 where there is no choice, 1 for an
   * even choice of two. NaN if the character never occurred.
   */
  public double bits(String latin) {
    double total = count(latin);
    if (total == 0) {
      return Double.NaN;
    }
    double bits = 0;
    for (int n : counts.get(latin).values()) {
      bits -= n / total * Math.log(n / total) / Math.log(2);
    }
    return bits;
  }

  /** One row per Latin character and outcome: {@code input, output, n, share, bits}. */
  public Table toTable() {
    StringColumn input = StringColumn.create("input");
    StringColumn output = StringColumn.create("output");
    IntColumn n = IntColumn.create("n");
    DoubleColumn share = DoubleColumn.create("share");
    DoubleColumn bits = DoubleColumn.create("bits");
    for (String latin : counts.keySet()) {
      double entropy = bits(latin);
      for (String outcome : outcomes(latin)) {
        input.append(latin);
        output.append(outcome);
        n.append(count(latin, outcome));
        share.append(count(latin, outcome) / (double) count(latin));
        bits.append(entropy);
      }
    }
    return Table.create("outcomes", input, output, n, share, bits);
  }
}
