package translit.network;

import java.util.ArrayList;
import java.util.List;
import translit.language.AlignedText;

/**
 * A stretch of a line with what stands around it: at most {@value #CORE} characters that are
 * written, and {@value #CONTEXT} more on each side that the network only sees. Windows lie at fixed
 * places of a line, so that the same line gives the same output.
 *
 * @param characters all that the network sees
 * @param from first character that is written
 * @param to end of what is written
 * @param endsLine whether a line feed follows
 */
public record Window(List<String> characters, int from, int to, boolean endsLine) {
  /** Most characters that are written. */
  public static final int CORE = 512;

  static final int CONTEXT = 64;

  /** The windows of a text that is at hand as a whole; none for an empty one. */
  static List<Window> of(List<String> text) {
    List<Window> windows = new ArrayList<>();
    for (int start = 0; start < text.size(); start += CORE) {
      int end = Math.min(start + CORE, text.size());
      int first = Math.max(0, start - CONTEXT);
      int last = Math.min(text.size(), end + CONTEXT);
      windows.add(new Window(text.subList(first, last), start - first, end - first, false));
    }
    return windows;
  }

  /** The part that is written, given the native symbol of each of the characters. */
  AlignedText written(List<String> natives) {
    return new AlignedText(characters.subList(from, to), natives.subList(from, to));
  }
}
