package translit.cli.options;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.function.IOConsumer;
import org.apache.commons.io.output.NullOutputStream;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.common.Sha256;
import translit.common.TextSource;
import translit.common.Utf8Reader;

/** Files that are read and written from one end to the other, however long they are. */
public final class LatinFile {
  private LatinFile() {}

  private static InputStream open(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static InputException unreadable(Path file, IOException why) {
    return new InputException(
        "%s: cannot be read (%s); give another file".formatted(file, OutputPlace.reason(why)), why);
  }

  /**
   * Hashes a file.
   *
   * @param file any
   * @return its SHA-256
   * @throws InputException if it cannot be read
   */
  public static String hash(Path file) {
    try (DigestInputStream in = new DigestInputStream(open(file), Sha256.digest())) {
      IOUtils.copyLarge(in, NullOutputStream.INSTANCE);
      return Sha256.hex(in.getMessageDigest().digest());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Reads a file of UTF-8.
   *
   * @param file that is read
   * @param work does it
   * @throws IOException if that fails
   * @throws InputException if there is no such file, or it is not UTF-8
   */
  public static void read(Path file, IOConsumer<BufferedReader> work) throws IOException {
    try (BufferedReader in =
        new BufferedReader(Utf8Reader.of(open(file), TextSource.file(file.toString())))) {
      work.accept(in);
    }
  }

  /**
   * Writes a file of UTF-8, whole or not at all.
   *
   * @param file that is written; its folder is made if it is not there
   * @param work does it; called again after an interrupt
   * @throws InputException if the file cannot be written
   */
  public static void write(Path file, IOConsumer<Writer> work) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      AtomicFile.write(
          file,
          out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            work.accept(writer);
            writer.flush();
          });
    } catch (IOException e) {
      throw OutputPlace.refused(file, e);
    }
  }
}
