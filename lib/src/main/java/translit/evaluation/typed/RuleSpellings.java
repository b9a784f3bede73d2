package translit.evaluation.typed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Letter;

/**
 * Whether a word can be typed in a certain way by the rules of a language. What styles and places
 * allow is taken together, as a writer may mix them; case and accents say nothing, since people do
 * without; punctuation marks may be typed or not; and any character may stand for itself.
 */
final class RuleSpellings {
  /** What stands behind the end of a text: no character. */
  private static final int NONE = 0;

  private final Map<String, Set<String>> spellings = new HashMap<>();
  private final int longest;

  RuleSpellings(RomanizationRules rules) {
    rules.lettersInAllStyles().forEach(this::add);
    longest =
        1 + spellings.keySet().stream().mapToInt(String::length).max().orElse(0); // and stress
  }

  private void add(Letter letter) {
    Set<String> ways = spellings.computeIfAbsent(folded(letter.symbol()), x -> new HashSet<>());
    letter.cases().stream()
        .flatMap(one -> one.spellings().stream())
        .forEach(spelling -> ways.add(spelling.text().toLowerCase(Locale.ROOT)));
  }

  private static String folded(String natives) {
    return Aside.withoutAccents(natives).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether what was typed can be read as a word.
   *
   * @param typed a word in Latin letters
   * @param word in native letters, Latin ones or both
   */
  boolean canBe(String typed, String word) {
    String latin = typed.toLowerCase(Locale.ROOT);
    String natives = word.toLowerCase(Locale.ROOT);
    // whether so many characters of the one can be so many of the other
    boolean[][] reached = new boolean[latin.length() + 1][natives.length() + 1];
    reached[0][0] = true;
    for (int i = 0; i <= latin.length(); i++) {
      for (int j = 0; j <= natives.length(); j++) {
        if (reached[i][j]) {
          goOn(reached, latin, i, natives, j);
        }
      }
    }
    return reached[latin.length()][natives.length()];
  }

  private void goOn(boolean[][] reached, String latin, int i, String natives, int j) {
    int typed = i < latin.length() ? latin.codePointAt(i) : NONE;
    int right = j < natives.length() ? natives.codePointAt(j) : NONE;
    if (Aside.isPunctuation(typed)) {
      reached[i + Character.charCount(typed)][j] = true;
    }
    if (Aside.isPunctuation(right)) {
      reached[i][j + Character.charCount(right)] = true;
    }
    if (typed == right && typed != NONE) {
      int length = Character.charCount(typed);
      reached[i + length][j + length] = true;
    }
    for (int end = j + 1; end <= Math.min(natives.length(), j + longest); end++) {
      for (String spelling : spellings.getOrDefault(folded(natives.substring(j, end)), Set.of())) {
        if (latin.startsWith(spelling, i)) {
          reached[i + spelling.length()][end] = true;
        }
      }
    }
  }
}
