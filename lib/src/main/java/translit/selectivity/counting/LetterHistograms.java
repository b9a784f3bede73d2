package translit.selectivity.counting;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import translit.statistics.Hellinger;
import translit.trace.Token;

/**
 * The histograms of every unit over all tokens of one Latin character: for every outcome that is
 * asked for, and for all others together.
 */
public final class LetterHistograms {
  /** Columns of which the distances are computed together. */
  private static final int COLUMNS = 16;

  private final LetterCounters letter;
  private final float[] min;
  private final float[] max;
  private final BinCounts[] counters;
  private final IntArrayList[] waiting;

  public LetterHistograms(LetterCounters letter, Ranges ranges) {
    this.letter = letter;
    this.min = ranges.min(letter.letter());
    this.max = ranges.max(letter.letter());
    this.counters = new BinCounts[letter.size()];
    this.waiting =
        Stream.generate(IntArrayList::new).limit(letter.size()).toArray(IntArrayList[]::new);
  }

  /** Index of the Latin symbol. */
  public int letter() {
    return letter.letter();
  }

  /** Makes room for the counters of more than so many tokens, where there is none yet. */
  public void makeRoom(long size, Buffers buffers) {
    for (int k = 0; k < counters.length; k++) {
      if (counters[k] == null && letter.tokens(k) > size) {
        counters[k] = new BinCounts(buffers.zeros());
      }
    }
  }

  /** Whether there is room to count this letter's tokens of an outcome. */
  boolean counts(int outcome) {
    return counters[letter.counter(outcome)] != null;
  }

  /**
   * Finds the bins of some columns' activations.
   *
   * @param values with the token's activations from {@code row} on
   * @param bins {@value Hellinger#BINS} of each column, of which the i-th becomes this token's
   */
  void bins(float[] values, int row, int from, int to, ShortBuffer bins, int i) {
    for (int c = from; c < to; c++) {
      int bin = Hellinger.bin(values[row + c], min[c], max[c], Hellinger.BINS);
      bins.put(c * Hellinger.BINS + i, (short) bin);
    }
  }

  /** Notes that the i-th of the tokens that will be counted is of this letter. */
  void add(Token token, int i) {
    waiting[letter.counter(token.outcome())].add(i);
  }

  /**
   * Counts the noted tokens in one column.
   *
   * @param bins of the column, by the number that a token was noted with
   */
  void count(int column, short[] bins) {
    for (int k = 0; k < counters.length; k++) {
      int[] tokens = waiting[k].elements();
      int size = waiting[k].size();
      for (int i = 0; i < size; i++) {
        counters[k].count(column, bins[tokens[i]]);
      }
    }
  }

  /** Forgets the noted tokens. */
  void clear() {
    for (IntArrayList tokens : waiting) {
      tokens.clear();
    }
  }

  /**
   * The post's distance of every unit, for each outcome that is asked for, in their order.
   *
   * @return {@code [outcome][column]}, NaN where the activation never changes
   */
  public double[][] hellinger1000() {
    double[][] distances = new double[letter.asked()][min.length];
    Columns.parallel(
        min.length,
        COLUMNS,
        (from, to) -> {
          int[][] counts = new int[counters.length][Hellinger.BINS];
          int[] all = new int[Hellinger.BINS];
          for (int c = from; c < to; c++) {
            Arrays.fill(all, 0);
            for (int k = 0; k < counters.length; k++) {
              counters[k].read(c, counts[k]);
              for (int b = 0; b < all.length; b++) {
                all[b] += counts[k][b];
              }
            }
            for (int k = 0; k < distances.length; k++) {
              distances[k][c] = min[c] == max[c] ? Double.NaN : Hellinger.distance(counts[k], all);
            }
          }
        });
    return distances;
  }
}
