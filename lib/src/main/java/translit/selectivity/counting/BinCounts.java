package translit.selectivity.counting;

import java.nio.ShortBuffer;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import translit.statistics.Hellinger;

/**
 * How many tokens of one kind fell into each bin of each column. A count is 16 bits wide, since
 * there are so many; the few that overflow are carried aside. Threads may count different columns
 * at the same time.
 */
final class BinCounts {
  private static final int CARRY = 1 << Short.SIZE;

  private final ShortBuffer low;
  private final ConcurrentNavigableMap<Integer, Integer> carries = new ConcurrentSkipListMap<>();

  /**
   * @param low zeros, {@value Hellinger#BINS} for each column
   */
  BinCounts(ShortBuffer low) {
    this.low = low;
  }

  void count(int column, int bin) {
    int at = column * Hellinger.BINS + bin;
    short next = (short) (low.get(at) + 1);
    low.put(at, next);
    if (next == 0) {
      carries.merge(at, CARRY, Integer::sum);
    }
  }

  /** Writes the counts of one column over others. */
  void read(int column, int[] counts) {
    int at = column * Hellinger.BINS;
    for (int k = 0; k < counts.length; k++) {
      counts[k] = Short.toUnsignedInt(low.get(at + k));
    }
    carries.subMap(at, at + counts.length).forEach((key, carry) -> counts[key - at] += carry);
  }
}
