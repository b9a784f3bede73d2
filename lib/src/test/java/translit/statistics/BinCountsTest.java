package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinCountsTest {
  @Test
  void aCountMayBeLargerThanSixteenBits() {
    BinCounts counts = new BinCounts(ShortBuffer.allocate(3 * Hellinger.BINS));
    for (int i = 0; i < 200_000; i++) {
      counts.count(1, 999);
      counts.count(2, i % 2);
    }
    long[] column = new long[Hellinger.BINS];
    counts.read(1, column);
    assertThat(column[999]).isEqualTo(200_000);
    assertThat(Arrays.stream(column).sum()).isEqualTo(200_000);
    counts.read(2, column);
    assertThat(column).startsWith(100_000, 100_000, 0);
    counts.read(0, column);
    assertThat(column).containsOnly(0);
  }

  @Test
  void twoPartsAddUpToTheWhole() {
    Random random = new Random(3);
    BinCounts whole = new BinCounts(2);
    BinCounts[] parts = {new BinCounts(2), new BinCounts(2)};
    long[][] expected = new long[2][Hellinger.BINS];
    for (int i = 0; i < 400_000; i++) {
      int column = random.nextInt(2);
      int bin = random.nextInt(4) == 0 ? random.nextInt(Hellinger.BINS) : 5 * column;
      whole.count(column, bin);
      parts[random.nextInt(3) / 2].count(column, bin); // two thirds and one third
      expected[column][bin]++;
    }
    assertThat(expected[0][0])
        .as("more than 16 bits in the whole, and in a part")
        .isGreaterThan(100_000);
    for (BinCounts counts : new BinCounts[] {whole, parts[0].plus(parts[1])}) {
      for (int column = 0; column < 2; column++) {
        long[] actual = new long[Hellinger.BINS];
        counts.read(column, actual);
        assertThat(actual).isEqualTo(expected[column]);
      }
    }
  }
}
