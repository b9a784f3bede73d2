package translit.common;

import com.ibm.icu.text.UnicodeSet;
import java.util.regex.Pattern;

/**
 * The circle on which a mark stands that has no letter before it, such as a vowel sign that is a
 * symbol of its own. Without one it would be drawn onto whatever precedes it.
 */
public final class DottedCircle {
  private static final String CIRCLE = "◌";

  private static final Pattern BEFORE_ANOTHER = Pattern.compile(CIRCLE + "(?=(.))", Pattern.DOTALL);

  /** Signs of syllables; Thai and Lao are written as if these were letters. */
  private static final UnicodeSet OF_SYLLABLES =
      new UnicodeSet("[[:M:]&[:^InSC=Other:]-[[:Thai:][:Lao:]]]").freeze();

  private DottedCircle() {}

  /**
   * Puts a mark on a circle.
   *
   * @param text any
   * @return the text behind a circle if it begins with a mark; otherwise as it is
   */
  public static String under(String text) {
    return !text.isEmpty() && isMark(text.codePointAt(0)) ? CIRCLE + text : text;
  }

  /**
   * Takes a mark off its circle.
   *
   * @param text as {@link #under} has it, or without a circle
   * @return the text without it
   */
  public static String off(String text) {
    String rest = text.startsWith(CIRCLE) ? text.substring(CIRCLE.length()) : "";
    return under(rest).equals(text) ? rest : text;
  }

  /**
   * The text for a browser or for Java to draw. These give a sign of Devanagari and its relatives a
   * circle of their own wherever no letter of its script is before it. A circle is of no script:
   * beside Latin letters it counts as Latin, and two circles would be seen.
   *
   * @param text with circles or without
   * @return the text without those that will be drawn anyway
   */
  public static String drawn(String text) {
    return BEFORE_ANOTHER
        .matcher(text)
        .replaceAll(found -> OF_SYLLABLES.contains(found.group(1).codePointAt(0)) ? "" : CIRCLE);
  }

  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }
}
