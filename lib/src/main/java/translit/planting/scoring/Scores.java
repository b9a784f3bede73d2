package translit.planting.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a method says of the outputs of both LSTMs of a network.
 *
 * @param method its name
 * @param values one for each output, the forward ones first; the larger, the sooner it is named
 * @param found whether each is a finding by the method's own account; empty if it only ranks them
 */
public record Scores(String method, double[] values, boolean[] found) {
  /**
   * Of a method that has no threshold of its own.
   *
   * @param method its name
   * @param values one for each output
   * @return the scores
   */
  public static Scores ranking(String method, double[] values) {
    return new Scores(method, values, new boolean[0]);
  }

  /** {@return whether the method says by itself what is a finding} */
  public boolean finds() {
    return found.length > 0;
  }

  /**
   * The units with the largest scores.
   *
   * @param count how many
   * @return the largest first, equal ones in their order
   */
  public List<Integer> top(int count) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(unit -> -values[unit])) // stable
        .limit(count)
        .toList();
  }
}
