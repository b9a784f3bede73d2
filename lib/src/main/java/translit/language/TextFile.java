package translit.language;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import translit.common.InputException;

/** A file of UTF-8 text, read as a whole; what is wrong with it is said in one line. */
final class TextFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF"; // what Notepad begins a file with

  private TextFile() {}

  static String read(Path file, String expected) {
    try {
      String text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file, expected " + expected, e);
    } catch (MalformedInputException e) {
      throw new InputException(file + ": not UTF-8, save it as UTF-8", e);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e, e);
    }
  }
}
