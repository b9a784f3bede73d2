package translit.evaluation.typed;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many words are wrong for a reason.
 *
 * @param cause the reason
 * @param words that are wrong for it; those of all causes are all words that are inserted, left out
 *     or replaced beside the best references
 * @param examples the most frequent first, as in {@code jero → ξέρο, right: ξέρω}
 */
public record CauseCount(Cause cause, int words, List<String> examples) {
  private static final int EXAMPLES = 5;

  static CauseCount of(Cause cause, List<String> words) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return new CauseCount(
        cause,
        words.size(),
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(EXAMPLES)
            .map(Map.Entry::getKey)
            .toList());
  }
}
