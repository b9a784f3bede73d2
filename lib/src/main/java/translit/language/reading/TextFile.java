package translit.language.reading;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.commons.io.IOUtils;
import translit.common.InputException;
import translit.common.TextSource;
import translit.common.Utf8Reader;

/** A file of UTF-8 text, read as a whole; what is wrong with it is said in one line. */
public final class TextFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF"; // what Notepad begins a file with

  private TextFile() {}

  /**
   * Reads it.
   *
   * @param file UTF-8
   * @param expected what it should be, in a few words
   * @return its text without a byte order mark
   * @throws InputException if it is missing, not UTF-8, or cannot be read
   */
  public static String read(Path file, String expected) {
    try (Reader in = Utf8Reader.of(Files.newInputStream(file), TextSource.file(file.toString()))) {
      String text = IOUtils.toString(in);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file, expected " + expected, e);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e, e);
    }
  }
}
