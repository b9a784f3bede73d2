package translit.language;

import java.util.List;

/** One of several things that exclude each other and whose probabilities sum to 1. */
public interface Weighted {
  /** {@return in (0, 1]} */
  double probability();

  /**
   * The one that a number falls on.
   *
   * @param <T> what they are
   * @param choices at least one
   * @param uniform drawn from [0, 1)
   * @return one of them
   */
  static <T extends Weighted> T pick(List<T> choices, double uniform) {
    double sum = 0;
    for (int i = 0; i < choices.size(); i++) { // an iterator is garbage at every letter
      sum += choices.get(i).probability();
      if (uniform < sum) {
        return choices.get(i);
      }
    }
    return choices.get(choices.size() - 1); // sums may miss 1 by 1e-6
  }
}
