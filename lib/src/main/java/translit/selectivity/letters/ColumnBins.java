package translit.selectivity.letters;

import translit.statistics.Hellinger;
import translit.trace.ColumnRanges;

/** The post's bins of each unit: of equal width between its least and its greatest activation. */
final class ColumnBins {
  private final float[] min;
  private final float[] max;
  private final float[] scale;

  /**
   * @param ranges of the units, which are copied as they are now
   * @param columns number of units
   */
  ColumnBins(ColumnRanges ranges, int columns) {
    this.min = new float[columns];
    this.max = new float[columns];
    this.scale = new float[columns];
    for (int c = 0; c < columns; c++) {
      min[c] = ranges.min(c);
      max[c] = ranges.max(c);
      scale[c] = Hellinger.scale(min[c], max[c], Hellinger.BINS);
    }
  }

  /**
   * The bin of an activation.
   *
   * @param column the unit's
   * @param value its activation
   * @return from 0, below {@link Hellinger#BINS}
   */
  int of(int column, float value) {
    return Hellinger.bin(value, min[column], max[column], Hellinger.BINS, scale[column]);
  }

  /**
   * Puts the bins of some units' activations at one token where they belong.
   *
   * @param values with the activations
   * @param row where those of the token begin
   * @param from column of the first unit
   * @param to column behind the last one
   * @param bins takes the bins
   * @param at where that of the first unit goes
   * @param stride how far behind it that of the next unit goes
   */
  void put(float[] values, int row, int from, int to, short[] bins, int at, int stride) {
    for (int c = from; c < to; c++) {
      bins[at + (c - from) * stride] = (short) of(c, values[row + c]);
    }
  }
}
