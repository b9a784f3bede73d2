package translit.common;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.commons.io.function.IOConsumer;

/** Writes a file as a whole or not at all: readers see the old content until the new is on disk. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes to {@code target + ".part"} and moves it into place.
   *
   * @param target the file, in a folder that exists
   * @param content writes all of it to a stream that it need not flush or close; called a second
   *     time after an interrupt
   * @throws IOException if the content cannot be written, on a full disk for instance; the old file
   *     is untouched then and the partial one removed
   */
  public static void write(Path target, IOConsumer<OutputStream> content) throws IOException {
    try {
      writeOnce(target, content);
    } catch (ClosedByInterruptException e) {
      // An interrupt closes the file under our hands; what asks us to stop wants it whole.
      Thread.interrupted();
      try {
        writeOnce(target, content);
      } finally {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void writeOnce(Path target, IOConsumer<OutputStream> content) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (FileChannel channel = FileChannel.open(part, CREATE, TRUNCATE_EXISTING, WRITE)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        content.accept(out);
        out.flush();
        channel.force(true);
      }
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Writes several files, some at a time. Where one cannot be written, those that are being written
   * are ended first, so that no {@code .part} is left when the caller hears of it.
   *
   * @param writers of a file each; those that have not begun are left out after a failure
   */
  public static void inParallel(Stream<Runnable> writers) {
    Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    writers
        .parallel()
        .filter(writer -> failures.isEmpty())
        .forEach(
            writer -> {
              try {
                writer.run();
              } catch (RuntimeException e) {
                failures.add(e);
              }
            });
    if (!failures.isEmpty()) {
      throw failures.remove();
    }
  }

  /**
   * Moves a file over another, in one step where the file system can.
   *
   * @param from the file to move
   * @param to its new place, in a folder that exists; a file there is replaced
   * @throws IOException if it cannot be moved
   */
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, REPLACE_EXISTING);
    }
  }
}
