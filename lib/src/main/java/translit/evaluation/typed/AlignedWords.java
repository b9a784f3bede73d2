package translit.evaluation.typed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import translit.evaluation.EditDistance;
import translit.language.Romanizer;

/**
 * Decoded words beside those of a reference, with the fewest words inserted, left out and replaced;
 * of several ways the one with the fewest characters.
 *
 * @param matches in the order of the text
 * @param edits words inserted, left out or replaced
 * @param characters that were edited in them
 */
record AlignedWords(List<Match> matches, int edits, int characters) {
  /**
   * A word and its counterpart.
   *
   * @param place of the decoded word among the decoded words; −1 if there is none
   * @param said decoded word; empty if there is none
   * @param right word of the reference; empty if there is none
   */
  record Match(int place, String said, String right) {
    boolean isRight() {
      return said.equals(right);
    }

    int characters() {
      return distance(said, right);
    }
  }

  /** One edited word costs more than all characters of a line. */
  private static final long WORD = 1L << Integer.SIZE;

  static AlignedWords of(List<String> said, List<String> right) {
    long[][] costs = new long[said.size() + 1][right.size() + 1];
    for (int i = 0; i <= said.size(); i++) {
      for (int j = 0; j <= right.size(); j++) {
        costs[i][j] = i + j == 0 ? 0 : Long.MAX_VALUE;
        if (i > 0 && j > 0) {
          costs[i][j] = costs[i - 1][j - 1] + cost(said.get(i - 1), right.get(j - 1));
        }
        if (i > 0) {
          costs[i][j] = Math.min(costs[i][j], costs[i - 1][j] + cost(said.get(i - 1), ""));
        }
        if (j > 0) {
          costs[i][j] = Math.min(costs[i][j], costs[i][j - 1] + cost("", right.get(j - 1)));
        }
      }
    }
    long cost = costs[said.size()][right.size()];
    return new AlignedWords(way(costs, said, right), (int) (cost / WORD), (int) (cost % WORD));
  }

  private static List<Match> way(long[][] costs, List<String> said, List<String> right) {
    List<Match> matches = new ArrayList<>();
    int i = said.size();
    int j = right.size();
    while (i + j > 0) {
      String a = i > 0 ? said.get(i - 1) : "";
      String b = j > 0 ? right.get(j - 1) : "";
      if (i > 0 && j > 0 && costs[i][j] == costs[i - 1][j - 1] + cost(a, b)) {
        matches.add(new Match(--i, a, b));
        j--;
      } else if (i > 0 && costs[i][j] == costs[i - 1][j] + cost(a, "")) {
        matches.add(new Match(--i, a, ""));
      } else {
        matches.add(new Match(-1, "", b));
        j--;
      }
    }
    Collections.reverse(matches);
    return matches;
  }

  private static long cost(String said, String right) {
    return said.equals(right) ? 0 : WORD + distance(said, right);
  }

  private static int distance(String said, String right) {
    return EditDistance.between(Romanizer.characters(said), Romanizer.characters(right));
  }
}
