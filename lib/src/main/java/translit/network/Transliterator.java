package translit.network;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.function.Uncheck;
import translit.language.AlignedText;

/**
 * Turns Latin text into native text with a trained model, line by line, in constant memory: a long
 * line is read through windows, so that even one without end can be.
 *
 * @param model that reads; whoever opened it closes it
 */
public record Transliterator(Model model) {
  private static final int WINDOWS = 64;

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
    List<Window> windows = new ArrayList<>();
    LineWindows lines = new LineWindows(in, Window.CORE, Window.CONTEXT);
    for (Window window = lines.next(); window != null; window = lines.next()) {
      windows.add(window);
      if (windows.size() == WINDOWS || eachLine && window.endsLine()) {
        write(windows, out);
      }
    }
    write(windows, out);
  }

  private void write(List<Window> windows, Writer out) throws IOException {
    List<AlignedText> tagged = model.tagWindows(windows);
    for (int i = 0; i < windows.size(); i++) {
      out.write(tagged.get(i).nativeText() + (windows.get(i).endsLine() ? "\n" : ""));
    }
    out.flush();
    windows.clear();
  }
}
