package translit.selectivity.scoring;

import java.util.stream.IntStream;
import translit.statistics.Jackknife;

/** The two classes of a sample's tokens, with the outcome and without, by groups. */
final class Classes {
  static final int GROUPS = Jackknife.GROUPS;

  /** The groups before this one are one half of the stems, the others are the other half. */
  static final int HALF = GROUPS / 2;

  /** Kinds of tokens: a group without the outcome, from 0, or with it, from {@link #GROUPS}. */
  static final int KINDS = 2 * GROUPS;

  private final byte[] kind;
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
    this.kind = group.clone();
    for (int i = 0; i < kind.length; i++) {
      (label[i] ? with : rest)[group[i]]++;
      kind[i] += (byte) (label[i] ? GROUPS : 0);
    }
    this.n = IntStream.of(with).sum();
    this.m = IntStream.of(rest).sum();
    this.groups = (int) IntStream.range(0, GROUPS).filter(g -> with[g] + rest[g] > 0).count();
  }

  /** The kinds of some tokens. */
  byte[] kinds(int[] token) {
    byte[] kinds = new byte[kind.length];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kind[token[i]];
    }
    return kinds;
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
