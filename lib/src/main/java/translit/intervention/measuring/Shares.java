package translit.intervention.measuring;

import java.util.stream.IntStream;
import translit.engine.Threads;

/**
 * Work on units, divided among threads.
 *
 * @param count how many shares there are
 */
public record Shares(int count) {
  /** Work on some neighbouring units. */
  @FunctionalInterface
  public interface Task {
    /**
     * Does the work.
     *
     * @param share which one, from 0; no two threads have the same at a time
     * @param from first unit
     * @param to after the last one
     */
    void run(int share, int from, int to);
  }

  /** {@return as many shares as there are threads to the caller} */
  public static Shares given() {
    return new Shares(Threads.given());
  }

  /**
   * Does the work on all units.
   *
   * @param units how many
   * @param task the work
   */
  public void run(int units, Task task) {
    IntStream.range(0, count)
        .parallel()
        .forEach(
            share ->
                task.run(
                    share,
                    (int) ((long) units * share / count),
                    (int) ((long) units * (share + 1) / count)));
  }
}
