package translit.trace;

import java.util.stream.IntStream;

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
   * Runs the work on every column once, several at a time.
   *
   * @param columns number of columns
   * @param width columns that a thread takes at a time, fewer at the end
   * @param task the work
   */
  public static void parallel(int columns, int width, Task task) {
    IntStream.range(0, (columns + width - 1) / width)
        .parallel()
        .forEach(i -> task.run(i * width, Math.min(columns, (i + 1) * width)));
  }
}
