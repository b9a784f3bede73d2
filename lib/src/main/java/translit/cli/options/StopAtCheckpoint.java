package translit.cli.options;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** On Ctrl-C, lets a training write a checkpoint before the machine goes down. */
public final class StopAtCheckpoint {
  private StopAtCheckpoint() {}

  /**
   * Interrupts the training when the process is ended, and waits for it, 20 seconds at most.
   *
   * @param training its thread
   * @return to be completed when nothing is left to do
   */
  public static CompletableFuture<Void> of(Thread training) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Runnable stop =
        () -> {
          if (!done.isDone()) {
            training.interrupt();
            done.completeOnTimeout(null, 20, TimeUnit.SECONDS).join();
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop));
    return done;
  }
}
