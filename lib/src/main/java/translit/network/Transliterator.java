package translit.network;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import translit.language.AlignedText;

/**
 * Turns Latin text into native text with a trained model, line by line. A long line is read through
 * windows of {@value #CORE} characters, each with {@value #CONTEXT} more on both sides that the
 * network sees and does not write, so that memory does not grow with the line. Windows lie at fixed
 * places of a line, so the same text gives the same output.
 */
public final class Transliterator {
  private static final int CORE = 512;
  private static final int CONTEXT = 64;
  private static final int WINDOWS = 64;

  private final Model model;

  public Transliterator(Model model) {
    this.model = model;
  }

  /** The native text; line ends and characters without a symbol stay where they are. */
  public String transliterate(String text) {
    StringWriter out = new StringWriter();
    try {
      transliterate(new StringReader(text), out, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // strings do not fail
    }
    return out.toString();
  }

  /**
   * Reads to the end, in constant memory.
   *
   * @param in Latin text
   * @param out native text; flushed, not closed
   * @param eachLine write each line as soon as it is read, for a person at a terminal; otherwise
   *     lines are gathered, which is faster
   */
  public void transliterate(Reader in, Writer out, boolean eachLine) throws IOException {
    List<Window> windows = new ArrayList<>();
    LineWindows lines = new LineWindows(in, CORE, CONTEXT);
    for (Window window = lines.next(); window != null; window = lines.next()) {
      windows.add(window);
      if (windows.size() == WINDOWS || eachLine && window.endsLine()) {
        write(windows, out);
      }
    }
    write(windows, out);
  }

  private void write(List<Window> windows, Writer out) throws IOException {
    List<List<String>> tagged = model.tag(windows.stream().map(Window::characters).toList());
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      out.write(
          new AlignedText(window.core(window.characters()), window.core(tagged.get(i)))
              .nativeText());
      if (window.endsLine()) {
        out.write('\n');
      }
    }
    out.flush();
    windows.clear();
  }

  /**
   * A stretch of a line.
   *
   * @param characters all that the network sees
   * @param from first character that is written
   * @param to end of what is written
   * @param endsLine whether a line feed follows
   */
  record Window(List<String> characters, int from, int to, boolean endsLine) {
    List<String> core(List<String> ofCharacters) {
      return ofCharacters.subList(from, to);
    }
  }
}
