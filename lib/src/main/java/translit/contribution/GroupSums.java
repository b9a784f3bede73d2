package translit.contribution;

import java.util.Arrays;
import translit.statistics.Jackknife;

/**
 * The activations of concat and hidden units at some tokens, added up by the group of a token's
 * stem, so that the means without any one group can be told.
 */
final class GroupSums {
  private final int columns;
  private final long[] tokens = new long[Jackknife.GROUPS];

  /** {@code [group][column]}; null for a group without tokens, since most outcomes are rare. */
  private final double[][] sums = new double[Jackknife.GROUPS][];

  GroupSums(int columns) {
    this.columns = columns;
  }

  /** Counts tokens of a group, and hands out the sums that their activations are to be added to. */
  double[] add(int group, long count) {
    tokens[group] += count;
    if (sums[group] == null) {
      sums[group] = new double[columns];
    }
    return sums[group];
  }

  void add(GroupSums other) {
    for (int group = 0; group < tokens.length; group++) {
      double[] theirs = other.sums[group];
      if (theirs != null) {
        double[] ours = add(group, other.tokens[group]);
        Arrays.setAll(ours, c -> ours[c] + theirs[c]);
      }
    }
  }

  long tokens() {
    return Arrays.stream(tokens).sum();
  }

  /** {@return the number of groups that have tokens} */
  int groups() {
    return (int) Arrays.stream(tokens).filter(count -> count > 0).count();
  }

  /** Means of the forward, backward and hidden units. */
  double[] means() {
    return means(total(), tokens());
  }

  /** The same without each group, {@code [group][unit]}; NaN where no other has tokens. */
  double[][] leftOut() {
    double[] total = total();
    double[][] leftOut = new double[sums.length][];
    for (int group = 0; group < sums.length; group++) {
      double[] ours = sums[group];
      double[] others = total.clone();
      if (ours != null) {
        Arrays.setAll(others, c -> total[c] - ours[c]);
      }
      leftOut[group] = means(others, tokens() - tokens[group]);
    }
    return leftOut;
  }

  private double[] total() {
    double[] total = new double[columns];
    for (double[] some : sums) {
      if (some != null) {
        Arrays.setAll(total, c -> total[c] + some[c]);
      }
    }
    return total;
  }

  private static double[] means(double[] sums, long tokens) {
    double[] means = new double[sums.length];
    Arrays.setAll(means, c -> tokens == 0 ? Double.NaN : sums[c] / tokens);
    return means;
  }
}
