package translit.language;

import com.ibm.icu.text.UnicodeSet;

/** What ends a sentence, and what may stand behind its end, in any script. */
public final class SentenceMarks {
  /**
   * Unicode's sentence ends, and what ends a line that is one: dots, a colon, a semicolon, which is
   * Greek's question mark, Greek's raised dot, Armenian's marks within a word, and Tibetan's
   * strokes.
   */
  private static final UnicodeSet ENDS =
      new UnicodeSet("[[:Sentence_Terminal:]…:;·՞՜：；།༎]").freeze();

  /** Closing brackets, and quotes of either direction, since languages turn them differently. */
  private static final UnicodeSet CLOSERS =
      new UnicodeSet("[[:Pe:][:Pi:][:Pf:][:Quotation_Mark:]״]").freeze();

  private SentenceMarks() {}

  /**
   * Whether a character can be the last of a sentence.
   *
   * @param codePoint of a character
   * @return whether it ends sentences
   */
  public static boolean ends(int codePoint) {
    return ENDS.contains(codePoint);
  }

  /**
   * Whether a text ends as a sentence does: with a mark, and perhaps brackets and quotes behind it.
   *
   * @param text without spaces at its end
   * @return whether it is complete
   */
  public static boolean endsSentence(CharSequence text) {
    int end = text.length();
    while (end > 0 && CLOSERS.contains(Character.codePointBefore(text, end))) {
      end -= Character.charCount(Character.codePointBefore(text, end));
    }
    return end > 0 && ends(Character.codePointBefore(text, end));
  }

  /**
   * Whether no sentence begins with a letter, since it is small and has a capital. Georgian's have
   * none here: Unicode calls them small, but their capitals are for whole words in headings.
   *
   * @param codePoint of a character
   * @return whether what stands before it belongs to the same sentence
   */
  public static boolean continuesSentence(int codePoint) {
    return Character.isLowerCase(codePoint) && Character.toTitleCase(codePoint) != codePoint;
  }
}
