package translit.notebook;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Draws on a thread of its own. Java reads font files through a channel; when an interrupt closes
 * it, Java forgets the interrupt and reads on. A training that drew on its own thread would not
 * hear of being stopped.
 */
final class DrawingThread {
  private DrawingThread() {}

  /** Waits for what is drawn, and keeps an interrupt that comes meanwhile for the caller. */
  static <T> T draw(Supplier<T> drawing) {
    FutureTask<T> task = new FutureTask<>(drawing::get);
    Thread thread = new Thread(task, "drawing");
    thread.setDaemon(true);
    thread.start();
    try {
      return Uninterruptibles.getUninterruptibly(task);
    } catch (ExecutionException e) {
      Throwables.throwIfUnchecked(e.getCause());
      throw new IllegalStateException(e); // a supplier throws nothing else
    }
  }
}
