package translit.language;

import java.util.List;

/** One of several things that exclude each other and whose probabilities sum to 1. */
interface Weighted {
  /** In (0, 1]. */
  double probability();

  /** The one that a uniform number from [0, 1) falls on. */
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
