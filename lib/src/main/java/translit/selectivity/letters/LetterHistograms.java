package translit.selectivity.letters;

import java.util.Arrays;
import translit.statistics.BinCounts;
import translit.statistics.Hellinger;
import translit.trace.ColumnRanges;
import translit.trace.Columns;

/**
 * The histograms of every unit over all tokens of one Latin character: for every frequent outcome,
 * and for all others together.
 *
 * @param letters which of the tokens are counted together
 * @param ranges least and greatest activations over the letter's tokens
 * @param counters null where there is no room yet
 */
public record LetterHistograms(LetterCounters letters, ColumnRanges ranges, BinCounts[] counters) {
  /** Columns of which the distances are computed together. */
  private static final int COLUMNS = 16;

  /**
   * Histograms without any room yet.
   *
   * @param letters which of the tokens are counted together
   * @param ranges least and greatest activations over the letter's tokens
   */
  public LetterHistograms(LetterCounters letters, ColumnRanges ranges) {
    this(letters, ranges, new BinCounts[letters.tokens().length]);
  }

  /** {@return the index of the Latin symbol} */
  public int letter() {
    return letters.letter();
  }

  /**
   * Makes room for counters, where there is none yet.
   *
   * @param size those of more than so many tokens
   * @param buffers where the room is
   */
  public void makeRoom(long size, Buffers buffers) {
    for (int k = 0; k < counters.length; k++) {
      if (counters[k] == null && letters.tokens()[k] > size) {
        counters[k] = new BinCounts(buffers.zeros());
      }
    }
  }

  /** Where this letter's tokens of an outcome are counted; null if there is no room. */
  BinCounts counts(int outcome) {
    return counters[letters.counterOfOutcome()[outcome]];
  }

  /**
   * The post's distance of every unit, for each frequent outcome.
   *
   * @param columns number of units
   * @return {@code [outcome][column]}, NaN where the activation never changes
   */
  public double[][] hellinger1000(int columns) {
    double[][] distances = new double[letters.frequent().size()][columns];
    Columns.parallel(
        columns,
        COLUMNS,
        (from, to) -> {
          long[][] counts = new long[counters.length][Hellinger.BINS];
          for (int c = from; c < to; c++) {
            for (int k = 0; k < counters.length; k++) {
              counters[k].read(c, counts[k]);
            }
            double[] ofColumn = distances(counts, distances.length, ranges.isConstant(c));
            for (int k = 0; k < ofColumn.length; k++) {
              distances[k][c] = ofColumn[k];
            }
          }
        });
    return distances;
  }

  /**
   * The post's distance of one unit.
   *
   * @param counts of all of the letter's tokens, by outcome and bin
   * @param frequent outcomes, which are the first ones
   * @param isConstant whether the activation never changes
   * @return one for each frequent outcome
   */
  static double[] distances(long[][] counts, int frequent, boolean isConstant) {
    double[] distances = new double[frequent];
    if (isConstant) {
      Arrays.fill(distances, Double.NaN);
      return distances;
    }
    long[] all = new long[Hellinger.BINS];
    for (long[] some : counts) {
      for (int b = 0; b < all.length; b++) {
        all[b] += some[b];
      }
    }
    Arrays.setAll(distances, k -> Hellinger.distance(counts[k], all));
    return distances;
  }
}
