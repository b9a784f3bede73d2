package translit.importing.reading;

import java.util.List;
import java.util.Map;

/**
 * How a letter is written in some places.
 *
 * @param wordStart only at the start of a word
 * @param wordEnd only at its end
 * @param after only behind one of these native strings; empty for any
 * @param before only in front of one of these; empty for any
 * @param spellings Latin strings and their weights: shares, counts, or all 1 where none are known
 */
public record Case(
    boolean wordStart,
    boolean wordEnd,
    List<String> after,
    List<String> before,
    Map<String, Double> spellings) {
  public static Case anywhere(Map<String, Double> spellings) {
    return new Case(false, false, List.of(), List.of(), spellings);
  }

  static Case atStart(String latin) {
    return new Case(true, false, List.of(), List.of(), Map.of(latin, 1.0));
  }

  static Case atEnd(String latin) {
    return new Case(false, true, List.of(), List.of(), Map.of(latin, 1.0));
  }

  static Case after(List<String> neighbours, String latin) {
    return new Case(false, false, List.copyOf(neighbours), List.of(), Map.of(latin, 1.0));
  }

  static Case before(List<String> neighbours, String latin) {
    return new Case(false, false, List.of(), List.copyOf(neighbours), Map.of(latin, 1.0));
  }

  public boolean isAnywhere() {
    return !wordStart && !wordEnd && after.isEmpty() && before.isEmpty();
  }
}
