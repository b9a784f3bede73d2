package translit.importing.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The three kinds of context that Iuliia's schemas have beside their {@code mapping}: {@code
 * prev_mapping}, whose keys are a letter and the one before it, or the letter alone at the start of
 * a word; {@code next_mapping}, a letter and the one behind it; {@code ending_mapping}, the last
 * letters of a word.
 */
public final class PositionalRules {
  private static final String PREVIOUS = "prev_mapping";
  private static final String NEXT = "next_mapping";
  private static final String ENDING = "ending_mapping";

  private PositionalRules() {}

  /** Whether a part of a source is one of the three. */
  public static boolean isOne(String part) {
    return Set.of(PREVIOUS, NEXT, ENDING).contains(part.replaceAll(".*\\.", ""));
  }

  /**
   * Turns pairs of these parts into cases.
   *
   * @param pairs native on the left
   * @param plain spellings of letters in other places
   * @return cases of letters
   */
  public static Map<String, List<Case>> cases(
      List<Pair> pairs, Map<String, Map<String, Double>> plain) {
    Map<String, List<Case>> cases = new LinkedHashMap<>();
    Map<List<String>, List<String>> after = new LinkedHashMap<>();
    Map<List<String>, List<String>> before = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      String text = pair.left();
      int first = text.offsetByCodePoints(0, 1);
      int last = text.offsetByCodePoints(text.length(), -1);
      switch (pair.part().replaceAll(".*\\.", "")) {
        case PREVIOUS -> {
          if (last == 0) {
            cases.computeIfAbsent(text, key -> new ArrayList<>()).add(Case.atStart(pair.right()));
          } else {
            after
                .computeIfAbsent(
                    List.of(text.substring(last), pair.right()), key -> new ArrayList<>())
                .add(text.substring(0, last));
          }
        }
        case NEXT -> {
          if (first < text.length()) {
            before
                .computeIfAbsent(
                    List.of(text.substring(0, first), pair.right()), key -> new ArrayList<>())
                .add(text.substring(first));
          }
        }
        default -> {
          if (!plain.containsKey(text)) {
            plain.put(text, Map.of(written(text, plain), 1.0));
          }
          cases.computeIfAbsent(text, key -> new ArrayList<>()).add(Case.atEnd(pair.right()));
        }
      }
    }
    after.forEach(
        (to, neighbours) ->
            cases
                .computeIfAbsent(to.get(0), key -> new ArrayList<>())
                .add(Case.after(neighbours, to.get(1))));
    before.forEach(
        (to, neighbours) ->
            cases
                .computeIfAbsent(to.get(0), key -> new ArrayList<>())
                .add(Case.before(neighbours, to.get(1))));
    return cases;
  }

  /** Letter by letter, each by its first spelling. */
  public static String written(String text, Map<String, Map<String, Double>> plain) {
    StringBuilder latin = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            letter ->
                latin.append(
                    plain.getOrDefault(letter, Map.of(letter, 1.0)).keySet().iterator().next()));
    return latin.toString();
  }
}
