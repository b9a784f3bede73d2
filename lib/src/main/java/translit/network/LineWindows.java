package translit.network;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Arrays;
import translit.network.decoding.Composed;

/**
 * Cuts a stream of text into windows at fixed places of each line, holding one window at a time. A
 * line ends with a line feed, or with a carriage return that stays a part of it: where a line feed
 * follows, that is a line of its own without a character.
 */
final class LineWindows {
  private static final int NOT_YET = -2;

  /** Told that what follows has to be waited for. */
  interface Waiting {
    void begins() throws IOException;
  }

  private final PushbackReader in;
  private final Waiting waiting;
  private final int core;
  private final int context;

  /**
   * Characters of the current line that are still needed, the first {@code written} for context.
   */
  private final int[] line;

  private int length;

  private int written;

  /** What the current line ends with: one of both, -1 for the stream's end, or not yet known. */
  private int end = NOT_YET;

  LineWindows(Reader in, int core, int context, Waiting waiting) {
    this.in = new PushbackReader(in);
    this.waiting = waiting;
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
        length = Composed.add(codePoint, line, written, length);
        end = codePoint == '\r' ? '\r' : NOT_YET;
      }
    }
    int to = length > written + core ? Window.cut(line, written, written + core) : length;
    if (end == -1 && to == written) {
      return null;
    }
    boolean lineIsOver = end >= 0 && to == length;
    boolean endsLine = end == '\n' && lineIsOver;
    Window window = new Window(Arrays.copyOf(line, length), written, to, endsLine);
    written = lineIsOver ? 0 : Math.min(to, context);
    length -= to - written;
    System.arraycopy(line, to - written, line, 0, length);
    end = lineIsOver ? NOT_YET : end;
    return window;
  }

  private int read() throws IOException {
    if (!in.ready()) {
      waiting.begins();
    }
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
