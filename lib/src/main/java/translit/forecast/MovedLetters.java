package translit.forecast;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import translit.statistics.ClusterPermutations;
import translit.text.SideInformation.Side;

/**
 * What comes true by chance if the sides that the text said stay together by Latin character: a
 * character hands its sides to another one with about as many pairs, since the pairs of one
 * character are mostly decided on the same side; what a larger one lacks is found as {@link
 * ClusterPermutations} says.
 */
final class MovedLetters {
  /** Enough for a p of 0.0001. */
  static final int PERMUTATIONS = 9_999;

  private MovedLetters() {}

  /**
   * The pairs of one language by Latin character, small and capital letters together, since what
   * decides the one mostly decides the other.
   */
  static Collection<List<ForecastPair>> letters(List<ForecastPair> pairs) {
    return pairs.stream()
        .collect(groupingBy(ForecastPair::letter, LinkedHashMap::new, toList()))
        .values();
  }

  /**
   * Moves the sides of one language.
   *
   * @param pairs decided ones
   * @param seed of the permutations
   * @return how many come true: as they are, then in each permutation
   */
  static int[] right(List<ForecastPair> pairs, long seed) {
    Collection<List<ForecastPair>> letters = letters(pairs);
    List<ForecastPair> ordered = letters.stream().flatMap(List::stream).toList();
    boolean[] saidRight = new boolean[ordered.size()];
    for (int i = 0; i < saidRight.length; i++) {
      saidRight[i] = ordered.get(i).said() == Side.RIGHT;
    }
    long[] sizes = letters.stream().mapToLong(List::size).toArray();
    int[] starts = new int[sizes.length + 1];
    for (int i = 0; i < sizes.length; i++) {
      starts[i + 1] = starts[i] + (int) sizes[i];
    }
    int[] each = IntStream.range(0, saidRight.length).toArray();
    ClusterPermutations moved =
        ClusterPermutations.of(saidRight, starts, sizes, each, each, PERMUTATIONS, seed);
    int[] right = new int[PERMUTATIONS + 1];
    for (int i = 0; i < ordered.size(); i++) {
      Side seen = ordered.get(i).seen();
      for (int r = 0; r < right.length; r++) {
        long label = moved.labels()[i * moved.longs() + r / Long.SIZE] >> r & 1; // modulo 64
        right[r] += seen == (label == 1 ? Side.RIGHT : Side.LEFT) ? 1 : 0;
      }
    }
    return right;
  }
}
