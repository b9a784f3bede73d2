package translit.selectivity.counting;

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
record LetterHistograms(LetterCounters letters, ColumnRanges ranges, BinCounts[] counters) {
  /** Columns of which the distances are computed together. */
  private static final int COLUMNS = 16;

  LetterHistograms(LetterCounters letters, ColumnRanges ranges) {
    this(letters, ranges, new BinCounts[letters.tokens().length]);
  }

  /** Index of the Latin symbol. */
  int letter() {
    return letters.letter();
  }

  /** Makes room for the counters of more than so many tokens, where there is none yet. */
  void makeRoom(long size, Buffers buffers) {
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
   * @return {@code [outcome][column]}, NaN where the activation never changes
   */
  double[][] hellinger1000(int columns) {
    double[][] distances = new double[letters.frequent().size()][columns];
    Columns.parallel(
        columns,
        COLUMNS,
        (from, to) -> {
          long[][] counts = new long[counters.length][Hellinger.BINS];
          long[] all = new long[Hellinger.BINS];
          for (int c = from; c < to; c++) {
            Arrays.fill(all, 0);
            for (int k = 0; k < counters.length; k++) {
              counters[k].read(c, counts[k]);
              for (int b = 0; b < all.length; b++) {
                all[b] += counts[k][b];
              }
            }
            for (int k = 0; k < distances.length; k++) {
              distances[k][c] =
                  ranges.isConstant(c) ? Double.NaN : Hellinger.distance(counts[k], all);
            }
          }
        });
    return distances;
  }
}
