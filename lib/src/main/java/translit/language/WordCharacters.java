package translit.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.apache.commons.lang3.StringUtils;

/** What a word is made of, for the conditions of rules. */
public final class WordCharacters {
  /** What people and their keyboards write in {@code м'яч}: inside of a word it ends none. */
  public static final String APOSTROPHES = "'’ʼ";

  private WordCharacters() {}

  /**
   * Whether a character is an apostrophe.
   *
   * @param codePoint of the character
   * @return whether it is one of {@link #APOSTROPHES}
   */
  public static boolean isApostrophe(int codePoint) {
    return APOSTROPHES.indexOf(codePoint) >= 0;
  }

  /**
   * Whether a character is a part of a word wherever it stands: a letter, a mark on one, or a sign
   * within words such as {@code ՞}.
   *
   * @param codePoint of the character
   * @return whether it is
   */
  public static boolean isPart(int codePoint) {
    return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.WORD_BREAK)) {
      case UCharacter.WordBreak.ALETTER,
          UCharacter.WordBreak.HEBREW_LETTER,
          UCharacter.WordBreak.EXTEND ->
          true;
      default -> Character.isLetter(codePoint);
    };
  }

  /**
   * Whether a word goes on behind a text.
   *
   * @param text such as a symbol; an apostrophe at its end does not count
   * @return whether it ends with a part of a word
   */
  public static boolean endsInWord(String text) {
    String end = StringUtils.stripEnd(text, APOSTROPHES);
    return !end.isEmpty() && isPart(end.codePointBefore(end.length()));
  }

  /**
   * Whether a word goes on in a text.
   *
   * @param text such as a symbol; an apostrophe at its beginning does not count
   * @return whether it begins with a part of a word
   */
  public static boolean startsInWord(String text) {
    String start = StringUtils.stripStart(text, APOSTROPHES);
    return !start.isEmpty() && isPart(start.codePointAt(0));
  }
}
