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
  private final byte[] kinds;
  private final Half first;
  private final Half second;

  /** What a half of the stems would choose. */
  private static final class Half {
    /** What a token of each kind adds: a share of tokens with the outcome, less one without. */
    final long[] step = new long[Classes.KINDS];

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

    /** Tries every threshold: between any two activations that differ. */
    void choose(float[] sorted, byte[] kinds) {
      long below = 0; // the difference of the shares of tokens below, times n · m of the half
      for (int i = 0; i < kinds.length; i++) {
        below += step[kinds[i]];
        if (i + 1 == kinds.length || sorted[i] < sorted[i + 1]) {
          if (below > most) {
            most = below;
            mostAfter = i + 1;
          } else if (below < least) {
            least = below;
            leastAfter = i + 1;
          }
        }
      }
    }
  }

  /**
   * Chooses the thresholds.
   *
   * @param classes of the tokens
   * @param sorted activations, rising
   * @param kinds of the tokens, in the same order
   */
  Threshold(Classes classes, float[] sorted, byte[] kinds) {
    this.classes = classes;
    this.kinds = kinds;
    this.first = new Half(classes, 0);
    this.second = new Half(classes, 1);
    first.choose(sorted, kinds);
    second.choose(sorted, kinds);
  }

  /** {@return the held-out accuracy} */
  Estimate accuracy() {
    return ofHalves().mean().estimate(classes.groups(), 0, 1);
  }

  /** How well the best threshold tells on the half itself that chooses it. */
  double chosen(int half) {
    Half of = half == 0 ? first : second;
    double pairs = (double) Classes.half(classes.with(), half) * Classes.half(classes.rest(), half);
    return 0.5 + Math.max(of.most, -of.least) / pairs / 2;
  }

  /** The held-out accuracy on each half. */
  OfHalves ofHalves() {
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
