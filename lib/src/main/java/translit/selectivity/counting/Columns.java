package translit.selectivity.counting;

import java.util.stream.IntStream;

/** Work on the columns of the activations, one a unit, divided among the threads. */
public final class Columns {
  /** Work on some neighbouring columns, which no other call touches. */
  public interface Part {
    void run(int from, int to);
  }

  private Columns() {}

  /**
   * Runs the work on every column once, several at a time.
   *
   * @param columns number of columns
   * @param width columns that a thread takes at a time, fewer at the end
   */
  public static void parallel(int columns, int width, Part part) {
    IntStream.range(0, (columns + width - 1) / width)
        .parallel()
        .forEach(i -> part.run(i * width, Math.min(columns, (i + 1) * width)));
  }
}
