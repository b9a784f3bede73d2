package translit.evaluation.typed;

import java.util.List;
import translit.common.Phrase;
import translit.corpus.TypedPair;
import translit.language.RomanizationRules;

/**
 * How much of typed text the rules of a language cannot spell: a word of the reference is spelt if
 * some typed word can be read as it by them, and the words that are spelt stand in the same order
 * in both. Of several references that one counts which leaves the fewest words, and of such the
 * first.
 *
 * @param lines in which a word is left
 * @param ofLines typed lines
 * @param words that are left
 * @param ofWords words of the references that count
 */
public record Unspelt(int lines, int ofLines, int words, int ofWords) {
  /**
   * Counts.
   *
   * @param pairs typed lines with their references
   * @param rules of the language, the styles and places of which are taken together
   * @return what they cannot spell
   */
  public static Unspelt of(List<TypedPair> pairs, RomanizationRules rules) {
    RuleSpellings spellings = new RuleSpellings(rules);
    int lines = 0;
    int words = 0;
    int ofWords = 0;
    for (TypedPair pair : pairs) {
      List<String> typed = Aside.NOTHING.words(pair.typed());
      int fewest = Integer.MAX_VALUE;
      int all = 0;
      for (String reference : pair.references()) {
        List<String> right = Aside.NOTHING.words(reference);
        int left = right.size() - spelt(typed, right, spellings);
        if (left < fewest) {
          fewest = left;
          all = right.size();
        }
      }
      lines += fewest > 0 ? 1 : 0;
      words += fewest;
      ofWords += all;
    }
    return new Unspelt(lines, pairs.size(), words, ofWords);
  }

  /** The most words that can be read in their order: the longest common subsequence. */
  private static int spelt(List<String> typed, List<String> right, RuleSpellings spellings) {
    int[][] most = new int[typed.size() + 1][right.size() + 1];
    for (int i = 1; i <= typed.size(); i++) {
      for (int j = 1; j <= right.size(); j++) {
        most[i][j] =
            spellings.canBe(typed.get(i - 1), right.get(j - 1))
                ? most[i - 1][j - 1] + 1
                : Math.max(most[i - 1][j], most[i][j - 1]);
      }
    }
    return most[typed.size()][right.size()];
  }

  /** In a sentence, as {@code The rules cannot spell 27 of 2,800 words, in 23 of 750 lines}. */
  @Override
  public String toString() {
    return "The rules cannot spell %s words, in %s lines"
        .formatted(Phrase.of(words, ofWords), Phrase.of(lines, ofLines));
  }
}
