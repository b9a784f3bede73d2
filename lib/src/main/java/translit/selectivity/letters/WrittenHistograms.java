package translit.selectivity.letters;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import translit.statistics.Hellinger;

/**
 * The histograms of a Latin character in a file, column by column and counter by counter. Most bins
 * are empty and most counts small, so a count takes as few bytes as it can, and a run of empty bins
 * a zero and its length.
 */
public final class WrittenHistograms {
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
    long[] counts = new long[Hellinger.BINS];
    for (int c = 0; c < columns; c++) {
      for (var counter : letter.counters()) {
        counter.read(c, counts);
        write(counts, out);
      }
    }
  }

  static void write(long[] counts, DataOutput out) throws IOException {
    for (int b = 0; b < counts.length; ) {
      int end = b;
      while (end < counts.length && counts[end] == 0) {
        end++;
      }
      if (end > b) {
        write(0, out);
        write(end - b, out);
        b = end;
      } else {
        write(counts[b++], out);
      }
    }
  }

  /**
   * Adds the counts of one column and counter that were written.
   *
   * @param in where they are
   * @param counts that they are added to
   * @throws IOException if they cannot be read
   */
  public static void add(DataInput in, long[] counts) throws IOException {
    for (int b = 0; b < counts.length; ) {
      long count = read(in);
      if (count == 0) {
        long run = read(in);
        if (run < 1 || run > counts.length - b) {
          throw new IOException("a run of " + run + " empty bins");
        }
        b += (int) run;
      } else {
        counts[b++] += count;
      }
    }
  }

  /** Seven bits a byte, the lowest first; the highest bit of a byte says that more follow. */
  private static void write(long number, DataOutput out) throws IOException {
    long left = number;
    while (left >= 0x80) {
      out.writeByte((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    out.writeByte((int) left);
  }

  private static long read(DataInput in) throws IOException {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return number;
      }
    }
    throw new IOException("a count that does not end");
  }
}
