package translit.engine.fused;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import translit.engine.Batch;
import translit.engine.EncodedText;

/**
 * The characters of a batch as rows, step by step and without padding: texts are sorted by falling
 * length, so those that still run at a step are the first ones, and the rows of a step are one
 * block. Row {@code start(t) + n} is position t of the n-th text; for the backward direction it is
 * position {@code length - 1 - t}, so each text is read from its own end.
 */
final class PackedBatch {
  private int texts;
  private int steps;
  private int rows;
  private int[] lengths = new int[0];
  private int[] ranks = new int[0];
  private int[] starts = new int[1];
  private int[] latin = new int[0];
  private int[] natives = new int[0];
  private int[] mirror = new int[0];
  private int[] rankOfRow = new int[0];

  /**
   * Arranges a batch.
   *
   * @param inputs number of Latin symbols
   * @param outputs number of native symbols; 0 if the outcomes are not needed
   */
  void fill(Batch batch, int inputs, int outputs) {
    texts = batch.size();
    steps = batch.time();
    rows = batch.characters();
    lengths = batch.texts().stream().mapToInt(EncodedText::length).toArray();
    int[] order =
        IntStream.range(0, texts)
            .boxed()
            .sorted(Comparator.comparingInt(n -> -lengths[n]))
            .mapToInt(Integer::intValue)
            .toArray();
    ranks = new int[texts];
    if (starts.length < steps + 1) {
      starts = new int[steps + 1];
    }
    if (latin.length < rows) {
      latin = new int[rows];
      natives = new int[rows];
      mirror = new int[rows];
      rankOfRow = new int[rows];
    }
    Arrays.fill(starts, 0);
    for (int n = 0; n < texts; n++) {
      int length = batch.texts().get(n).length();
      for (int t = 1; t <= length; t++) {
        starts[t]++;
      }
    }
    for (int t = 1; t <= steps; t++) {
      starts[t] += starts[t - 1];
    }
    for (int n = 0; n < texts; n++) {
      ranks[order[n]] = n;
      EncodedText text = batch.texts().get(order[n]);
      int length = text.length();
      if (outputs > 0 && text.natives().length != length) {
        throw new IllegalArgumentException(
            "A text of "
                + length
                + " characters has "
                + text.natives().length
                + " outcomes: training needs one for each");
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
          "The " + alphabet + " symbol " + index + " is outside the network's " + symbols);
    }
    return index;
  }

  /** Number of texts. */
  int texts() {
    return texts;
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

  /** Texts that have this step; 0 beyond the last. */
  int count(int step) {
    return step < steps ? starts[step + 1] - starts[step] : 0;
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
