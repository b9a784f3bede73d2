package translit.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/**
 * How many threads compute: as many as the pool has in which the caller runs, which is Java's
 * common one where none was given. So whoever calls decides, as a program that shares a machine
 * with others must; parallel streams stay within that pool as well.
 */
public final class Threads {
  private Threads() {}

  /**
   * {@return the threads of the pool that the caller runs in; outside of any, those of Java's
   * common pool and the caller}
   */
  public static int given() {
    ForkJoinPool pool = ForkJoinTask.getPool();
    return pool == null || pool == ForkJoinPool.commonPool()
        ? ForkJoinPool.getCommonPoolParallelism() + 1
        : pool.getParallelism();
  }

  /**
   * Into how many groups an engine divides a batch. Matrices of another size round otherwise, so
   * that activations are the same bits only where this is the same.
   *
   * @param threads that the engine has
   * @return the most groups
   */
  public static int groups(int threads) {
    return (threads + 1) / 2;
  }

  /**
   * Does work in a pool of its own.
   *
   * @param <T> what comes of it
   * @param threads of the pool
   * @param work to be done
   * @return what came of it; what it throws is thrown
   */
  public static <T> T with(int threads, Supplier<T> work) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(work::get).get();
    } catch (InterruptedException e) {
      pool.shutdownNow(); // which interrupts the work
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } finally {
      pool.shutdown();
    }
  }

  /**
   * Does work on another thread, of the pool in which the caller runs if one was given.
   *
   * @param <T> what comes of it
   * @param work to be done
   * @return what will come of it
   */
  public static <T> CompletableFuture<T> async(Supplier<T> work) {
    ForkJoinPool pool = ForkJoinTask.getPool();
    return pool == null || pool == ForkJoinPool.commonPool()
        ? CompletableFuture.supplyAsync(work)
        : CompletableFuture.supplyAsync(work, pool);
  }

  private static RuntimeException thrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }
}
