package translit.fitting;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How likely each style of each habit is for one line, and how often each letter is spelled in each
 * way in it. For one habit, all its styles are tried with all alignments; meanwhile the other
 * habits are what they were found to be, a mixture. This is exact where one habit matters in a
 * line, or where the letters leave no doubt which characters are typed for which of them.
 */
final class LineStyles {
  private static final int ROUNDS = 3;

  /** A style that is less likely is not counted with. */
  private static final double LEAST = 1e-6;

  private final Lattice lattice;
  private final int[] relevant;
  private final double[][] styles;

  /**
   * Finds out.
   *
   * @param lattice of the line
   * @param shares of each style, by habit, among all writers
   */
  LineStyles(Lattice lattice, double[][] shares) {
    this.lattice = lattice;
    lattice.balance(shares);
    this.styles = Arrays.stream(shares).map(double[]::clone).toArray(double[][]::new);
    relevant =
        IntStream.range(0, shares.length)
            .filter(h -> lattice.units().stream().anyMatch(unit -> unit.isNamedBy(h)))
            .toArray();
    int rounds = relevant.length > 1 ? ROUNDS : 1;
    for (int round = 0; round < rounds; round++) {
      for (int h : relevant) {
        double[] found = new double[shares[h].length];
        for (int s = 0; s < found.length; s++) {
          double[] probabilities = lattice.probabilities(with(h, s));
          found[s] = shares[h][s] * lattice.likelihood(probabilities);
        }
        double sum = Arrays.stream(found).sum();
        if (sum > 0) {
          styles[h] = Arrays.stream(found).map(x -> x / sum).toArray();
        }
      }
    }
  }

  /** The styles as found, but one habit in one style. */
  private double[][] with(int habit, int style) {
    double[][] fixed = styles.clone();
    fixed[habit] = new double[styles[habit].length];
    fixed[habit][style] = 1;
    return fixed;
  }

  /** Habits that name a letter of the line; of others it says nothing. */
  int[] relevant() {
    return relevant;
  }

  /** The probability of each style of a habit. */
  double[] of(int habit) {
    return styles[habit];
  }

  /** The logarithm of the probability of the line, to compare references by. */
  double logLikelihood() {
    return lattice.logLikelihood(lattice.probabilities(styles));
  }

  /** Counts every edge by its share, for the estimates and whoever listens. */
  void count(Counter counter) {
    if (relevant.length == 0) {
      count(-1, styles, 1, counter);
    }
    for (int h : relevant) {
      for (int s = 0; s < styles[h].length; s++) {
        if (styles[h][s] > LEAST) {
          count(h, with(h, s), styles[h][s], counter);
        }
      }
    }
  }

  /** Who is told of each letter. */
  interface Counter {
    /**
     * A letter or word was typed so.
     *
     * @param edge of the lattice
     * @param times share of all alignments and styles
     */
    void add(Lattice.Edge edge, double times);
  }

  /** Counts the letters that a habit decides; with the first one those that none does. */
  private void count(int habit, double[][] fixed, double share, Counter counter) {
    double[] posterior = lattice.posterior(lattice.probabilities(fixed));
    boolean isFirst = relevant.length == 0 || habit == relevant[0];
    for (int e = 0; e < posterior.length; e++) {
      Lattice.Edge edge = lattice.edges().get(e);
      double times = share * posterior[e];
      if (edge.unit() < 0 || times == 0) {
        continue;
      }
      Unit unit = lattice.units().get(edge.unit());
      if (isFirst && unit.word() != null) {
        if (edge.kind() == Lattice.Kind.WORD) {
          unit.word().count(edge.latin(), times);
          counter.add(edge, times);
        } else {
          unit.word().countRest(times);
        }
      }
      int owner = unit.owner();
      if (edge.kind() == Lattice.Kind.LETTER && (owner == habit || owner < 0 && isFirst)) {
        counter.add(edge, times);
        countChains(unit, edge.latin(), fixed, times);
      }
    }
  }

  private static void countChains(Unit unit, String latin, double[][] fixed, double times) {
    double[] shares = unit.weights(fixed);
    for (int k = 0; k < shares.length; k++) {
      shares[k] *= shares[k] == 0 ? 0 : Unit.probability(unit.chains().get(k), latin);
    }
    double sum = Arrays.stream(shares).sum();
    for (int k = 0; k < shares.length; k++) {
      if (shares[k] > 0) {
        Unit.count(unit.chains().get(k), latin, times * shares[k] / sum);
      }
    }
  }
}
