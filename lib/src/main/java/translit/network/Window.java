package translit.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a line with what stands around it: at most {@value #CORE} characters that are
 * written, and {@value #CONTEXT} more on each side that the network only sees. Windows lie at fixed
 * places of a line, where they can between words, so that the same line gives the same output.
 *
 * @param characters code points, all that the network sees
 * @param from first character that is written
 * @param to end of what is written
 * @param endsLine whether a line feed follows
 */
public record Window(int[] characters, int from, int to, boolean endsLine) {
  /** Most characters that are written. */
  public static final int CORE = 512;

  static final int CONTEXT = 64;

  /** The windows of a text that is at hand as a whole; none for an empty one. */
  static List<Window> of(int[] text) {
    List<Window> windows = new ArrayList<>();
    for (int start = 0, next; start < text.length; start = next) {
      int end = start + CORE < text.length ? cut(text, start, start + CORE) : text.length;
      int first = Math.max(0, start - CONTEXT);
      int last = Math.min(text.length, end + CONTEXT);
      windows.add(
          new Window(Arrays.copyOfRange(text, first, last), start - first, end - first, false));
      next = end;
    }
    return windows;
  }

  /** Where to end a window that would go from one character to another: behind white space. */
  static int cut(int[] text, int from, int to) {
    for (int end = to; end > (from + to) / 2; end--) {
      if (Character.isWhitespace(text[end - 1])) {
        return end;
      }
    }
    return to;
  }

  /** What is written of it if nothing is changed. */
  String text() {
    return new String(characters, from, to - from);
  }

  /** The number of characters that the network sees. */
  int length() {
    return characters.length;
  }
}
