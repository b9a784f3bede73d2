package translit.intervention.readout;

import translit.engine.ReadOut;
import translit.intervention.measuring.Tile;
import translit.intervention.measuring.UsualRange;

/** Some tokens of a text, to find out between which values the hidden layer's sums lie. */
final class SumSample extends Tile {
  private final ReadOut readOut;
  private final UsualRange range;

  /**
   * @param most tokens
   */
  SumSample(int cells, int most, ReadOut readOut) {
    super(cells);
    this.readOut = readOut;
    this.range = new UsualRange(cells, most);
  }

  /** Adds a token with these outputs, if there is room. */
  void add(float[] row) {
    if (!range.isFull()) {
      System.arraycopy(row, 0, outputs, next(), row.length);
      size++;
      if (isFull()) {
        compute();
      }
    }
  }

  private void compute() {
    readOut.sums(outputs, size, sums);
    int from = range.reserve(size);
    for (int k = 0; k < sums.length; k++) {
      float[] column = range.column(k);
      System.arraycopy(sums[k], 0, column, from, Math.min(size, column.length - from));
    }
    size = 0;
  }

  /** The ranges, when all tokens are there. */
  UsualRange range() {
    compute();
    range.close();
    return range;
  }
}
