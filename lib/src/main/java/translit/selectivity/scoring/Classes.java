package translit.selectivity.scoring;

import java.util.stream.IntStream;
import translit.statistics.Jackknife;

/** The two classes of a sample's tokens, with the outcome and without, by groups. */
final class Classes {
  static final int GROUPS = Jackknife.GROUPS;

  /** The groups before this one are one half of the stems, the others are the other half. */
  static final int HALF = GROUPS / 2;

  private final boolean[] label;
  private final byte[] group;
  private final int[] with = new int[GROUPS];
  private final int[] rest = new int[GROUPS];
  private final int n;
  private final int m;
  private final int groups;

  /**
   * @param label of each token: whether it has the outcome
   * @param group of each token, for the jackknife
   */
  Classes(boolean[] label, byte[] group) {
    this.label = label.clone();
    this.group = group.clone();
    for (int i = 0; i < label.length; i++) {
      (label[i] ? with : rest)[group[i]]++;
    }
    this.n = IntStream.of(with).sum();
    this.m = IntStream.of(rest).sum();
    this.groups = (int) IntStream.range(0, GROUPS).filter(g -> with[g] + rest[g] > 0).count();
  }

  /** {@return the number of tokens} */
  int tokens() {
    return label.length;
  }

  /** Whether a token has the outcome. */
  boolean hasOutcome(int token) {
    return label[token];
  }

  /** The group of a token. */
  int group(int token) {
    return group[token];
  }

  /** {@return the number of tokens with the outcome} */
  int n() {
    return n;
  }

  /** {@return the number of tokens without it} */
  int m() {
    return m;
  }

  /** {@return the number of tokens with the outcome in each group} */
  int[] with() {
    return with;
  }

  /** {@return the number of tokens without it in each group} */
  int[] rest() {
    return rest;
  }

  /** {@return the number of groups that are not empty} */
  int groups() {
    return groups;
  }

  /** The sum over the groups of one half. */
  static int half(int[] ofGroup, int half) {
    int sum = 0;
    for (int g = half * HALF; g < (half + 1) * HALF; g++) {
      sum += ofGroup[g];
    }
    return sum;
  }
}
