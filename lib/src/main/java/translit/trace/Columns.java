package translit.trace;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import translit.engine.Threads;

/** Work on the columns of the activations, one for each unit, divided among the threads. */
public final class Columns {
  /** Work on some neighbouring columns, which no other call touches. */
  @FunctionalInterface
  public interface Task {
    /**
     * Does the work.
     *
     * @param from first column
     * @param to the first column behind them
     */
    void run(int from, int to);
  }

  private Columns() {}

  /**
   * Runs the work on every column once, several at a time. Threads take the next columns when they
   * are done with theirs: if all were given out at the start, as a parallel stream does, most would
   * wait for one that another program holds up.
   *
   * @param columns number of columns
   * @param width columns that a thread takes at a time, fewer at the end
   * @param task the work
   */
  public static void parallel(int columns, int width, Task task) {
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Threads.given())
        .parallel()
        .forEach(
            thread -> {
              int from;
              while ((from = next.getAndAdd(width)) < columns) {
                task.run(from, Math.min(columns, from + width));
              }
            });
  }
}
