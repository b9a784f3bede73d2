package translit.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    Map<Pair, List<Confusion>> answers =
        counts.keySet().stream().collect(Collectors.groupingBy(Confusion::asked));
    return answers.entrySet().stream()
        .map(one -> accuracy(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparingDouble(LetterAccuracy::accuracy)
                .thenComparing(LetterAccuracy::input)
                .thenComparing(LetterAccuracy::output))
        .toList();
  }

  private LetterAccuracy accuracy(Pair asked, List<Confusion> answers) {
    int n = answers.stream().mapToInt(counts::get).sum();
    double right = counts.getOrDefault(new Confusion(asked, asked.outcome()), 0);
    Map<String, Integer> mistakenFor = new LinkedHashMap<>();
    answers.stream()
        .filter(one -> !one.said.equals(asked.outcome()))
        .sorted(
            Comparator.comparingInt((Confusion one) -> -counts.get(one))
                .thenComparing(Confusion::said))
        .forEach(one -> mistakenFor.put(one.said, counts.get(one)));
    return new LetterAccuracy(asked.latin(), asked.outcome(), n, right / n, mistakenFor);
  }
}
