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
  private final RankWalk walk;
  private final int outcome;

  /**
   * Looks at the thresholds that each half of the stems chooses.
   *
   * @param classes of the tokens
   * @param walk through the unit's activations
   * @param outcome the walk's, which is in question
   */
  Threshold(Classes classes, RankWalk walk, int outcome) {
    this.classes = classes;
    this.walk = walk;
    this.outcome = outcome;
  }

  /** {@return the held-out accuracy} */
  Estimate accuracy() {
    return ofHalves().mean().estimate(classes.groups(), 0, 1);
  }

  /** How well the best threshold tells on the half itself that chooses it. */
  double chosen(int half) {
    double pairs = (double) Classes.half(classes.with(), half) * Classes.half(classes.rest(), half);
    Cut cut = walk.cut(half, outcome);
    return 0.5 + Math.max(cut.most, -cut.least) / pairs / 2;
  }

  /** The held-out accuracy on each half. */
  OfHalves ofHalves() {
    int[] rightly = new int[GROUPS]; // tokens with the outcome on its side of the threshold
    int[] wrongly = new int[GROUPS]; // tokens without
    tell(0, rightly, wrongly);
    tell(1, rightly, wrongly);
    return HeldOut.ofHalves(classes, rightly, wrongly);
  }

  /** Tries on the other half what one has chosen. */
  private void tell(int chosenBy, int[] rightly, int[] wrongly) {
    Cut cut = walk.cut(chosenBy, outcome);
    boolean isBelow = cut.most >= -cut.least;
    int[] below = walk.first(isBelow ? cut.mostAfter : cut.leastAfter);
    for (int kind = 0; kind < below.length; kind++) {
      int told = isBelow ? below[kind] : walk.ofKind[kind] - below[kind];
      int group = kind % GROUPS;
      if (group / Classes.HALF != chosenBy) {
        (kind / GROUPS == outcome ? rightly : wrongly)[group] += told;
      }
    }
  }

  /**
   * The threshold by which one half of the stems tells an outcome best: where the shares of tokens
   * below with the outcome and without differ most.
   */
  static final class Cut {
    private final long n;
    private final long tokens;

    /** Differences, times n · m of the half, and so many tokens below. */
    long most;

    int mostAfter;
    long least;
    int leastAfter;

    Cut(long n, long tokens) {
      this.n = n;
      this.tokens = tokens;
    }

    void clear() {
      most = 0;
      mostAfter = 0;
      least = 0;
      leastAfter = 0;
    }

    /** Tries the threshold below a token with the outcome. */
    void tryBelow(int with, int all, int after) {
      long difference = with * tokens - all * n;
      if (difference < least) {
        least = difference;
        leastAfter = after;
      }
    }

    /** Tries the threshold above a token with the outcome. */
    void tryAbove(int with, int all, int after) {
      long difference = with * tokens - all * n;
      if (difference > most) {
        most = difference;
        mostAfter = after;
      }
    }
  }
}
