package translit.intervention.measuring;

import java.util.stream.IntStream;

/** Work on units, divided into as many shares as there are processors. */
public final class Shares {
  /** How many there are. */
  public static final int COUNT = Runtime.getRuntime().availableProcessors();

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

  private Shares() {}

  /**
   * Does the work on all units.
   *
   * @param units how many
   * @param task the work
   */
  public static void run(int units, Task task) {
    IntStream.range(0, COUNT)
        .parallel()
        .forEach(
            share ->
                task.run(
                    share,
                    (int) ((long) units * share / COUNT),
                    (int) ((long) units * (share + 1) / COUNT)));
  }
}
