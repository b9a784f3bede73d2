package translit.figure;

import java.util.Arrays;
import java.util.stream.IntStream;
import translit.trace.HistogramPair;
import translit.trace.Part;

/**
 * The bars of one histogram, some bins to a bar.
 *
 * @param left end of the axis
 * @param right end of the axis
 * @param start left edge of the first bar
 * @param width of a bar
 * @param shares of the tokens, one per bar
 * @param tokens counted
 */
record Bars(double left, double right, double start, double width, double[] shares, long tokens) {
  /** About as many bars as an axis has room for. */
  private static final int BARS = 50;

  /**
   * @param counts of the pair's outcome or of its rest
   */
  static Bars of(HistogramPair pair, long[] counts) {
    long tokens = Arrays.stream(counts).sum();
    if (tokens == 0) {
      throw new IllegalArgumentException(
          "no token in a histogram of " + pair.pair() + ", " + pair.unit());
    }
    double left = Math.min(lowest(pair), pair.min());
    double right = Math.max(highest(pair), pair.max());
    if (pair.max() <= pair.min()) {
      double width = (right - left) / BARS;
      return new Bars(left, right, pair.min() - width / 2, width, new double[] {1}, tokens);
    }
    double bin = (pair.max() - pair.min()) / counts.length;
    int together = Math.max(1, (int) Math.round((right - left) / BARS / bin));
    double[] shares = new double[(counts.length + together - 1) / together];
    for (int i = 0; i < counts.length; i++) {
      shares[i / together] += (double) counts[i] / tokens;
    }
    return new Bars(left, right, pair.min(), bin * together, shares, tokens);
  }

  /** Where the axis starts: at the least that the part can be, which for a cell is the data's. */
  private static double lowest(HistogramPair pair) {
    return switch (pair.unit().part()) {
      case LSTM_OUTPUT, CELL_INPUT, HIDDEN_LAYER -> -1;
      case OUTPUT_GATE, INPUT_GATE, FORGET_GATE, OUTPUT -> 0;
      case CELL, PREVIOUS_CELL -> Math.floor(pair.min());
    };
  }

  private static double highest(HistogramPair pair) {
    Part part = pair.unit().part();
    boolean unbounded = part == Part.CELL || part == Part.PREVIOUS_CELL;
    return unbounded ? Math.max(Math.ceil(pair.max()), Math.floor(pair.min()) + 1) : 1;
  }

  /** The largest share. */
  double highest() {
    return Arrays.stream(shares).max().orElse(0);
  }

  /** The bars' outline from left to right, two points to a bar and one at either end. */
  double[] outlineX() {
    return IntStream.range(0, 2 * shares.length + 2)
        .mapToDouble(i -> Math.min(right, start + i / 2 * width))
        .toArray();
  }

  /** The heights at {@link #outlineX}, 0 at both ends. */
  double[] outlineY() {
    double[] y = new double[2 * shares.length + 2];
    Arrays.setAll(y, i -> i == 0 || i == y.length - 1 ? 0 : shares[(i - 1) / 2]);
    return y;
  }
}
