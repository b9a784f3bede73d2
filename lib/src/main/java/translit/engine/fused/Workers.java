package translit.engine.fused;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * Runs numbered tasks on the calling thread and some helpers. What a task computes does not depend
 * on which thread takes it, so results do not either.
 */
public final class Workers {
  private static final ExecutorService HELPERS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "translit-engine");
            thread.setDaemon(true);
            return thread;
          });

  /** What runs the tasks of a thread instead. */
  private static final ThreadLocal<BiConsumer<Integer, IntConsumer>> INSTEAD = new ThreadLocal<>();

  private final int threads;

  /**
   * Takes threads when there are tasks.
   *
   * @param threads the calling one included
   */
  public Workers(int threads) {
    this.threads = threads;
  }

  /**
   * Has tasks run in another way, so that they can be looked at one by one.
   *
   * @param run what {@link #run} does in the meantime, if it is called on this thread
   * @param work in which tasks are run
   */
  public static void instead(BiConsumer<Integer, IntConsumer> run, Runnable work) {
    INSTEAD.set(run);
    try {
      work.run();
    } finally {
      INSTEAD.remove();
    }
  }

  /**
   * Runs tasks and returns when all are done, interrupted or not: until then the buffers are in
   * use. What a task throws is thrown then.
   *
   * @param tasks how many
   * @param task takes the numbers from 0 to {@code tasks - 1}
   */
  public void run(int tasks, IntConsumer task) {
    if (INSTEAD.get() != null) {
      INSTEAD.get().accept(tasks, task);
      return;
    }
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Semaphore done = new Semaphore(0);
    Runnable loop =
        () -> {
          for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
            try {
              task.accept(i);
            } catch (RuntimeException | Error e) {
              failure.compareAndSet(null, e);
            } finally {
              done.release();
            }
          }
        };
    for (int i = 1; i < Math.min(threads, tasks); i++) {
      HELPERS.execute(loop);
    }
    loop.run();
    done.acquireUninterruptibly(tasks);
    if (failure.get() instanceof Error e) {
      throw e;
    }
    if (failure.get() instanceof RuntimeException e) {
      throw e;
    }
  }
}
