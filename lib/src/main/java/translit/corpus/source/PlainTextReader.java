package translit.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.text.Normalizer;
import java.util.function.Consumer;

/**
 * Reads plain UTF-8 text. Blocks between blank lines are the articles; in a text without blank
 * lines every line is one, so that a list of sentences can be split too. A block's first line is
 * its key.
 *
 * <p>A line break ends a paragraph, unless the text is plainly wrapped there: the line does not end
 * a sentence and the next begins with a small letter.
 */
final class PlainTextReader implements ArticleReader {
  /** A longer block is handed over in pieces with one key, so that memory stays constant. */
  private static final int LONGEST_PIECE = 1 << 20;

  private static final int LONGEST_KEY = 200;

  private final String fileName;
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder block = new StringBuilder();
  private String key = "";
  private boolean blankLineSeen;
  private boolean insideLine;
  private long articles;

  PlainTextReader(String fileName) {
    this.fileName = fileName;
  }

  @Override
  public String read(InputStream in, Consumer<Article> sink) throws IOException {
    byte[] head = new byte[1 << 15];
    blankLineSeen = hasBlankLine(head, InputFile.peek(in, head));
    Reader reader = new InputStreamReader(new Utf8InputStream(in, fileName), "UTF-8");
    char[] buffer = new char[1 << 14];
    try {
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        for (int i = 0; i < n; i++) {
          take(buffer[i], sink);
        }
      }
    } catch (IOException e) {
      endLine(sink);
      endBlock(sink);
      String where = "cut off after " + articles + " blocks; the rest is missing";
      throw new CutOffException(where, "", e);
    }
    endLine(sink);
    endBlock(sink);
    return "";
  }

  /** Whether a blank line stands between two others. */
  private static boolean hasBlankLine(byte[] head, int length) {
    int newlines = 0;
    boolean textBefore = false;
    for (int i = 0; i < length; i++) {
      byte b = head[i];
      if (b == '\n') {
        newlines++;
      } else if (b != '\r' && b != ' ' && b != '\t') {
        if (textBefore && newlines > 1) {
          return true;
        }
        textBefore = true;
        newlines = 0;
      }
    }
    return false;
  }

  private void take(char c, Consumer<Article> sink) {
    if (c == '\n' || c == '\u2029') {
      endLine(sink);
    } else if (c == '\uFEFF' || c == '\uFFFD') {
      // A byte order mark, or a character cut in two by the end of the file: no text.
      return;
    } else {
      line.append(c);
      if (line.length() >= LONGEST_PIECE && Character.isWhitespace(c)
          || line.length() >= 2 * LONGEST_PIECE) {
        endLine(sink);
        insideLine = true;
      }
    }
  }

  private void endLine(Consumer<Article> sink) {
    String text = line.toString().strip();
    line.setLength(0);
    if (text.isEmpty() && !insideLine) {
      endBlock(sink);
    } else if (!text.isEmpty()) {
      add(text, sink);
    }
    insideLine = false;
  }

  private void add(String text, Consumer<Article> sink) {
    boolean goesOn = insideLine || !block.isEmpty() && continues(block, text);
    if (!blankLineSeen && !goesOn) {
      endBlock(sink);
    }
    if (key.isEmpty()) {
      key = text.substring(0, Math.min(text.length(), LONGEST_KEY));
    }
    if (!block.isEmpty()) {
      block.append(goesOn ? ' ' : '\n');
    }
    block.append(text);
    if (block.length() >= LONGEST_PIECE) {
      handOver(sink);
    }
  }

  private static boolean continues(CharSequence before, String next) {
    char last = before.charAt(before.length() - 1);
    return (Character.isLetterOrDigit(last) || last == ',' || last == '-')
        && Character.isLowerCase(next.codePointAt(0));
  }

  private void endBlock(Consumer<Article> sink) {
    if (!block.isEmpty()) {
      handOver(sink);
    }
    key = "";
  }

  private void handOver(Consumer<Article> sink) {
    articles++;
    sink.accept(new Article(key, key, Normalizer.normalize(block, Normalizer.Form.NFC)));
    block.setLength(0);
  }
}
