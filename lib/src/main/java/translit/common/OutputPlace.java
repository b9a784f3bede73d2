package translit.common;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where a result will be written, tried before the work that the result takes: a file where a
 * folder should be, a disk that is full or only to be read is found out at once. What is made for
 * the trial is taken away again.
 */
public final class OutputPlace {
  /** More than what a file system keeps within a folder, so that a full disk has no room for it. */
  private static final int TRIAL = 1 << 16;

  private static final String TRIAL_NAME = ".translit-neurons-";

  private OutputPlace() {}

  /**
   * Tries to make a folder, if need be with those around it, and to write a file into it.
   *
   * @param folder that will be written to
   * @param bytes that will be written at least; 0 if nobody knows
   * @throws InputException if it is a file, cannot be made or written to, or has less room
   */
  public static void requireFolder(Path folder, long bytes) {
    Deque<Path> made = new ArrayDeque<>();
    try {
      make(folder.toAbsolutePath(), made);
      write(folder.toAbsolutePath());
      requireRoom(folder, bytes);
    } catch (IOException e) {
      throw refused(folder, e);
    } finally {
      for (Path one : made) {
        deleteQuietly(one);
      }
    }
  }

  /**
   * Tries the folder of a file, and whether the file may have its name there.
   *
   * @param file that will be written whole, by way of a file whose name is longer by {@code .part}
   * @param bytes that will be written at least; 0 if nobody knows
   * @throws InputException if it is a folder, or cannot be written
   */
  public static void requireFile(Path file, long bytes) {
    if (Files.isDirectory(file) || file.getFileName() == null) {
      throw new InputException(file + ": is a folder, expected a file to write; give its name");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A file that is moved into its place would take that of the device.
      throw new InputException(
          file + ": is a device or a pipe, expected a file to write; give another place");
    }
    try {
      requireFolder(file.toAbsolutePath().getParent(), bytes);
      requireName(file);
      requireName(file.resolveSibling(file.getFileName() + ".part"));
    } catch (IOException e) {
      throw refused(file, e);
    } catch (InputException e) {
      throw new InputException(file + ": " + e.getMessage(), e);
    }
  }

  /** A name that is too long is refused also where there is no such file. */
  private static void requireName(Path file) throws IOException {
    try {
      Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return; // as it may be
    }
  }

  private static void make(Path folder, Deque<Path> made) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getParent() != null) {
      make(folder.getParent(), made);
    }
    Files.createDirectory(folder);
    made.push(folder);
  }

  private static void write(Path folder) throws IOException {
    deleteLeftOvers(folder);
    Path trial = Files.createTempFile(folder, TRIAL_NAME, ".part");
    // Not a channel, which an interrupt of the thread would close: that is no fault of the place.
    try (OutputStream out = Files.newOutputStream(trial)) {
      out.write(new byte[TRIAL]);
    } finally {
      deleteQuietly(trial);
    }
  }

  /** Of a trial whose process was killed. */
  private static void deleteLeftOvers(Path folder) throws IOException {
    try (DirectoryStream<Path> some = Files.newDirectoryStream(folder, TRIAL_NAME + "*.part")) {
      some.forEach(OutputPlace::deleteQuietly);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void requireRoom(Path folder, long bytes) throws IOException {
    Path there = folder.toAbsolutePath();
    long free = Files.getFileStore(there).getUsableSpace();
    // 0 is said by a file system that does not know; the trial has found room.
    if (free > 0 && free < bytes) {
      throw new InputException(
          "%s: %s are needed there, but %s are free; make room or give another folder"
              .formatted(folder, Phrase.bytes(bytes), Phrase.bytes(free)));
    }
  }

  private static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      return; // somebody has put a file into it meanwhile, or the disk is gone
    }
  }

  /**
   * What to say where something cannot be written.
   *
   * @param place the file or folder
   * @param e why not
   * @return one line with the remedy
   */
  public static InputException refused(Path place, IOException e) {
    if (e instanceof FileAlreadyExistsException exists) {
      return new InputException(
          "%s: cannot be made, since %s is a file and no folder; give another place"
              .formatted(place, exists.getFile()),
          e);
    }
    return new InputException(
        "%s: cannot be written (%s); fix that or give another place".formatted(place, reason(e)),
        e);
  }

  /**
   * Why a file cannot be read or written, in words.
   *
   * @param e what Java or an unpacker says, which may be a name alone
   * @return such as {@code No space left on device}
   */
  public static String reason(Exception e) {
    if (e instanceof EOFException) {
      return "it ends in the middle";
    }
    if (e instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (e instanceof NoSuchFileException missing) {
      return "nothing can be made at " + missing.getFile();
    }
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getReason();
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
