package translit.engine.fused;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import translit.engine.Batch;
import translit.engine.EncodedText;

/**
 * The characters of a batch as rows, step by step and without padding: texts are sorted by falling
 * length, so those that still run at a step are the first ones, and the rows of a step are one
 * block. Row {@code starts[t] + n} is position t of the n-th text; for the backward direction it is
 * position {@code length - 1 - t}, so each text is read from its own end.
 *
 * @param lengths positions of each text
 * @param ranks place of each text among the sorted ones
 * @param starts first row of each step; after the last, the number of rows, twice
 * @param latin input symbol of each row
 * @param outcomes native symbol of each row, or -1
 * @param mirror the row of the same character in the other direction's order; its own inverse
 * @param rankOfRow place of each row's text among the sorted ones
 */
record PackedBatch(
    int[] lengths,
    int[] ranks,
    int[] starts,
    int[] latin,
    int[] outcomes,
    int[] mirror,
    int[] rankOfRow) {

  /**
   * Arranges a batch.
   *
   * @param inputs number of Latin symbols
   * @param outputs number of native symbols; 0 if the outcomes are not needed
   * @throws IllegalArgumentException if a symbol is none of these, or an outcome is missing
   */
  static PackedBatch of(Batch batch, int inputs, int outputs) {
    List<EncodedText> texts = batch.texts();
    int[] lengths = texts.stream().mapToInt(EncodedText::length).toArray();
    int[] starts = new int[batch.time() + 2];
    for (int length : lengths) {
      for (int t = 1; t <= length; t++) {
        starts[t]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] ranks = new int[lengths.length];
    int n = batch.characters();
    PackedBatch packed =
        new PackedBatch(lengths, ranks, starts, new int[n], new int[n], new int[n], new int[n]);
    Integer[] order = new Integer[lengths.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt(i -> -lengths[i]));
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
      packed.put(texts.get(order[rank]), rank, inputs, outputs);
    }
    return packed;
  }

  private void put(EncodedText text, int rank, int inputs, int outputs) {
    int length = text.length();
    if (outputs > 0 && text.natives().length != length) {
      throw new IllegalArgumentException(
          "A text of %d characters has %d outcomes: training needs one for each"
              .formatted(length, text.natives().length));
    }
    for (int t = 0; t < length; t++) {
      int row = starts[t] + rank;
      latin[row] = checked(text.latin()[t], inputs, "Latin");
      outcomes[row] = outputs > 0 ? checked(text.natives()[t], outputs, "native") : -1;
      rankOfRow[row] = rank;
      mirror[row] = starts[length - 1 - t] + rank;
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

  /** Characters of all texts. */
  int rows() {
    return latin.length;
  }

  /** The row of a text's position. */
  int row(int text, int position) {
    return starts[position] + ranks[text];
  }

  /** Positions of the longest text. */
  int steps() {
    return starts.length - 2;
  }

  /** The step of a row. */
  int step(int row) {
    int at = Arrays.binarySearch(starts, 0, starts.length - 1, row);
    return at < 0 ? -at - 2 : at;
  }

  /** Texts that have this step; 0 for the one after the last. */
  int count(int step) {
    return starts[step + 1] - starts[step];
  }
}
