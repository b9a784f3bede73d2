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
   * Counts of nothing yet, in memory of their own.
   *
   * @param columns how many
   */
  public BinCounts(int columns) {
    this(ShortBuffer.allocate(Math.multiplyExact(columns, Hellinger.BINS)));
  }

  /**
   * Counts one value.
   *
   * @param column that it is of
   * @param bin that it fell into
   */
  public void count(int column, int bin) {
    int at = column * Hellinger.BINS + bin;
    short next = (short) (low.get(at) + 1);
    low.put(at, next);
    if (next == 0) {
      carries.merge(at, CARRY, Long::sum);
    }
  }

  /**
   * Counts some of the values of a column.
   *
   * @param column that they are of
   * @param bins that its values fell into
   * @param which of these are counted
   * @param counts {@value Hellinger#BINS} numbers, used and worth nothing afterwards
   */
  public void count(int column, short[] bins, int[] which, short[] counts) {
    int from = column * Hellinger.BINS;
    low.get(from, counts); // where an increment is no call
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
    for (int k = 0; k < counts.length; k++) {
      counts[k] = Short.toUnsignedInt(low.get(at + k));
    }
    carries.subMap(at, at + counts.length).forEach((key, carry) -> counts[key - at] += carry);
  }

  /**
   * The counts of what either has counted.
   *
   * @param other of as many columns, with the same bins
   * @return new ones; neither of the two changes
   */
  public BinCounts plus(BinCounts other) {
    BinCounts sum = new BinCounts(low.capacity() / Hellinger.BINS);
    sum.carries.putAll(carries);
    other.carries.forEach((at, carry) -> sum.carries.merge(at, carry, Long::sum));
    for (int at = 0; at < low.capacity(); at++) {
      int both = Short.toUnsignedInt(low.get(at)) + Short.toUnsignedInt(other.low.get(at));
      sum.low.put(at, (short) both);
      if (both >= CARRY) {
        sum.carries.merge(at, CARRY, Long::sum);
      }
    }
    return sum;
  }
}
