package translit.corpus.sentence;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;
import java.util.function.IntPredicate;

/** Counts words: by the spaces between them, or, in scripts that have none, by ICU's dictionary. */
public final class Words {
  /** Spaces, and marks between words such as Ethiopic's. */
  private static final UnicodeSet BETWEEN =
      new UnicodeSet("[[:Zs:][[:Line_Break=Break_After:]&[:Po:]]]").freeze();

  private final IntPredicate nativeLetter;
  private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);

  /**
   * A counter for a language.
   *
   * @param nativeLetter whether a code point is a letter of the native script
   */
  Words(IntPredicate nativeLetter) {
    this.nativeLetter = nativeLetter;
  }

  /**
   * Whether a letter is of a script that does not part its words, such as Thai, Khmer or Chinese:
   * lines may break between any two letters, as Unicode sees it, or, in Tibetan, any two syllables.
   *
   * @param codePoint of a letter
   * @return whether spaces tell nothing of its words
   */
  public static boolean areUnspaced(int codePoint) {
    int script = UScript.getScript(codePoint);
    return script == UScript.TIBETAN || UScript.breaksBetweenLetters(script);
  }

  /** How many words a line has; what stands between two spaces is one, even a number or a dash. */
  int count(String line) {
    return isUnspaced(line) ? unspaced(line) : spaced(line);
  }

  /** Whether a text of the language has no spaces between its words; a foreign word in it may. */
  boolean isUnspaced(String text) {
    return text.codePoints().filter(nativeLetter).anyMatch(Words::areUnspaced);
  }

  private static int spaced(String line) {
    int words = 0;
    boolean inside = false;
    for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
      boolean between = BETWEEN.contains(line.codePointAt(at));
      words += !between && !inside ? 1 : 0;
      inside = !between;
    }
    return words;
  }

  private int unspaced(String line) {
    breaks.setText(line);
    int words = 0;
    breaks.first();
    while (breaks.next() != BreakIterator.DONE) {
      words += breaks.getRuleStatus() == RuleBasedBreakIterator.WORD_NONE ? 0 : 1;
    }
    return words;
  }
}
