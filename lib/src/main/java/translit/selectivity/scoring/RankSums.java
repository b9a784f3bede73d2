package translit.selectivity.scoring;

import translit.statistics.Estimate;

/**
 * The area under the ROC curve with and without each group: of the pairs of a token with the
 * outcome and one without, how many have the higher activation with it; ties count half. Leaving
 * out a group takes away the pairs of its tokens on either side, and gives those back that were
 * taken away twice.
 */
final class RankSums {
  private static final int GROUPS = Classes.GROUPS;

  private final Classes classes;
  private final RankWalk walk;
  private final int outcome;

  /**
   * @param classes of the tokens
   * @param walk through the unit's activations
   * @param outcome number that the walk gives to the outcome of these classes
   */
  RankSums(Classes classes, RankWalk walk, int outcome) {
    this.classes = classes;
    this.walk = walk;
    this.outcome = outcome;
  }

  /** Twice the tokens without the outcome below those of a group with it, tied ones once. */
  private long withoutBelow(int group) {
    int kind = outcome * GROUPS + group;
    return walk.below[kind] - walk.same[kind];
  }

  /** Twice the tokens with the outcome below those of a group without it, tied ones once. */
  private long withBelow(int group) {
    int kind = outcome * GROUPS + group;
    return walk.belowGroup[kind] - walk.same[kind];
  }

  /** {@return the area} */
  Estimate auc() {
    double twice = 0;
    for (int g = 0; g < GROUPS; g++) {
      twice += withoutBelow(g);
    }
    double[] leftOut = new double[GROUPS];
    for (int g = 0; g < GROUPS; g++) {
      double ofWith = withoutBelow(g);
      double ofRest = 2.0 * classes.rest()[g] * classes.n() - withBelow(g); // those above it
      double pairs = (double) (classes.n() - classes.with()[g]) * (classes.m() - classes.rest()[g]);
      leftOut[g] = (twice - ofWith - ofRest + walk.othersInGroup[outcome * GROUPS + g]) / 2 / pairs;
    }
    double value = twice / 2 / ((double) classes.n() * classes.m());
    return Estimate.of(value, leftOut, classes.groups(), 0, 1);
  }

  /**
   * The area within one half of the stems.
   *
   * @param half 0 or 1
   * @return NaN if the half has no token of one class
   */
  double aucOfHalf(int half) {
    double pairs = (double) Classes.half(classes.with(), half) * Classes.half(classes.rest(), half);
    return walk.othersInHalf(half, outcome) / 2.0 / pairs;
  }
}
