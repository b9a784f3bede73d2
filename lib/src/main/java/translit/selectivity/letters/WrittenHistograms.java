package translit.selectivity.letters;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import translit.statistics.Hellinger;
import translit.trace.Columns;

/**
 * The histograms of a Latin character in a file, column by column and counter by counter. Most bins
 * are empty and most counts small: for every {@value Long#SIZE} bins there are as many bits that
 * say which are not empty, a byte with the width of the largest count, and the counts of the filled
 * bins, each of that width. There are hundreds of millions of bins, so the columns are in blocks,
 * each behind its length, which threads write and add side by side ({@link AddedHistograms}).
 */
public final class WrittenHistograms {
  /** Columns of a block. */
  static final int BLOCK = 16;

  /** Columns that are in memory together: a few megabytes. */
  static final int TOGETHER = 16 * BLOCK;

  /** Bytes before the counts: which bins are filled, and bytes of a count. */
  private static final int HEAD = Long.BYTES + 1;

  /** Bytes of the longest histogram, and of a number that is read at its end. */
  static final int LONGEST =
      Hellinger.BINS * Long.BYTES + (Hellinger.BINS / Long.SIZE + 1) * HEAD + Long.BYTES;

  private WrittenHistograms() {}

  /**
   * Writes the histograms of a character.
   *
   * @param letter its histograms, all with room
   * @param columns number of units
   * @param out where
   * @throws IOException if that fails
   */
  public static void write(LetterHistograms letter, int columns, DataOutput out)
      throws IOException {
    for (int start = 0; start < columns; start += TOGETHER) {
      int first = start;
      int count = Math.min(columns - start, TOGETHER);
      byte[][] blocks = new byte[blocks(count)][];
      Columns.parallel(
          count,
          BLOCK,
          (from, to) -> blocks[from / BLOCK] = bytes(letter, first + from, first + to));
      for (byte[] block : blocks) {
        out.writeInt(block.length);
        out.write(block);
      }
    }
  }

  /** Blocks that so many columns are in. */
  static int blocks(int columns) {
    return (columns + BLOCK - 1) / BLOCK;
  }

  private static byte[] bytes(LetterHistograms letter, int from, int to) {
    ByteBuffer bytes = buffer(new byte[LONGEST]);
    long[] counts = new long[Hellinger.BINS];
    int at = 0;
    for (int c = from; c < to; c++) {
      for (var counter : letter.counters()) {
        if (bytes.capacity() - at < LONGEST) {
          bytes = buffer(Arrays.copyOf(bytes.array(), 2 * (at + LONGEST)));
        }
        counter.read(c, counts);
        at = write(counts, bytes, at);
      }
    }
    return Arrays.copyOf(bytes.array(), at + Long.BYTES);
  }

  /** Reads a block of so many columns, each with so many counters. */
  static byte[] block(DataInput in, int columns, int counters) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > (long) columns * counters * LONGEST) {
      throw new IOException("histograms of " + length + " bytes");
    }
    byte[] block = new byte[length];
    in.readFully(block);
    return block;
  }

  /** Bytes of a block, which numbers are read from and written to. */
  static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Writes a histogram and returns where it ends. */
  static int write(long[] counts, ByteBuffer out, int start) {
    int at = start;
    for (int first = 0; first < counts.length; first += Long.SIZE) {
      int size = Math.min(Long.SIZE, counts.length - first);
      long filled = 0;
      long any = 0;
      for (int b = 0; b < size; b++) {
        long count = counts[first + b];
        filled |= (count == 0 ? 0L : 1L) << b;
        any |= count;
      }
      int width = (Long.SIZE - Long.numberOfLeadingZeros(any) + Byte.SIZE - 1) / Byte.SIZE;
      out.putLong(at, filled);
      out.put(at + Long.BYTES, (byte) width);
      at += HEAD;
      for (; filled != 0; filled &= filled - 1) { // the next count covers what was too much
        out.putLong(at, counts[first + Long.numberOfTrailingZeros(filled)]);
        at += width;
      }
    }
    return at;
  }

  /**
   * Adds the counts of a histogram and returns where it ends.
   *
   * @throws IndexOutOfBoundsException if there is no histogram
   */
  static int add(ByteBuffer in, int start, long[] counts) {
    int at = start;
    for (int first = 0; first < counts.length; first += Long.SIZE) {
      long filled = in.getLong(at);
      int width = Objects.checkIndex(in.get(at + Long.BYTES), Long.BYTES + 1);
      long mask = -1L >>> (Long.SIZE - Byte.SIZE * width);
      at += HEAD;
      for (; filled != 0; filled &= filled - 1) {
        counts[first + Long.numberOfTrailingZeros(filled)] += in.getLong(at) & mask;
        at += width;
      }
    }
    return at;
  }
}
