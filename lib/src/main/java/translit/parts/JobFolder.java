package translit.parts;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    if (Files.exists(folder.resolve(LOCK)) && isLocked()) {
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
    } catch (OverlappingFileLockException e) {
      return true; // by this process
    } catch (IOException e) {
      return false;
    }
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
    try {
      Files.createDirectories(folder);
      try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
          FileLock lock = channel.tryLock()) {
        if (lock == null || Files.exists(folder.resolve(DONE))) {
          return 0;
        }
        Files.deleteIfExists(folder.resolve(FAILED));
        int status = command.getAsInt();
        write(status == 0 ? DONE : FAILED, status == 0 ? "" : said.get());
        return status;
      } catch (OverlappingFileLockException e) {
        return 0;
      }
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be written (%s); fix that or give another place"
              .formatted(folder, OutputPlace.reason(e)),
          e);
    }
  }

  private void write(String name, String text) throws IOException {
    AtomicFile.write(folder.resolve(name), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
