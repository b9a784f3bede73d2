package translit.selectivity.scoring;

import translit.statistics.Estimate;

/**
 * How well the best threshold on a unit's activation tells the outcome. The threshold, and which
 * side of it the outcome is on, are chosen on one half of the stems and tried on the other, and the
 * other way round: see {@link HeldOut}.
 */
final class Threshold {
  private static final int GROUPS = Classes.GROUPS;

  private final Classes classes;
  private final Half first;
  private final Half second;

  /** What a half of the stems would choose. */
  private static final class Half {
    /** What a token of each kind adds: a share of tokens with the outcome, less one without. */
    final long[] step = new long[Classes.KINDS];

    /** The difference of the shares of tokens below, times n · m of the half. */
    long below;

    long most;
    int mostAfter; // so many tokens
    long least;
    int leastAfter;

    Half(Classes classes, int half) {
      int n = Classes.half(classes.with(), half);
      int m = Classes.half(classes.rest(), half);
      for (int g = half * Classes.HALF; g < (half + 1) * Classes.HALF; g++) {
        step[g] = -n;
        step[g + GROUPS] = m;
      }
    }

    void rise(int after) {
      if (below > most) {
        most = below;
        mostAfter = after;
      } else if (below < least) {
        least = below;
        leastAfter = after;
      }
    }
  }

  Threshold(Classes classes) {
    this.classes = classes;
    this.first = new Half(classes, 0);
    this.second = new Half(classes, 1);
  }

  /** Adds the next higher token, or one that is as high. */
  void add(byte kind) {
    first.below += first.step[kind];
    second.below += second.step[kind];
  }

  /** Says that the next token is higher: a threshold may lie here, after so many tokens. */
  void rise(int after) {
    first.rise(after);
    second.rise(after);
  }

  /**
   * The held-out accuracy, when all tokens have been added.
   *
   * @param kinds of the tokens, by rising activation
   */
  Estimate accuracy(byte[] kinds) {
    return ofHalves(kinds).mean().estimate(classes.groups(), 0, 1);
  }

  /** How well the best threshold tells on the half itself that chooses it. */
  double chosen(int half) {
    Half of = half == 0 ? first : second;
    double pairs = (double) Classes.half(classes.with(), half) * Classes.half(classes.rest(), half);
    return 0.5 + Math.max(of.most, -of.least) / pairs / 2;
  }

  /** The held-out accuracy on each half. */
  OfHalves ofHalves(byte[] kinds) {
    int[] rightly = new int[GROUPS]; // tokens with the outcome on its side of the threshold
    int[] wrongly = new int[GROUPS]; // tokens without
    tell(first, kinds, Classes.HALF, GROUPS, rightly, wrongly);
    tell(second, kinds, 0, Classes.HALF, rightly, wrongly);
    return HeldOut.ofHalves(classes, rightly, wrongly);
  }

  private static void tell(
      Half chosen, byte[] kinds, int fromGroup, int toGroup, int[] rightly, int[] wrongly) {
    boolean isLow = chosen.most >= -chosen.least;
    int from = isLow ? 0 : chosen.leastAfter;
    int to = isLow ? chosen.mostAfter : kinds.length;
    int[] told = new int[Classes.KINDS];
    for (int i = from; i < to; i++) {
      told[kinds[i]]++;
    }
    System.arraycopy(told, fromGroup, wrongly, fromGroup, toGroup - fromGroup);
    System.arraycopy(told, GROUPS + fromGroup, rightly, fromGroup, toGroup - fromGroup);
  }
}
