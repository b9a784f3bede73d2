package translit.language.reading;

import static translit.common.Phrase.say;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import translit.common.InputException;
import translit.common.TextLines;
import translit.common.TextSource;
import translit.common.Utf8Reader;

/** A file of UTF-8 text, read as a whole; what is wrong with it is said in one line. */
public final class TextFile {
  /** The largest rule files have some 200,000. */
  private static final int MOST_CHARACTERS = 50_000_000;

  private TextFile() {}

  /**
   * Reads it.
   *
   * @param file UTF-8
   * @param expected what it should be, in a few words
   * @return its text without a byte order mark
   * @throws InputException if it is missing, not UTF-8, longer than any such file, or cannot be
   *     read
   */
  public static String read(Path file, String expected) {
    try (Reader in = Utf8Reader.of(Files.newInputStream(file), TextSource.file(file.toString()))) {
      StringBuilder text = new StringBuilder();
      char[] some = new char[1 << 13];
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        if (text.length() + n > MOST_CHARACTERS) {
          throw new InputException(
              say(
                  "%s: longer than %,d characters, expected %s; give another file",
                  file, MOST_CHARACTERS, expected));
        }
        text.append(some, 0, n);
      }
      return TextLines.withoutMark(text.toString());
    } catch (IOException e) {
      throw TextLines.refused(file, expected, e);
    }
  }
}
