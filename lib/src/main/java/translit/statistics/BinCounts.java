package translit.statistics;

import java.nio.ShortBuffer;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Histograms of many columns: how many values of each fell into each of {@value Hellinger#BINS}
 * bins. A count is 16 bits wide, since there are so many; the few that overflow are carried aside.
 * Threads may count different columns at the same time.
 */
public final class BinCounts {
  private static final long CARRY = 1 << Short.SIZE;

  private final ShortBuffer low;
  private final ConcurrentNavigableMap<Integer, Long> carries = new ConcurrentSkipListMap<>();

  /**
   * Counts of nothing yet.
   *
   * @param low zeros, {@value Hellinger#BINS} for each column, where the counts will be
   */
  public BinCounts(ShortBuffer low) {
    this.low = low;
  }

  /**
   * Counts some of the values of a column.
   *
   * @param column that they are of
   * @param bins that its values fell into
   * @param which of these are counted
   * @param counts {@value Hellinger#BINS} numbers of scratch space
   */
  public void count(int column, short[] bins, int[] which, short[] counts) {
    int from = column * Hellinger.BINS;
    low.get(from, counts); // in an array, an increment is not a call
    for (int i : which) {
      int bin = bins[i];
      if (++counts[bin] == 0) {
        carries.merge(from + bin, CARRY, Long::sum);
      }
    }
    low.put(from, counts);
  }

  /**
   * Reads the histogram of one column.
   *
   * @param column which one
   * @param counts takes its {@value Hellinger#BINS} counts
   */
  public void read(int column, long[] counts) {
    int at = column * Hellinger.BINS;
    short[] some = new short[counts.length];
    low.get(at, some);
    for (int k = 0; k < counts.length; k++) {
      counts[k] = Short.toUnsignedInt(some[k]);
    }
    carries.subMap(at, at + counts.length).forEach((key, carry) -> counts[key - at] += carry);
  }
}
