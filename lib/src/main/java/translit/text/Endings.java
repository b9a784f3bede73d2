package translit.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
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
  private static final Pattern LETTER = Pattern.compile("\\P{M}\\p{M}*");
  private static final Pattern MARK = Pattern.compile("[\\p{M}\\u200C\\u200D]");

  /** No letter follows. */
  private static final String END = "(?![\\p{L}\\p{M}])";

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
    long matches = sentences.stream().mapToLong(one -> matches(first, one)).sum();
    return matches >= minimum ? first : Pattern.compile(mostFrequent() + END);
  }

  /**
   * How often a pattern matches, empty matches aside.
   *
   * @param pattern matched
   * @param sentence native text
   * @return the number of matches
   */
  public static long matches(Pattern pattern, String sentence) {
    return pattern.matcher(sentence).results().filter(one -> one.end() > one.start()).count();
  }

  /**
   * What a pattern spells.
   *
   * @param pattern any
   * @return its letters; empty if it is more than letters and an end
   */
  public static Optional<String> spelled(Pattern pattern) {
    String letters = pattern.pattern().replace(END, "");
    return Optional.of(letters).filter(one -> one.matches("[\\p{L}\\p{M}]+"));
  }

  /** The ending of at least {@value #LONG} letters that the most different words have. */
  private String mostFrequent() {
    Map<String, Integer> words = new HashMap<>();
    for (String word : words()) {
      List<String> letters = letters(word);
      for (int from = STEM; from <= letters.size() - LONG; from++) {
        words.merge(String.join("", letters.subList(from, letters.size())), 1, Integer::sum);
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

  /** Each letter with the marks on it. */
  private static List<String> letters(String word) {
    return LETTER.matcher(word).results().map(MatchResult::group).toList();
  }

  private Set<String> words() {
    Set<String> words = new TreeSet<>();
    for (String sentence : sentences) {
      StringBuilder word = new StringBuilder();
      (sentence.toLowerCase(Locale.ROOT) + " ")
          .codePoints()
          .forEach(
              letter -> {
                if (rules.isNative(letter) || isMark(letter) && word.length() > 0) {
                  word.appendCodePoint(letter);
                } else {
                  words.add(word.toString());
                  word.setLength(0);
                }
              });
    }
    return words;
  }

  /** Of any script: an accent that stands on letters of several is of none. */
  private static boolean isMark(int codePoint) {
    return MARK.matcher(Character.toString(codePoint)).matches();
  }
}
