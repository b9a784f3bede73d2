package translit.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The lines of a text, one at a time, each of a length that a line may have: a file without line
 * ends, such as one of zeros, must not fill the memory.
 */
public final class TextLines {
  /** A longer one is no line of a text that is read line by line; a novel has fewer characters. */
  public static final int LONGEST = 1 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF"; // what Notepad begins a file with

  private final Reader in;
  private final String name;
  private final String expected;
  private final StringBuilder line = new StringBuilder();
  private final char[] buffer = new char[1 << 13];
  private int at;
  private int end;
  private long number;
  private boolean afterReturn;

  /**
   * Reads nothing yet.
   *
   * @param in not closed
   * @param name of the text, for messages
   * @param expected what it should be, in a few words
   */
  public TextLines(Reader in, String name, String expected) {
    this.in = in;
    this.name = name;
    this.expected = expected;
  }

  /**
   * The lines of a text that people wrote, which may have been cut.
   *
   * @param in UTF-8; not closed
   * @param source what to call it
   * @return its lines
   */
  public static TextLines ofProse(InputStream in, TextSource source) {
    Reader text = Utf8Reader.ofProse(in, source);
    return new TextLines(text, source.name(), "lines of text");
  }

  /**
   * Reads a line.
   *
   * @return the line without its end, which is a line feed, a carriage return, or both; null at the
   *     end of the text
   * @throws IOException if the text cannot be read
   * @throws InputException if the line is longer than {@value #LONGEST} characters
   */
  public String next() throws IOException {
    number++;
    line.setLength(0);
    while (fill()) {
      if (afterReturn && buffer[at] == '\n') { // the second half of one line end
        afterReturn = false;
        at++;
        continue;
      }
      afterReturn = false;
      int from = at;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      if (line.length() + at - from > LONGEST) {
        throw tooLong(name, number, expected);
      }
      line.append(buffer, from, at - from);
      if (at < end) {
        afterReturn = buffer[at++] == '\r';
        return line.toString();
      }
    }
    return line.isEmpty() ? null : line.toString();
  }

  /** Whether there is more. */
  private boolean fill() throws IOException {
    if (at == end) {
      end = in.read(buffer);
      at = 0;
    }
    return end > 0;
  }

  /**
   * Reads all lines of a file, however many there are.
   *
   * @param file UTF-8
   * @param expected what it should be, in a few words
   * @return its lines without their ends and without a byte order mark
   * @throws InputException if it is missing, not UTF-8, has a NUL or a line of more than {@value
   *     #LONGEST} characters, or cannot be read
   */
  public static List<String> read(Path file, String expected) {
    List<String> lines = new ArrayList<>();
    each(file, expected, lines::add);
    return lines;
  }

  /**
   * Reads the lines of a file one after another, so that they need not fit in memory.
   *
   * @param file UTF-8
   * @param expected what it should be, in a few words
   * @param wantsMore takes a line without its end and without a byte order mark, and says whether
   *     it wants the next one
   * @throws InputException as {@link #read} does
   */
  public static void each(Path file, String expected, Predicate<String> wantsMore) {
    try (Reader in = Utf8Reader.of(Files.newInputStream(file), TextSource.file(file.toString()))) {
      TextLines text = new TextLines(in, file.toString(), expected);
      boolean more;
      for (String line = text.next(); line != null; line = more ? text.next() : null) {
        if (line.indexOf('\0') >= 0) {
          throw new InputException(
              "%s, line %,d: has a NUL, which no text has, expected %s; take it out"
                  .formatted(file, text.number, expected));
        }
        more = wantsMore.test(text.number == 1 ? withoutMark(line) : line);
      }
    } catch (IOException e) {
      throw refused(file, expected, e);
    }
  }

  /**
   * Takes a byte order mark away.
   *
   * @param start of a file, or all of it
   * @return the same without the mark, if it begins with one
   */
  public static String withoutMark(String start) {
    return start.startsWith(BYTE_ORDER_MARK) ? start.substring(1) : start;
  }

  /**
   * What to say of a text that cannot be read.
   *
   * @param file of the text
   * @param expected what it should be, in a few words
   * @param e why not
   * @return one line with the remedy
   */
  public static InputException refused(Path file, String expected, IOException e) {
    String why =
        e instanceof NoSuchFileException
            ? "no such file"
            : "cannot be read (%s)"
                .formatted(Files.isDirectory(file) ? "it is a folder" : OutputPlace.reason(e));
    return new InputException("%s: %s, expected %s".formatted(file, why, expected), e);
  }

  /**
   * What to say of a line that is too long.
   *
   * @param name of the text
   * @param number of the line, from 1
   * @param expected what the text should be, in a few words
   * @return one line with the remedy
   */
  public static InputException tooLong(String name, long number, String expected) {
    return new InputException(
        Phrase.say(
            "%s, line %,d: longer than %,d characters, expected %s; break it into lines",
            name, number, LONGEST, expected));
  }
}
