package translit.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import translit.common.TextSource;
import translit.common.Utf8Reader;
import translit.language.SentenceMarks;

/**
 * Reads plain UTF-8 text. Blocks between blank lines are the articles; in a text without blank
 * lines every line is one, so that a list of sentences can be split too. A block's first line is
 * its key.
 *
 * <p>A line break ends a paragraph, unless the text is plainly wrapped there: the line does not end
 * a sentence and the next begins with a small letter, where a sentence would begin with a capital.
 * In a script without capitals nothing tells a wrapped line from a sentence without its mark, and
 * every line stays by itself.
 */
final class PlainTextReader implements ArticleReader {
  /** A longer block is handed over in pieces with one key, so that memory stays constant. */
  private static final int LONGEST_PIECE = 1 << 20;

  private static final int LONGEST_KEY = 200;

  /** Bytes that tell whether a text has blank lines. */
  private static final int HEAD = 1 << 15;

  /** One that stands between two others. */
  private static final Pattern BLANK_LINE =
      Pattern.compile("[^\r\n \t][ \t]*+(?>\r\n|[\r\n])[ \t]*+[\r\n][\r\n \t]*+[^\r\n \t]");

  private final TextSource source;
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder block = new StringBuilder();
  private ArticleCounter articles;
  private String key = "";
  private boolean blankLines;
  private boolean insideLine;
  private boolean afterReturn;

  PlainTextReader(TextSource source) {
    this.source = source;
  }

  @Override
  public Optional<String> read(InputStream in, ArticleCounter to) {
    articles = to;
    boolean whole = true;
    try {
      String head = new String(InputFile.peek(in, HEAD), StandardCharsets.ISO_8859_1);
      blankLines = BLANK_LINE.matcher(head).find();
      Reader reader = Utf8Reader.ofProse(in, source);
      char[] piece = new char[HEAD];
      for (int n = reader.read(piece); n >= 0; n = reader.read(piece)) {
        for (int i = 0; i < n; i++) {
          take(piece[i]);
        }
      }
    } catch (IOException e) {
      whole = false;
    }
    endLine();
    endBlock();
    return whole ? Optional.empty() : Optional.of(articles.cutOff("", "block"));
  }

  private void take(char c) {
    boolean secondHalf = c == '\n' && afterReturn; // of one line end
    afterReturn = c == '\r';
    if (c == '\n' || c == '\r' || c == '\u2029') {
      if (!secondHalf) {
        endLine();
      }
    } else if (c != '\uFEFF' && c != '\uFFFD') {
      // Neither a byte order mark nor what a decoder has put for an unknown character.
      line.append(c);
      if (line.length() >= LONGEST_PIECE && Character.isWhitespace(c)
          || line.length() >= 2 * LONGEST_PIECE) {
        endLine();
        insideLine = true;
      }
    }
  }

  private void endLine() {
    String text = line.toString().strip();
    line.setLength(0);
    if (text.isEmpty() && !insideLine) {
      endBlock();
    } else if (!text.isEmpty()) {
      add(text);
    }
    insideLine = false;
  }

  private void add(String text) {
    boolean sameParagraph = insideLine || !block.isEmpty() && continues(block, text);
    if (!blankLines && !sameParagraph) {
      endBlock();
    }
    if (key.isEmpty()) {
      key = text.substring(0, Math.min(text.length(), LONGEST_KEY));
    }
    if (!block.isEmpty()) {
      block.append(sameParagraph ? ' ' : '\n');
    }
    block.append(text);
    if (block.length() >= LONGEST_PIECE) {
      handOver();
    }
  }

  private static boolean continues(CharSequence before, String next) {
    int last = Character.codePointBefore(before, before.length());
    return (Character.isLetterOrDigit(last) || isMark(last) || last == ',' || last == '-')
        && SentenceMarks.continuesSentence(next.codePointAt(0));
  }

  /** An accent of its own, before the text is in normal form. */
  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void endBlock() {
    if (!block.isEmpty()) {
      handOver();
    }
    key = "";
  }

  private void handOver() {
    articles.add(new Article(key, Normalizer.normalize(block, Normalizer.Form.NFC), blankLines));
    block.setLength(0);
  }
}
