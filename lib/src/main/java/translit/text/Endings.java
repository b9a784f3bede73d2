package translit.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import translit.common.InputException;
import translit.language.RomanizationRules;

/**
 * The endings of the words of a text.
 *
 * @param rules that tell letters of the script from others
 * @param sentences native text
 */
public record Endings(RomanizationRules rules, List<String> sentences) {
  /** Letters that a long ending has at least. */
  private static final int LONG = 4;

  /** Letters that stand before the ending at least, so that it is one. */
  private static final int STEM = 2;

  /** Share of its words that a longer ending must keep to be preferred. */
  private static final double KEPT = 0.8;

  /**
   * A pattern for the most frequent long ending.
   *
   * @param usual taken if it matches often enough
   * @param minimum matches that are enough
   * @return the pattern
   * @throws InputException if no word is long enough
   */
  public Pattern longOne(String usual, int minimum) {
    Pattern first = Pattern.compile(usual);
    long matches = sentences.stream().mapToLong(one -> first.matcher(one).results().count()).sum();
    return matches >= minimum ? first : Pattern.compile(Pattern.quote(mostFrequent()));
  }

  /** The ending of at least {@value #LONG} letters that the most different words have. */
  private String mostFrequent() {
    Map<String, Integer> words = new HashMap<>();
    for (String word : words()) {
      for (int from = STEM; from <= word.length() - LONG; from++) {
        words.merge(word.substring(from), 1, Integer::sum);
      }
    }
    Comparator<String> frequent = Comparator.comparing(words::get);
    String best =
        words.keySet().stream()
            .max(frequent.thenComparing(Comparator.naturalOrder()))
            .orElseThrow(
                () -> new InputException("no word has %d letters or more".formatted(LONG + STEM)));
    return words.keySet().stream()
        .filter(longer -> longer.endsWith(best) && words.get(longer) >= KEPT * words.get(best))
        .max(Comparator.comparingInt(String::length).thenComparing(frequent))
        .orElse(best);
  }

  private Set<String> words() {
    Set<String> words = new TreeSet<>();
    for (String sentence : sentences) {
      StringBuilder word = new StringBuilder();
      (sentence.toLowerCase(Locale.ROOT) + " ")
          .codePoints()
          .forEach(
              letter -> {
                if (rules.isNative(letter) && !isPunctuation(letter)) {
                  word.appendCodePoint(letter);
                } else {
                  words.add(word.toString());
                  word.setLength(0);
                }
              });
    }
    return words;
  }

  private static boolean isPunctuation(int codePoint) {
    return !Character.isLetter(codePoint)
        && Character.getType(codePoint) != Character.NON_SPACING_MARK;
  }
}
