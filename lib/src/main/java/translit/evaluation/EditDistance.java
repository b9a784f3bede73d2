package translit.evaluation;

import com.google.common.base.Strings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Edit distance (Levenshtein 1966) between lists of symbols, such as characters or words. */
public final class EditDistance {
  private EditDistance() {}

  /**
   * Least number of insertions, deletions and substitutions that make one list the other.
   *
   * @param from one list of symbols
   * @param to the other
   * @return 0 if they are equal
   */
  public static int between(List<String> from, List<String> to) {
    Map<String, Character> codes = new HashMap<>();
    String a = encoded(from, codes);
    String b = encoded(to, codes);
    // Equal beginnings and ends cost nothing, and most sentences are nearly right.
    int start = Strings.commonPrefix(a, b).length();
    int end = Strings.commonSuffix(a.substring(start), b.substring(start)).length();
    return LevenshteinDistance.getDefaultInstance()
        .apply(a.substring(start, a.length() - end), b.substring(start, b.length() - end));
  }

  /** A character for every symbol, for a library that compares strings. */
  private static String encoded(List<String> symbols, Map<String, Character> codes) {
    StringBuilder encoded = new StringBuilder();
    for (String symbol : symbols) {
      encoded.append(codes.computeIfAbsent(symbol, key -> (char) codes.size()).charValue());
    }
    return encoded.toString();
  }
}
