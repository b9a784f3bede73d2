package translit.selectivity.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import translit.statistics.Hellinger;

class WrittenHistogramsTest {
  private static final int HEADS = 16 * 9; // of 64 bins each

  private static ByteBuffer bytes(int count) {
    return WrittenHistograms.buffer(new byte[count]);
  }

  @Test
  void countsOfPartsAreAddedHoweverLargeTheyAre() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      long[] expected = new long[Hellinger.BINS];
      ByteBuffer bytes = bytes(3 * WrittenHistograms.LONGEST);
      int end = 0;
      for (int part = 0; part < 3; part++) {
        long[] counts = new long[Hellinger.BINS];
        int share = random.nextInt(4);
        for (int b = 0; b < counts.length; b++) {
          counts[b] =
              random.nextInt(4) < share ? random.nextLong() >>> (20 + random.nextInt(44)) : 0;
          expected[b] += counts[b];
        }
        end = WrittenHistograms.write(counts, bytes, end);
      }
      long[] sum = new long[Hellinger.BINS];
      int at = 0;
      for (int part = 0; part < 3; part++) {
        at = WrittenHistograms.add(bytes, at, sum);
      }
      assertThat(sum).isEqualTo(expected);
      assertThat(at).isEqualTo(end);
    }
  }

  @Test
  void anEmptyBinTakesABitAndACountAsManyBytesAsTheLargestBesideIt() {
    long[] counts = new long[Hellinger.BINS];
    counts[0] = 255;
    counts[999] = 1;
    ByteBuffer bytes = bytes(WrittenHistograms.LONGEST);
    assertThat(WrittenHistograms.write(counts, bytes, 0)).isEqualTo(HEADS + 2);
    counts[1] = 256;
    assertThat(WrittenHistograms.write(counts, bytes, 0)).isEqualTo(HEADS + 5);
  }

  @Test
  void theLongestHistogramHasRoom() {
    long[] counts = new long[Hellinger.BINS];
    Arrays.fill(counts, Long.MAX_VALUE);
    ByteBuffer bytes = bytes(WrittenHistograms.LONGEST);
    int end = WrittenHistograms.write(counts, bytes, 0);
    long[] read = new long[Hellinger.BINS];
    assertThat(WrittenHistograms.add(bytes, 0, read)).isEqualTo(end);
    assertThat(read).isEqualTo(counts);
  }

  @Test
  void whatIsNoHistogramIsRefused() {
    long[] counts = new long[Hellinger.BINS];
    ByteBuffer bytes = bytes(WrittenHistograms.LONGEST);
    int end = WrittenHistograms.write(counts, bytes, 0);
    ByteBuffer cut = bytes.slice(0, end - 1);
    assertThatThrownBy(() -> WrittenHistograms.add(cut, 0, counts))
        .isInstanceOf(IndexOutOfBoundsException.class);
    bytes.put(end - 1, (byte) 9); // bytes of a count
    assertThatThrownBy(() -> WrittenHistograms.add(bytes, 0, counts))
        .isInstanceOf(IndexOutOfBoundsException.class);
    bytes.put(end - 1, (byte) 1);
    bytes.putLong(end - 1 - Long.BYTES, 1L << 63); // a bin behind the last one
    assertThatThrownBy(() -> WrittenHistograms.add(bytes, 0, counts))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
