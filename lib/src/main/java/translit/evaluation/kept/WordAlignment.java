package translit.evaluation.kept;

import java.util.Arrays;
import java.util.List;

/** Which word of a decoded text stands where a word of the expected text should. */
final class WordAlignment {
  /** Stands for a word that has no counterpart. */
  static final int NONE = -1;

  private WordAlignment() {}

  /**
   * Aligns two texts word by word with the fewest words that differ, are lacking or are too many
   * (Needleman and Wunsch 1970). A decoder seldom joins or divides words, and where it does, those
   * beside it keep their place.
   *
   * @return for each expected word the index of the word said, or {@link #NONE}
   */
  static int[] of(List<String> expected, List<String> said) {
    int n = expected.size();
    int m = said.size();
    int[][] cost = new int[n + 1][m + 1]; // of all behind the first i and j words
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        cost[i][j] =
            i == n || j == m
                ? n - i + m - j
                : Math.min(
                    cost[i + 1][j + 1] + difference(expected.get(i), said.get(j)),
                    1 + Math.min(cost[i + 1][j], cost[i][j + 1]));
      }
    }
    int[] place = new int[n];
    Arrays.fill(place, NONE);
    for (int i = 0, j = 0; i < n && j < m; ) {
      if (cost[i][j] == cost[i + 1][j + 1] + difference(expected.get(i), said.get(j))) {
        place[i++] = j++;
      } else if (cost[i][j] == cost[i + 1][j] + 1) {
        i++;
      } else {
        j++;
      }
    }
    return place;
  }

  private static int difference(String one, String other) {
    return one.equals(other) ? 0 : 1;
  }
}
