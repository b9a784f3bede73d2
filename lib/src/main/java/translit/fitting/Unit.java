package translit.fitting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A letter or group of a reference, or another character.
 *
 * @param text in small letters
 * @param at offset in the reference
 * @param chains the ways to spell it, each the estimates of what is typed one behind the other;
 *     none for a character that stands for itself
 * @param chosen which of the chains each style of each habit chooses, −1 where it says nothing;
 *     null for a habit that does not name the letter
 * @param usual the chain where no style says anything
 * @param word of which it is the beginning, or null
 * @param wordEnd index of the unit behind that word
 */
record Unit(
    String text,
    int at,
    List<List<Estimate>> chains,
    int[][] chosen,
    int usual,
    Estimate word,
    int wordEnd) {
  boolean isLetter() {
    return !chains.isEmpty();
  }

  /** Whether some style of a habit names it. */
  boolean isNamedBy(int habit) {
    return isLetter() && chosen[habit] != null;
  }

  /** The last habit that names it, which decides; −1 for none. */
  int owner() {
    for (int h = isLetter() ? chosen.length - 1 : -1; h >= 0; h--) {
      if (chosen[h] != null) {
        return h;
      }
    }
    return -1;
  }

  /**
   * How likely each chain is the one by which it is spelled: that of the last habit whose style
   * names the letter.
   *
   * @param styles probability of each style by habit
   */
  double[] weights(double[][] styles) {
    double[] weights = new double[chains.size()];
    double left = 1;
    for (int h = chosen.length - 1; h >= 0; h--) {
      if (chosen[h] != null) {
        double silent = 0;
        for (int s = 0; s < styles[h].length; s++) {
          if (chosen[h][s] < 0) {
            silent += styles[h][s];
          } else {
            weights[chosen[h][s]] += left * styles[h][s];
          }
        }
        left *= silent;
      }
    }
    weights[usual] += left;
    return weights;
  }

  /** The probability that what is typed by a chain of estimates is this. */
  static double probability(List<Estimate> chain, String latin) {
    Estimate first = chain.get(0);
    if (chain.size() == 1) {
      return first.probability(latin);
    }
    double sum = 0;
    for (int k = 0; k <= latin.length(); k++) {
      double begins = first.probability(latin.substring(0, k));
      sum +=
          begins == 0
              ? 0
              : begins * probability(chain.subList(1, chain.size()), latin.substring(k));
    }
    return sum;
  }

  /** The known spellings of a chain with their shares, where each estimate has these. */
  static Map<String, Double> shares(
      List<Estimate> chain, Function<Estimate, Map<String, Double>> sharesOf) {
    Map<String, Double> all = Map.of("", 1.0);
    for (Estimate one : chain) {
      Map<String, Double> longer = new LinkedHashMap<>();
      all.forEach(
          (begin, p) ->
              sharesOf
                  .apply(one)
                  .forEach((end, q) -> longer.merge(begin + end, p * q, Double::sum)));
      all = longer;
    }
    return all;
  }

  /** Counts what a chain has typed, divided among its estimates in all ways. */
  static void count(List<Estimate> chain, String latin, double times) {
    Estimate first = chain.get(0);
    if (chain.size() == 1) {
      first.count(latin, times);
      return;
    }
    List<Estimate> rest = chain.subList(1, chain.size());
    double all = probability(chain, latin);
    for (int k = 0; k <= latin.length() && all > 0; k++) {
      double begins = first.probability(latin.substring(0, k));
      double share = begins * probability(rest, latin.substring(k)) / all;
      if (share > 0) {
        first.count(latin.substring(0, k), times * share);
        count(rest, latin.substring(k), times * share);
      }
    }
  }
}
