package translit.common;

import java.text.Bidi;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text from right to left that stands in text from left to right, between the two characters that
 * keep the order of both apart, U+2068 and U+2069 (<a
 * href="https://www.unicode.org/reports/tr9/">Unicode's bidirectional algorithm</a>). Without them
 * two letters with their counts, {@code ה 2733, א 2160}, are shown in the opposite order, from
 * right to left. Who reads from the left then takes each count for that of the other letter.
 *
 * <p>A text that has nothing from right to left in it is left as it is. It needs no help, and what
 * is written of such languages has the same bytes as ever; nor does a terminal that does not know
 * the two characters show anything in their place. A mark needs none either: it goes the way of the
 * letter that it stands on, for which {@link DottedCircle} cares.
 *
 * <p>This is for what people read. Files of data, such as CSV and JSON, have the symbols alone. A
 * page of HTML has a {@code bdi} element in their place, which the room {@code notebook} puts
 * there.
 */
public final class Isolated {
  /** What follows has a direction of its own, that of its first letter: FIRST STRONG ISOLATE. */
  public static final String START = "\u2068";

  /** The end of that: POP DIRECTIONAL ISOLATE. */
  public static final String END = "\u2069";

  private static final Pattern ISOLATES = Pattern.compile("[" + START + END + "]");

  private static final Set<Byte> FROM_RIGHT =
      Set.of(
          Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER);

  private static final byte MARK = Character.DIRECTIONALITY_NONSPACING_MARK;

  private Isolated() {}

  /**
   * Isolates a symbol, a word or a sentence of a language.
   *
   * @param text as a whole of one language
   * @return the text between the two characters if any of it goes from right to left; otherwise, or
   *     if a part of it is isolated already, as it is
   */
  public static String of(String text) {
    return isNeeded(text) ? START + text + END : text;
  }

  /**
   * Isolates what goes from right to left in a text that itself goes from left to right.
   *
   * @param text such as {@code ? → של, right: שלי}
   * @return the text with each longest part from right to left between the two characters
   */
  public static String within(String text) {
    if (!isNeeded(text)) {
      return text;
    }
    StringBuilder isolated = new StringBuilder();
    int done = 0;
    int start = -1; // of the part, where one has begun
    int end = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int letter = text.codePointAt(i);
      byte direction = Character.getDirectionality(letter);
      if (FROM_RIGHT.contains(direction) || MARK == direction && start >= 0 && end == i) {
        start = start < 0 ? i : start;
        end = i + Character.charCount(letter);
      } else if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT && start >= 0) {
        done = isolate(isolated, text, done, start, end);
        start = -1;
      }
    }
    done = start < 0 ? done : isolate(isolated, text, done, start, end);
    return isolated.append(text.substring(done)).toString();
  }

  private static int isolate(StringBuilder to, String text, int done, int start, int end) {
    to.append(text, done, start).append(START).append(text, start, end).append(END);
    return end;
  }

  /**
   * Takes the two characters away, as from what someone copied.
   *
   * @param text with them or without
   * @return the text without them
   */
  public static String bare(String text) {
    return ISOLATES.matcher(text).replaceAll("");
  }

  /**
   * The text for Java to draw, whose fonts have boxes for the two characters.
   *
   * @param text with isolated parts or without
   * @return the text with a LEFT-TO-RIGHT MARK, which keeps the order and is not seen, in place of
   *     each of the two, and {@linkplain DottedCircle#drawn no circle too many}
   */
  public static String drawn(String text) {
    return ISOLATES.matcher(DottedCircle.drawn(text)).replaceAll("\u200E");
  }

  private static boolean isNeeded(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        && !ISOLATES.matcher(text).find();
  }
}
