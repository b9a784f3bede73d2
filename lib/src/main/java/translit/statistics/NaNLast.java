package translit.statistics;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Orders by a number that may be undefined. */
public final class NaNLast {
  private NaNLast() {}

  /**
   * Orders from the largest value to the least, and then those whose value is NaN.
   *
   * @param value of each thing
   * @param <T> what is ordered
   * @return a comparator that is equal for equal values
   */
  public static <T> Comparator<T> falling(ToDoubleFunction<? super T> value) {
    return Comparator.comparingDouble(one -> -value.applyAsDouble(one)); // NaN is the greatest
  }
}
