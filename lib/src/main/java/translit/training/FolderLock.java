package translit.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import translit.common.InputException;

/** A folder that no other training, of this process or another, writes to meanwhile. */
record FolderLock(Path folder, FileChannel channel, Semaphore turn) implements AutoCloseable {
  /**
   * A notebook's cell that is stopped ends at once, while its thread still writes its checkpoint:
   * so long the same cell waits for it when it is run again.
   */
  private static final int PATIENCE_SECONDS = 5;

  /** Whose turn it is in this process: asking the file would give up the lock that is held. */
  private static final Map<Path, Semaphore> TURNS = new ConcurrentHashMap<>();

  /** Makes the folder if need be, and takes it. */
  static FolderLock on(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Semaphore turn = TURNS.computeIfAbsent(folder.toRealPath(), any -> new Semaphore(1));
    try {
      if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw taken(folder);
      }
    } catch (InterruptedException e) {
      throw new InterruptedException(folder + ": stopped before the training began");
    }
    try {
      return new FolderLock(folder, locked(folder), turn);
    } catch (IOException | RuntimeException e) {
      turn.release();
      throw e;
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    Path file = folder.resolve("training.lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // this process has it, but not this class; null is another process
    }
    channel.close();
    throw taken(folder);
  }

  private static InputException taken(Path folder) {
    return new InputException(
        folder + ": another training runs in this folder, wait for it or give another");
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      turn.release();
    }
  }
}
