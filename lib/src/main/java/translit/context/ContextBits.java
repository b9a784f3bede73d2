package translit.context;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.lang3.Validate;
import translit.statistics.Argsort;

/**
 * Bits that a number at each token carries about a class of the token, less what chance gives.
 *
 * <p>The numbers are put into at most {@value #MOST_BINS} bins b of about equal mass, equal numbers
 * into one, and
 *
 * <pre>I = Σ p(b, k) log₂ (p(b, k) / (p(b) p(k)))</pre>
 *
 * over bins and classes k. Chance is the same with the classes turned against the bins as in a
 * ring, by {@value #TURNS} random distances: tokens come stem by stem, so that those which resemble
 * each other keep together.
 *
 * @param bits I less the mean of chance, at least 0
 * @param chance the mean of chance
 * @param p (1 + number of turns with as much) / (1 + {@value #TURNS})
 */
public record ContextBits(double bits, double chance, double p) {
  private static final int MOST_BINS = 16;
  private static final int TURNS = 99;

  /** Tokens of a bin, at least. */
  private static final int FEWEST = 20;

  /**
   * Measures.
   *
   * @param values one for each token; tokens of one stem beside each other
   * @param classes of the same tokens, from 0
   * @param seed of the turns
   * @return the bits; 0 with p = 1 if there are fewer than 40 tokens
   * @throws IllegalArgumentException if there are not as many of both
   */
  public static ContextBits of(float[] values, int[] classes, long seed) {
    return Turned.of(values, classes, seed).bits();
  }

  /**
   * I as it is and with the classes turned.
   *
   * @param told as it is, in bits
   * @param turned with each turn
   */
  record Turned(double told, double[] turned) {
    static Turned of(float[] values, int[] classes, long seed) {
      Validate.isTrue(
          values.length == classes.length, "%s values, %s classes", values.length, classes.length);
      int n = values.length;
      int bins = Math.min(MOST_BINS, n / FEWEST);
      if (bins < 2) {
        return new Turned(0, new double[TURNS]);
      }
      int[] bin = bins(values, bins);
      int kinds = 1 + Arrays.stream(classes).max().orElse(0);
      Random random = new Random(seed);
      return new Turned(
          information(bin, classes, 0, bins, kinds),
          IntStream.range(0, TURNS)
              .mapToDouble(r -> information(bin, classes, 1 + random.nextInt(n - 1), bins, kinds))
              .toArray());
    }

    /**
     * The mean over groups of tokens, each turned within itself. No group's is cut off at 0, which
     * would make the mean too high.
     *
     * @param groups at least one
     * @param weights one for each
     */
    static Turned mean(List<Turned> groups, double[] weights) {
      double all = Arrays.stream(weights).sum();
      double told = 0;
      double[] turned = new double[TURNS];
      for (int g = 0; g < weights.length; g++) {
        told += groups.get(g).told * weights[g] / all;
        for (int r = 0; r < TURNS; r++) {
          turned[r] += groups.get(g).turned[r] * weights[g] / all;
        }
      }
      return new Turned(told, turned);
    }

    /**
     * The probability that the place of which most is told would have as much by chance, of all
     * places together: in each turn, which is one for all of them, the largest is kept.
     *
     * @param places of the same tokens, turned with the same seed
     */
    static double ofLargest(List<Turned> places) {
      double most = places.stream().mapToDouble(Turned::more).max().orElse(0);
      long asMuch =
          IntStream.range(0, TURNS)
              .filter(r -> places.stream().anyMatch(one -> one.turned[r] - one.chance() >= most))
              .count();
      return (1.0 + asMuch) / (1 + TURNS);
    }

    private double chance() {
      return Arrays.stream(turned).average().orElse(0);
    }

    private double more() {
      return told - chance();
    }

    ContextBits bits() {
      long asMuch = Arrays.stream(turned).filter(one -> one >= told).count();
      return new ContextBits(Math.max(0, more()), chance(), (1.0 + asMuch) / (1 + TURNS));
    }
  }

  private static int[] bins(float[] values, int bins) {
    int[] order = new Argsort(values.length).order(values);
    int[] bin = new int[values.length];
    for (int i = 0; i < order.length; i++) {
      boolean tie = i > 0 && values[order[i]] == values[order[i - 1]];
      bin[order[i]] = tie ? bin[order[i - 1]] : (int) ((long) i * bins / order.length);
    }
    return bin;
  }

  private static double information(int[] bin, int[] classes, int turn, int bins, int kinds) {
    int n = bin.length;
    int[] both = new int[bins * kinds];
    int[] ofBin = new int[bins];
    int[] ofKind = new int[kinds];
    for (int i = 0; i < n; i++) {
      int kind = classes[(i + turn) % n];
      both[bin[i] * kinds + kind]++;
      ofBin[bin[i]]++;
      ofKind[kind]++;
    }
    double sum = 0;
    for (int b = 0; b < bins; b++) {
      for (int k = 0; k < kinds; k++) {
        double count = both[b * kinds + k];
        if (count > 0) {
          sum += count * Math.log(count * n / ((double) ofBin[b] * ofKind[k]));
        }
      }
    }
    return sum / n / Math.log(2);
  }
}
