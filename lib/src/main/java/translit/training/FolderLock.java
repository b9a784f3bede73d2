package translit.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import translit.common.InputException;

/** A folder that no other training, of this process or another, writes to meanwhile. */
record FolderLock(Path folder, FileChannel channel) implements AutoCloseable {

  /** Makes the folder if need be, and takes it. */
  static FolderLock on(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("training.lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new FolderLock(folder, channel);
      }
    } catch (OverlappingFileLockException e) {
      // another thread has it; null is another process
    }
    channel.close();
    throw new InputException(
        folder + ": another training runs in this folder, wait for it or give another");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
