package translit.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
import translit.language.AlignedText;

/** How often each Latin character became each native symbol in aligned texts. */
public final class OutcomeCounts {
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  /** Counts nothing yet. */
  public OutcomeCounts() {}

  /**
   * Counts every position of a text.
   *
   * @param text romanized and aligned
   * @return this
   */
  public OutcomeCounts add(AlignedText text) {
    for (int i = 0; i < text.size(); i++) {
      add(text.latin().get(i), text.natives().get(i), 1);
    }
    return this;
  }

  /**
   * Adds counts of other texts.
   *
   * @param other is left as it is, as this is
   * @return what all the texts together would have given
   */
  public OutcomeCounts plus(OutcomeCounts other) {
    OutcomeCounts sum = new OutcomeCounts();
    for (OutcomeCounts part : List.of(this, other)) {
      part.counts.forEach(
          (latin, outcomes) -> outcomes.forEach((outcome, n) -> sum.add(latin, outcome, n)));
    }
    return sum;
  }

  private void add(String latin, String outcome, long n) {
    counts.computeIfAbsent(latin, key -> new TreeMap<>()).merge(outcome, n, Long::sum);
  }

  /** {@return the Latin characters that occurred, in order} */
  public List<String> characters() {
    return List.copyOf(counts.keySet());
  }

  /**
   * Counts one outcome.
   *
   * @param latin a Latin character
   * @param outcome a native symbol
   * @return tokens where the one became the other; 0 for what never occurred
   */
  public long count(String latin, String outcome) {
    return outcomeCounts(latin).getOrDefault(outcome, 0L);
  }

  /**
   * Counts one Latin character.
   *
   * @param latin a Latin character
   * @return its tokens; 0 if it never occurred
   */
  public long count(String latin) {
    return outcomeCounts(latin).values().stream().mapToLong(n -> n).sum();
  }

  private Map<String, Long> outcomeCounts(String latin) {
    return counts.getOrDefault(latin, Map.of());
  }

  /**
   * What a Latin character became.
   *
   * @param latin a Latin character
   * @return its outcomes, most frequent first; none if it never occurred
   */
  public List<String> outcomes(String latin) {
    return outcomeCounts(latin).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The outcome to bet on when only the character is known.
   *
   * @param latin a Latin character
   * @return its most frequent outcome; empty if it never occurred
   */
  public Optional<String> mostFrequent(String latin) {
    return outcomes(latin).stream().findFirst();
  }

  /**
   * Entropy of the outcome given the Latin character.
   *
   * @param latin a Latin character
   * @return bits: 0 where there is no choice, 1 for an even choice of two; NaN if the character
   *     never occurred
   */
  public double bits(String latin) {
    double total = count(latin);
    if (total == 0) {
      return Double.NaN;
    }
    double bits = 0;
    for (long n : outcomeCounts(latin).values()) {
      bits -= n / total * Math.log(n / total) / Math.log(2);
    }
    return bits;
  }

  /** {@return one row per Latin character and outcome: {@code input, output, n, share, bits}} */
  public Table toTable() {
    return new TableColumns<Pair>("outcomes")
        .text("input", Pair::latin)
        .text("output", Pair::outcome)
        .integer("n", pair -> Math.toIntExact(count(pair)))
        .number("share", pair -> count(pair) / (double) count(pair.latin()))
        .number("bits", pair -> bits(pair.latin()))
        .table(pairs());
  }

  /** Every Latin character with each of its outcomes, most frequent first. */
  List<Pair> pairs() {
    return counts.keySet().stream()
        .flatMap(latin -> outcomes(latin).stream().map(outcome -> new Pair(latin, outcome)))
        .toList();
  }

  long count(Pair pair) {
    return count(pair.latin(), pair.outcome());
  }
}
