package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ShortBuffer;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinCountsTest {
  private static final int COLUMNS = 3;

  /** Column 1 is never counted; bin 5 of column 2 takes most. */
  @Test
  void aCountMayBeLargerThanSixteenBits() {
    Random random = new Random(3);
    BinCounts counts = new BinCounts(ShortBuffer.allocate(COLUMNS * Hellinger.BINS));
    long[][] expected = new long[COLUMNS][Hellinger.BINS];
    for (int k = 0; k < 100; k++) {
      int column = 2 * random.nextInt(2);
      short[] bins = new short[4_000];
      for (int i = 0; i < bins.length; i++) {
        int bin = random.nextInt(4) == 0 ? random.nextInt(Hellinger.BINS) : 5 * column / 2;
        bins[i] = (short) bin;
      }
      int[] which = IntStream.range(0, bins.length).filter(i -> random.nextInt(10) > 0).toArray();
      counts.count(column, bins, which, new short[Hellinger.BINS]);
      for (int i : which) {
        expected[column][bins[i]]++;
      }
    }
    assertThat(expected[0][0]).isGreaterThan(2 << Short.SIZE);
    assertThat(expected[2][5]).isGreaterThan(1 << Short.SIZE);
    long[] column = new long[Hellinger.BINS];
    for (int c = 0; c < COLUMNS; c++) {
      counts.read(c, column);
      assertThat(column).isEqualTo(expected[c]);
    }
  }
}
