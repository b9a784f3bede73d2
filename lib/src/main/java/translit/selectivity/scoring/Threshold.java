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
   * @param classes of the tokens
   * @param walk through the unit's activations
   * @param outcome number that the walk gives to the outcome of these classes
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
   * below it, with the outcome and without, differ most. The difference rises at tokens with the
   * outcome and nowhere else, so that it is least right below such a token and greatest right above
   * one: no other threshold needs to be tried.
   */
  static final class Cut {
    private final long n;
    private final long tokens;

    /** The greatest difference, times n · m of the half; 0 or more. */
    long most;

    /** Tokens of both halves below that threshold. */
    int mostAfter;

    /** The least difference; 0 or less. */
    long least;

    int leastAfter;

    /**
     * @param n tokens of the half with the outcome
     * @param tokens of the half
     */
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

    /**
     * Tries the threshold below a token with the outcome.
     *
     * @param with tokens of the half below the threshold that have the outcome
     * @param all tokens of the half below it
     * @param after tokens of both halves below it
     */
    void tryBelow(int with, int all, int after) {
      long difference = with * tokens - all * n;
      if (difference < least) {
        least = difference;
        leastAfter = after;
      }
    }

    /** The same above a token with the outcome. */
    void tryAbove(int with, int all, int after) {
      long difference = with * tokens - all * n;
      if (difference > most) {
        most = difference;
        mostAfter = after;
      }
    }
  }
}
