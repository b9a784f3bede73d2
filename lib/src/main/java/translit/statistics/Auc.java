package translit.statistics;

/**
 * Area under the ROC curve: the probability that a value of one class is above one of the other,
 * P(with &gt; without) + P(with = without) / 2. It is U / (n m), with the rank statistic U of Mann
 * and Whitney (1947, "On a test of whether one of two random variables is stochastically larger
 * than the other", Annals of Mathematical Statistics 18) for n and m values, ties counted half.
 *
 * <p>It is fed with groups of equal values, or of values in the same bin, in rising order.
 */
public final class Auc {
  private double twiceWins;
  private long n;
  private long m;

  /**
   * Adds the next higher group.
   *
   * @param with number of its values of the class in question
   * @param without number of its values of the other class
   */
  public void add(long with, long without) {
    twiceWins += (double) with * (2 * m + without);
    n += with;
    m += without;
  }

  /** {@return 0 to 1, 0.5 where the classes do not differ; NaN if either is empty} */
  public double value() {
    return twiceWins / 2 / ((double) n * m);
  }

  /**
   * The area from two histograms over the same bins, values in the same bin counted as equal.
   *
   * @param with number of values of the class in question, bin by bin, rising
   * @param without number of values of the other class
   * @return 0 to 1; NaN if either is empty
   */
  public static double ofCounts(long[] with, long[] without) {
    Auc auc = new Auc();
    for (int bin = 0; bin < with.length; bin++) {
      auc.add(with[bin], without[bin]);
    }
    return auc.value();
  }
}
