package translit.parts;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.apache.commons.lang3.StringUtils;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.OutputPlace;

/**
 * How far a job has come, as files in its folder: a lock while it runs, then {@code done}, or
 * {@code failed} with the reason. A process that was killed leaves a lock that nobody holds.
 *
 * @param folder of the job
 */
public record JobFolder(Path folder) {
  private static final String LOCK = "lock";
  private static final String DONE = "done";
  private static final String FAILED = "failed";

  /** Who looks whether a lock is held takes it for a moment. */
  private static final int TRIES = 5;

  private static final int MILLIS_BETWEEN = 50;

  /**
   * Jobs of this process. Their locks are not touched: where one of its channels is closed, a
   * process loses the lock of the file, whichever channel it was taken by.
   */
  private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

  /** How far a job has come. */
  public enum State {
    /** It has ended well. */
    DONE,
    /** A process holds its lock. */
    RUNNING,
    /** It has ended with an error; the next run tries again. */
    FAILED,
    /** Its process is gone without an end; the next run resumes. */
    STOPPED,
    /** Nobody has begun it. */
    WAITING
  }

  /**
   * Looks into the folder.
   *
   * @return how far the job has come
   */
  public State state() {
    if (Files.exists(folder.resolve(DONE))) {
      return State.DONE;
    }
    if (HERE.contains(place()) || Files.exists(folder.resolve(LOCK)) && isLocked()) {
      return State.RUNNING;
    }
    if (Files.exists(folder.resolve(FAILED))) {
      return State.FAILED;
    }
    return Files.exists(folder.resolve(LOCK)) ? State.STOPPED : State.WAITING;
  }

  private boolean isLocked() {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (IOException e) {
      return false;
    }
  }

  private Path place() {
    return folder.toAbsolutePath().normalize();
  }

  /** {@return why the job has failed, in a line; empty if it has not} */
  public String reason() {
    try {
      return Files.exists(folder.resolve(FAILED))
          ? StringUtils.abbreviate(Files.readString(folder.resolve(FAILED)).strip(), 300)
          : "";
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Runs the job, unless it is done or runs.
   *
   * @param command does the work and returns its exit status
   * @param said what it has said last, asked for if it fails
   * @return 0 if the job is done, now or before, or runs elsewhere; else the status of the command
   * @throws InputException if the folder cannot be written
   */
  public int run(IntSupplier command, Supplier<String> said) {
    if (!HERE.add(place())) {
      return 0;
    }
    try {
      Files.createDirectories(folder);
      try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
          FileLock lock = lock(channel)) {
        if (lock == null || Files.exists(folder.resolve(DONE))) {
          return 0;
        }
        Files.deleteIfExists(folder.resolve(FAILED));
        int status = command.getAsInt();
        write(status == 0 ? DONE : FAILED, status == 0 ? "" : said.get());
        return status;
      }
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be written (%s); fix that or give another place"
              .formatted(folder, OutputPlace.reason(e)),
          e);
    } finally {
      HERE.remove(place());
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    FileLock lock = channel.tryLock();
    for (int tries = 1; lock == null && tries < TRIES; tries++) {
      try {
        Thread.sleep(MILLIS_BETWEEN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
      lock = channel.tryLock();
    }
    return lock;
  }

  private void write(String name, String text) throws IOException {
    AtomicFile.write(folder.resolve(name), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
