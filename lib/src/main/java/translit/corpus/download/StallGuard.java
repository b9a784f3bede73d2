package translit.corpus.download;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/**
 * Closes a connection on which nothing has come for too long: the HTTP client itself would wait for
 * ever, and a download can be resumed.
 */
final class StallGuard implements AutoCloseable {
  private final Thread thread;
  private volatile long lastSign = System.nanoTime();

  StallGuard(Closeable connection, Duration patience) {
    thread = new Thread(() -> watch(connection, patience), "stall-guard");
    thread.setDaemon(true);
    thread.start();
  }

  /** Something has come. */
  void sign() {
    lastSign = System.nanoTime();
  }

  private void watch(Closeable connection, Duration patience) {
    try {
      long left = patience.toNanos();
      while (left > 0) {
        Thread.sleep(left / 1_000_000 + 1);
        left = lastSign + patience.toNanos() - System.nanoTime();
      }
      connection.close();
    } catch (InterruptedException | IOException e) {
      // The download is over, one way or the other.
      return;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
