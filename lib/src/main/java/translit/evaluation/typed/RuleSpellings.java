package translit.evaluation.typed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Spelling;

/**
 * Whether a word can be typed in a certain way by the rules of a language. What styles and places
 * allow is taken together, as a writer may mix them; case and accents say nothing, since people do
 * without; punctuation marks may be typed or not; and any character may stand for itself. Whole
 * words may be typed in their own ways.
 */
final class RuleSpellings {
  /** What stands behind the end of a text: no character. */
  private static final int NONE = 0;

  private final Map<String, Set<String>> spellings = new HashMap<>();
  private final Map<String, Set<String>> ofWords = new HashMap<>();
  private final int longest;

  RuleSpellings(RomanizationRules rules) {
    rules
        .lettersInAllStyles()
        .forEach(
            letter ->
                add(
                    spellings,
                    letter.symbol(),
                    letter.cases().stream().flatMap(one -> one.spellings().stream())));
    rules.words().forEach(word -> add(ofWords, word.symbol(), word.spellings().stream()));
    longest =
        1 // and stress
            + Stream.of(spellings, ofWords)
                .flatMap(some -> some.keySet().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
  }

  private static void add(Map<String, Set<String>> to, String symbol, Stream<Spelling> ways) {
    Set<String> known = to.computeIfAbsent(folded(symbol), x -> new HashSet<>());
    ways.forEach(spelling -> known.add(spelling.text().toLowerCase(Locale.ROOT)));
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
      String symbol = folded(natives.substring(j, end));
      goOn(reached, latin, i, spellings.getOrDefault(symbol, Set.of()), end);
      if (!isLetter(natives, j - 1) && !isLetter(natives, end)) {
        goOn(reached, latin, i, ofWords.getOrDefault(symbol, Set.of()), end);
      }
    }
  }

  private static void goOn(boolean[][] reached, String latin, int i, Set<String> ways, int end) {
    for (String spelling : ways) {
      if (latin.startsWith(spelling, i)) {
        reached[i + spelling.length()][end] = true;
      }
    }
  }

  private static boolean isLetter(String natives, int at) {
    return at >= 0 && at < natives.length() && Character.isLetter(natives.charAt(at));
  }
}
