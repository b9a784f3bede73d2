package translit.intervention;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.trace.Unit;

/**
 * Outputs in the order in which they are replaced.
 *
 * @param name what they are ordered by, such as {@code effect}
 * @param units each once
 */
public record SetOrder(String name, List<Unit> units) {
  /**
   * Copies the units.
   *
   * @param name what they are ordered by
   * @param units each once
   * @throws InputException if one comes twice
   */
  public SetOrder {
    units = List.copyOf(units);
    if (units.stream().distinct().count() < units.size()) {
      throw new InputException(
          "a set in the order of %s has a unit twice; give each once".formatted(name));
    }
  }

  /**
   * Orders units by a number that each has.
   *
   * @param name of the number
   * @param units in any order
   * @param scores of the units, in the same order; NaN comes last
   * @return those with the largest numbers first
   */
  public static SetOrder falling(String name, List<Unit> units, double[] scores) {
    Comparator<Integer> falling =
        Comparator.comparingDouble(
            i -> Double.isNaN(scores[i]) ? Double.NEGATIVE_INFINITY : scores[i]);
    return new SetOrder(
        name,
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(falling.reversed()) // stable
            .map(units::get)
            .toList());
  }

  /**
   * The first units.
   *
   * @param size how many
   * @return an order of the same name
   * @throws InputException if there are not so many
   */
  public SetOrder first(int size) {
    if (size < 1 || size > units.size()) {
      throw new InputException(
          "a set of %d: the layer has %d outputs in the order of %s; give from 1 to %d"
              .formatted(size, units.size(), name, units.size()));
    }
    return new SetOrder(name, units.subList(0, size));
  }
}
