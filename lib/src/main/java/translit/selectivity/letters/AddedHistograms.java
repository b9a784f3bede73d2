package translit.selectivity.letters;

import java.io.DataInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import translit.statistics.Hellinger;
import translit.trace.ColumnRanges;
import translit.trace.Columns;

/**
 * The histograms of a Latin character that all parts of a text have written ({@link
 * WrittenHistograms}), added up.
 *
 * @param letter whose they are
 * @param ranges of the units over the letter's tokens
 * @param columns number of units
 */
public record AddedHistograms(LetterCounters letter, ColumnRanges ranges, int columns) {
  /**
   * The post's distance of every unit, for each frequent outcome.
   *
   * @param parts of which each has the letter's histograms next
   * @return {@code [outcome][column]}, NaN where the activation never changes
   * @throws IOException if they cannot be read
   */
  public double[][] hellinger1000(List<? extends DataInput> parts) throws IOException {
    double[][] distances = new double[letter.frequent().size()][columns];
    try {
      for (int start = 0; start < columns; start += WrittenHistograms.TOGETHER) {
        int end = Math.min(columns, start + WrittenHistograms.TOGETHER);
        long[][][] sums = new long[end - start][letter.tokens().length][Hellinger.BINS];
        for (DataInput part : parts) {
          add(part, sums);
        }
        int first = start;
        Columns.parallel(
            sums.length,
            1,
            (from, to) -> {
              boolean constant = ranges.isConstant(first + from);
              double[] ofColumn =
                  LetterHistograms.distances(sums[from], distances.length, constant);
              for (int k = 0; k < ofColumn.length; k++) {
                distances[k][first + from] = ofColumn[k];
              }
            });
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return distances;
  }

  /** Adds the blocks that a part has next, one after another read and side by side added. */
  private void add(DataInput part, long[][][] sums) throws IOException {
    byte[][] blocks = new byte[WrittenHistograms.blocks(sums.length)][];
    for (int i = 0; i < blocks.length; i++) {
      int from = i * WrittenHistograms.BLOCK;
      int size = Math.min(WrittenHistograms.BLOCK, sums.length - from);
      blocks[i] = WrittenHistograms.block(part, size, letter.tokens().length);
    }
    Columns.parallel(
        sums.length,
        WrittenHistograms.BLOCK,
        (from, to) -> {
          ByteBuffer block = WrittenHistograms.buffer(blocks[from / WrittenHistograms.BLOCK]);
          int at = 0;
          try {
            for (int c = from; c < to; c++) {
              for (long[] counts : sums[c]) {
                at = WrittenHistograms.add(block, at, counts);
              }
            }
            Objects.checkIndex(block.capacity() - Long.BYTES - at, 1); // it ends there
          } catch (IndexOutOfBoundsException e) {
            throw new UncheckedIOException(new IOException("a block that is no histograms", e));
          }
        });
  }
}
