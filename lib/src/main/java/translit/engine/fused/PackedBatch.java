package translit.engine.fused;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import translit.engine.Batch;
import translit.engine.EncodedText;

/**
 * The characters of a batch as rows, step by step and without padding: texts are sorted by falling
 * length, so those that still run at a step are the first ones, and the rows of a step are one
 * block. Row {@code start(t) + n} is position t of the n-th text; for the backward direction it is
 * position {@code length - 1 - t}, so each text is read from its own end.
 */
final class PackedBatch {
  private int steps;
  private int rows;
  private int[] lengths;
  private int[] ranks;
  private int[] starts;
  private int[] latin;
  private int[] natives;
  private int[] mirror;
  private int[] rankOfRow;

  /**
   * Arranges a batch.
   *
   * @param inputs number of Latin symbols
   * @param outputs number of native symbols; 0 if the outcomes are not needed
   * @throws IllegalArgumentException if a symbol is none of these, or an outcome is missing
   */
  void fill(Batch batch, int inputs, int outputs) {
    List<EncodedText> texts = batch.texts();
    steps = batch.time();
    rows = batch.characters();
    lengths = texts.stream().mapToInt(EncodedText::length).toArray();
    ranks = new int[lengths.length];
    starts = new int[steps + 2]; // the step behind the last has no rows
    latin = new int[rows];
    natives = new int[rows];
    mirror = new int[rows];
    rankOfRow = new int[rows];
    for (int length : lengths) {
      for (int t = 0; t < length; t++) {
        starts[t + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    Integer[] order = new Integer[lengths.length];
    Arrays.setAll(order, n -> n);
    Arrays.sort(order, Comparator.comparingInt(n -> -lengths[n]));
    for (int n = 0; n < order.length; n++) {
      ranks[order[n]] = n;
      EncodedText text = texts.get(order[n]);
      int length = text.length();
      if (outputs > 0 && text.natives().length != length) {
        throw new IllegalArgumentException(
            "A text of %d characters has %d outcomes: training needs one for each"
                .formatted(length, text.natives().length));
      }
      for (int t = 0; t < length; t++) {
        int row = starts[t] + n;
        latin[row] = checked(text.latin()[t], inputs, "Latin");
        natives[row] = outputs > 0 ? checked(text.natives()[t], outputs, "native") : -1;
        rankOfRow[row] = n;
        mirror[row] = starts[length - 1 - t] + n;
      }
    }
  }

  private static int checked(int index, int symbols, String alphabet) {
    if (index < 0 || index >= symbols) {
      throw new IllegalArgumentException(
          "The %s symbol %d is outside the network's %d".formatted(alphabet, index, symbols));
    }
    return index;
  }

  /** Number of texts. */
  int texts() {
    return lengths.length;
  }

  /** Positions of the longest text. */
  int steps() {
    return steps;
  }

  /** Characters of all texts. */
  int rows() {
    return rows;
  }

  /** Positions of a text. */
  int length(int text) {
    return lengths[text];
  }

  /** The row of a text's position. */
  int row(int text, int position) {
    return starts[position] + ranks[text];
  }

  /** First row of a step. */
  int start(int step) {
    return starts[step];
  }

  /** Texts that have this step; 0 for the one behind the last. */
  int count(int step) {
    return starts[step + 1] - starts[step];
  }

  /** Which text a row is of, counted from the longest. */
  int rank(int row) {
    return rankOfRow[row];
  }

  /** Input symbol of a row. */
  int latin(int row) {
    return latin[row];
  }

  /** Outcome of a row, or -1. */
  int outcome(int row) {
    return natives[row];
  }

  /** The row of the same character in the other direction's order; its own inverse. */
  int mirror(int row) {
    return mirror[row];
  }
}
