package translit.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Edit distance (Levenshtein 1966) between lists of symbols, such as characters or words. */
final class EditDistance {
  private EditDistance() {}

  /** Least number of insertions, deletions and substitutions that make one list the other. */
  static int between(List<String> from, List<String> to) {
    int start = 0;
    while (start < from.size() && start < to.size() && from.get(start).equals(to.get(start))) {
      start++;
    }
    int end = 0; // equal ends cost nothing and most sentences are nearly right
    while (end < from.size() - start
        && end < to.size() - start
        && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
      end++;
    }
    Map<String, Character> codes = new HashMap<>();
    return LevenshteinDistance.getDefaultInstance()
        .apply(
            encoded(from.subList(start, from.size() - end), codes),
            encoded(to.subList(start, to.size() - end), codes));
  }

  /** A character for every symbol, for a library that compares strings. */
  private static CharSequence encoded(List<String> symbols, Map<String, Character> codes) {
    StringBuilder encoded = new StringBuilder();
    for (String symbol : symbols) {
      encoded.append(codes.computeIfAbsent(symbol, key -> (char) codes.size()).charValue());
    }
    return encoded;
  }
}
