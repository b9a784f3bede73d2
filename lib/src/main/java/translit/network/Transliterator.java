package translit.network;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.function.Uncheck;

/**
 * Turns Latin text into native text with a trained model, line by line, in constant memory: a long
 * line is read through windows, so that even one without end can be.
 *
 * @param model that reads; whoever opened it closes it
 */
public record Transliterator(Model model) {
  /** Windows that are gathered at first, so that there is an answer soon. */
  private static final int FIRST = 64;

  /** Windows among which those of similar lengths go through the network together. */
  private static final int MOST = 256;

  /**
   * Turns a text into native text; line ends and characters without a symbol stay where they are.
   *
   * @param text Latin text of any number of lines
   * @return the native text
   */
  public String transliterate(String text) {
    StringWriter out = new StringWriter();
    Uncheck.run(() -> transliterate(new StringReader(text), out, false)); // strings do not fail
    return out.toString();
  }

  /**
   * Reads to the end, in constant memory.
   *
   * @param in Latin text
   * @param out native text; flushed, not closed
   * @param eachLine write each line as soon as it is read, for a person at a terminal; otherwise
   *     lines are gathered, which is faster
   * @throws IOException if reading or writing fails
   */
  public void transliterate(Reader in, Writer out, boolean eachLine) throws IOException {
    LineWindows lines = new LineWindows(in, Window.CORE, Window.CONTEXT);
    try (ReadAhead ahead = new ReadAhead(model, out)) {
      List<Window> windows = new ArrayList<>();
      int most = FIRST;
      try {
        for (Window window = lines.next(); window != null; window = lines.next()) {
          windows.add(window);
          boolean answer = eachLine && window.endsLine();
          if (windows.size() == most || answer) {
            ahead.decode(windows);
            windows = new ArrayList<>();
            if (answer || most == FIRST) {
              ahead.write();
            }
            most = MOST;
          }
        }
      } finally {
        ahead.decode(windows);
      }
    }
  }
}
