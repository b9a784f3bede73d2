package translit.network;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream of text into windows at fixed places of each line, holding one window at a time.
 */
final class LineWindows {
  private static final int NONE = -2;

  private final Reader in;
  private final int core;
  private final int context;

  /**
   * Characters of the current line that are still needed, the first {@code written} for context.
   */
  private final List<String> line = new ArrayList<>();

  private int written;
  private int pushedBack = NONE;

  LineWindows(Reader in, int core, int context) {
    this.in = in;
    this.core = core;
    this.context = context;
  }

  /** The next window, or null at the end of the stream. */
  Window next() throws IOException {
    int end = NONE;
    while (end == NONE && line.size() < written + core + context) {
      int codePoint = read();
      if (codePoint == '\n' || codePoint == -1) {
        end = codePoint;
      } else {
        line.add(Character.toString(codePoint));
      }
    }
    boolean last = end != NONE && line.size() <= written + core;
    int to = Math.min(line.size(), written + core);
    if (end == -1 && to == written) {
      return null;
    }
    Window window = new Window(List.copyOf(line), written, to, last && end == '\n');
    if (last) {
      line.clear();
      written = 0;
    } else {
      line.subList(0, Math.max(0, to - context)).clear();
      written = Math.min(to, context);
    }
    if (end != NONE && !(last && end == '\n')) {
      pushedBack = end; // the line goes on in the next window, or the stream is at its end
    }
    return window;
  }

  private int read() throws IOException {
    int first = unit();
    if (first < 0 || !Character.isHighSurrogate((char) first)) {
      return first;
    }
    int second = unit();
    if (second >= 0 && Character.isLowSurrogate((char) second)) {
      return Character.toCodePoint((char) first, (char) second);
    }
    pushedBack = second;
    return first;
  }

  private int unit() throws IOException {
    if (pushedBack == NONE) {
      return in.read();
    }
    int unit = pushedBack;
    pushedBack = NONE;
    return unit;
  }
}
