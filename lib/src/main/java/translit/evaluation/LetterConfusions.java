package translit.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import translit.language.AlignedText;
import translit.text.Pair;

/**
 * How often each native symbol was said where a Latin letter should have become another, or itself.
 *
 * @param counts tokens of each confusion
 */
record LetterConfusions(Map<Confusion, Integer> counts) {
  static final LetterConfusions NONE = new LetterConfusions(Map.of());

  /**
   * A kind of answer.
   *
   * @param asked the Latin letter and its right outcome
   * @param said the native symbol that was said
   */
  record Confusion(Pair asked, String said) {}

  /**
   * Counts in a text.
   *
   * @param letters Latin letters to count
   * @param right the text with its right outcomes
   * @param said the same text with what was said
   */
  static LetterConfusions of(Set<String> letters, AlignedText right, AlignedText said) {
    Map<Confusion, Integer> counts = new HashMap<>();
    for (int t = 0; t < right.size(); t++) {
      if (letters.contains(right.latin().get(t))) {
        Pair asked = new Pair(right.latin().get(t), right.natives().get(t));
        counts.merge(new Confusion(asked, said.natives().get(t)), 1, Integer::sum);
      }
    }
    return new LetterConfusions(counts);
  }

  /** The counts of two texts together. */
  LetterConfusions plus(LetterConfusions other) {
    Map<Confusion, Integer> sum = new HashMap<>(counts);
    other.counts.forEach((confusion, n) -> sum.merge(confusion, n, Integer::sum));
    return new LetterConfusions(sum);
  }

  /** Every letter and right outcome, hardest first. */
  List<LetterAccuracy> accuracies() {
    Map<Pair, Map<String, Integer>> said = new HashMap<>();
    counts.forEach(
        (one, n) -> said.computeIfAbsent(one.asked, key -> new TreeMap<>()).put(one.said, n));
    return said.entrySet().stream()
        .map(one -> accuracy(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparingDouble(LetterAccuracy::accuracy)
                .thenComparing(LetterAccuracy::input)
                .thenComparing(LetterAccuracy::output))
        .toList();
  }

  private static LetterAccuracy accuracy(Pair asked, Map<String, Integer> said) {
    double n = said.values().stream().mapToInt(count -> count).sum();
    Integer right = said.remove(asked.outcome());
    Map<String, Integer> mistakenFor = new LinkedHashMap<>();
    said.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(one -> mistakenFor.put(one.getKey(), one.getValue()));
    return new LetterAccuracy(
        asked.latin(), asked.outcome(), (int) n, right == null ? 0 : right / n, mistakenFor);
  }
}
