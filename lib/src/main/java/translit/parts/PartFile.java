package translit.parts;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.commons.io.function.IOConsumer;
import org.apache.commons.io.function.IOFunction;
import org.apache.commons.io.input.BoundedInputStream;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.OutputPlace;
import translit.common.Sha256;

/**
 * The file of a part, in a folder of its own: a first line, the {@link PartHeader} as JSON, what
 * was found as its kind writes it, and the SHA-256 of all of that, so that a file that was cut or
 * changed is known before anything of it is believed.
 *
 * @param path the file
 * @param header what it says of itself
 * @param hash SHA-256 of what is in it
 */
public record PartFile(Path path, PartHeader header, String hash) {
  /** The file's name in its folder. */
  public static final String NAME = "part.bin";

  private static final byte[] FIRST_LINE =
      "translit-neurons part 2\n".getBytes(StandardCharsets.UTF_8);
  private static final int HASH = 32;
  private static final int LONGEST_HEADER = 1 << 20;

  /**
   * Writes a part, whole or not at all.
   *
   * @param folder made if it is not there
   * @param header what the part is
   * @param content writes what was found; called again after an interrupt
   * @throws InputException if it cannot be written
   */
  public static void write(Path folder, PartHeader header, IOConsumer<DataOutputStream> content) {
    try {
      Files.createDirectories(folder);
      byte[] json = JsonFile.text(header).getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(
          folder.resolve(NAME),
          out -> {
            MessageDigest digest = Sha256.digest();
            DataOutputStream data =
                new DataOutputStream(
                    new BufferedOutputStream(new DigestOutputStream(out, digest), 1 << 16));
            data.write(FIRST_LINE);
            data.writeInt(json.length);
            data.write(json);
            content.accept(data);
            data.flush();
            out.write(digest.digest());
          });
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be written (%s); fix that or give another place"
              .formatted(folder.resolve(NAME), OutputPlace.reason(e)),
          e);
    }
  }

  /**
   * Opens a part, having read all of it once.
   *
   * @param folder of the part
   * @return the part
   * @throws InputException if it has no part, or one that was cut or changed, or is of another
   *     version
   */
  public static PartFile open(Path folder) {
    Path path = folder.resolve(NAME);
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      MessageDigest digest = Sha256.digest();
      long length = Files.size(path) - HASH;
      copy(file, length, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      String hash = Sha256.hex(digest.digest());
      if (!hash.equals(Sha256.hex(file.readNBytes(HASH)))) {
        throw damaged(
            path,
            isPart(path) ? "cut or changed, its SHA-256 differs" : "it does not begin as one");
      }
      try (DataInputStream in = content(path)) {
        return new PartFile(path, header(path, in), hash);
      }
    } catch (NoSuchFileException e) {
      throw new InputException(
          "%s: no such file, expected a part that --part wrote; run it, or give another folder"
              .formatted(path),
          e);
    } catch (IOException e) {
      throw damaged(path, OutputPlace.reason(e));
    }
  }

  private static boolean isPart(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(FIRST_LINE.length), FIRST_LINE);
    }
  }

  private static void copy(InputStream from, long length, OutputStream to) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (long left = length; left > 0; ) {
      int read = from.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException("it ends too early");
      }
      to.write(buffer, 0, read);
      left -= read;
    }
  }

  /** Without the hash at its end. */
  private static DataInputStream content(Path path) throws IOException {
    return new DataInputStream(
        new BufferedInputStream(
            BoundedInputStream.builder()
                .setInputStream(Files.newInputStream(path))
                .setMaxCount(Files.size(path) - HASH)
                .get(),
            1 << 16));
  }

  private static PartHeader header(Path path, DataInputStream in) throws IOException {
    byte[] line = in.readNBytes(FIRST_LINE.length);
    int length = Arrays.equals(line, FIRST_LINE) ? in.readInt() : -1;
    if (length < 0 || length > LONGEST_HEADER) {
      throw damaged(path, "another version's, or no part");
    }
    try {
      return JsonFile.parse(in.readNBytes(length), PartHeader.class);
    } catch (IOException e) {
      throw damaged(path, "its header says nothing of a part");
    }
  }

  /** What is wrong with a file, and what to do. */
  private static InputException damaged(Path path, String why) {
    return new InputException(
        "%s: not a whole part (%s); delete it and run that part again".formatted(path, why));
  }

  /**
   * Reads what was found.
   *
   * @param <T> what it is
   * @param reader of what the kind's writer wrote
   * @return what it reads
   * @throws InputException if it is something else
   */
  public <T> T read(IOFunction<DataInputStream, T> reader) {
    try (DataInputStream in = stream()) {
      return reader.apply(in);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw damaged(path, "it holds something else: " + e.getMessage());
    }
  }

  /**
   * Opens what was found.
   *
   * @return to be closed
   * @throws IOException if the file cannot be read
   */
  public DataInputStream stream() throws IOException {
    DataInputStream in = content(path);
    header(path, in);
    return in;
  }
}
