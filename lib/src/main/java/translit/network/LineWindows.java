package translit.network;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Arrays;

/**
 * Cuts a stream of text into windows at fixed places of each line, holding one window at a time.
 */
final class LineWindows {
  private static final int NOT_YET = -2;

  private final PushbackReader in;
  private final int core;
  private final int context;

  /**
   * Characters of the current line that are still needed, the first {@code written} for context.
   */
  private final int[] line;

  private int length;

  private int written;

  /** What the current line ends with: a line feed, -1 for the stream's end, or not yet known. */
  private int end = NOT_YET;

  LineWindows(Reader in, int core, int context) {
    this.in = new PushbackReader(in);
    this.core = core;
    this.context = context;
    this.line = new int[core + 2 * context];
  }

  /** The next window, or null at the end of the stream. */
  Window next() throws IOException {
    while (end == NOT_YET && length < written + core + context) {
      int codePoint = read();
      if (codePoint == '\n' || codePoint == -1) {
        end = codePoint;
      } else {
        line[length++] = codePoint;
      }
    }
    int to = Math.min(length, written + core);
    if (end == -1 && to == written) {
      return null;
    }
    boolean endsLine = end == '\n' && to == length;
    Window window = new Window(Arrays.copyOf(line, length), written, to, endsLine);
    written = endsLine ? 0 : Math.min(to, context);
    length -= to - written;
    System.arraycopy(line, to - written, line, 0, length);
    end = endsLine ? NOT_YET : end;
    return window;
  }

  private int read() throws IOException {
    int first = in.read();
    int second = first >= 0 && Character.isHighSurrogate((char) first) ? in.read() : -1;
    if (second >= 0 && Character.isLowSurrogate((char) second)) {
      return Character.toCodePoint((char) first, (char) second);
    }
    if (second >= 0) {
      in.unread(second);
    }
    return first;
  }
}
