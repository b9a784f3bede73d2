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
  private int with; // tokens with the outcome so far

  /** Tokens of each kind so far. */
  private final int[] below = new int[Classes.KINDS];

  /** For each kind, twice the tokens of the other class below its tokens, tied ones once. */
  private final long[] others = new long[Classes.KINDS];

  /** For each kind, the same of those in its own group. */
  private final long[] own = new long[Classes.KINDS];

  /** Tokens so far by class and half of the stems: 0 to 3, the last two with the outcome. */
  private final int[] belowInHalf = new int[4];

  /** The same as {@link #others}, of those in the same half. */
  private final long[] othersInHalf = new long[4];

  /**
   * Adds up ranks.
   *
   * @param classes of the tokens
   * @param sorted activations, rising
   * @param kinds of the tokens, in the same order
   */
  RankSums(Classes classes, float[] sorted, byte[] kinds) {
    this.classes = classes;
    int end;
    for (int start = 0; start < kinds.length; start = end) {
      end = start + 1;
      while (end < kinds.length && sorted[end - 1] < sorted[end]) {
        end++;
      }
      if (end == kinds.length) {
        addRising(kinds, start, end);
      } else { // the last one is tied with the next
        addRising(kinds, start, end - 1);
        start = end - 1;
        while (end < kinds.length && sorted[end] == sorted[start]) {
          end++;
        }
        addTied(kinds, start, end);
      }
    }
  }

  /** Adds the next higher tokens, each with an activation of its own. */
  private void addRising(byte[] kinds, int from, int to) {
    int withBelow = with; // a field would be written for each token
    for (int i = from; i < to; i++) {
      int kind = kinds[i];
      int label = kind >>> 5; // no branch: it would be guessed wrong too often
      others[kind] += 2 * (label * (i - 2 * withBelow) + withBelow);
      own[kind] += 2 * below[kind ^ GROUPS];
      below[kind]++;
      int half = kind >>> 4;
      othersInHalf[half] += 2 * belowInHalf[half ^ 2];
      belowInHalf[half]++;
      withBelow += label;
    }
    with = withBelow;
  }

  /** Adds the next higher tokens, which have the same activation. */
  private void addTied(byte[] kinds, int from, int to) {
    int[] tied = new int[Classes.KINDS];
    int tiedWith = 0;
    for (int i = from; i < to; i++) {
      tied[kinds[i]]++;
      tiedWith += kinds[i] >>> 5;
    }
    for (int kind = 0; kind < Classes.KINDS; kind++) {
      int other = kind < GROUPS ? 2 * with + tiedWith : 2 * (from - with) + to - from - tiedWith;
      others[kind] += (long) tied[kind] * other;
      own[kind] += (long) tied[kind] * (2 * below[kind ^ GROUPS] + tied[kind ^ GROUPS]);
    }
    int[] tiedInHalf = new int[4];
    for (int kind = 0; kind < Classes.KINDS; kind++) {
      below[kind] += tied[kind];
      tiedInHalf[kind >>> 4] += tied[kind];
    }
    for (int half = 0; half < tiedInHalf.length; half++) {
      int other = 2 * belowInHalf[half ^ 2] + tiedInHalf[half ^ 2];
      othersInHalf[half] += (long) tiedInHalf[half] * other;
    }
    for (int half = 0; half < tiedInHalf.length; half++) {
      belowInHalf[half] += tiedInHalf[half];
    }
    with += tiedWith;
  }

  /** {@return the area} */
  Estimate auc() {
    double twice = 0;
    for (int g = 0; g < GROUPS; g++) {
      twice += others[g + GROUPS];
    }
    double[] leftOut = new double[GROUPS];
    for (int g = 0; g < GROUPS; g++) {
      double ofWith = others[g + GROUPS];
      double ofRest = 2.0 * classes.rest()[g] * classes.n() - others[g]; // those above it
      double pairs = (double) (classes.n() - classes.with()[g]) * (classes.m() - classes.rest()[g]);
      leftOut[g] = (twice - ofWith - ofRest + own[g + GROUPS]) / 2 / pairs;
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
    return othersInHalf[2 + half] / 2.0 / ((double) belowInHalf[half] * belowInHalf[2 + half]);
  }
}
