package translit.selectivity.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.statistics.Argsort;
import translit.statistics.ClusterPermutations;
import translit.statistics.Hellinger;

/** What is counted and sorted fast is what is counted and sorted slowly. */
class CountingTest {
  @Test
  void labelsAreCountedInEveryPermutation() {
    Random random = new Random(1);
    int tokens = 1500;
    boolean[] outcome = new boolean[tokens];
    long[] word = new long[tokens];
    for (int i = 0; i < tokens; i++) {
      word[i] = random.nextInt(200);
      outcome[i] = word[i] % 3 == 0;
    }
    for (int permutations : new int[] {1, 63, 64, 200}) {
      ClusterPermutations labels = ClusterPermutations.of(outcome, word, permutations, 5);
      int[] order = random.ints(tokens, 0, tokens).toArray();
      int[] counts = new int[labels.lanes()];
      for (int size : new int[] {0, 1, 5, 43, 255, 256, 1300}) {
        Arrays.fill(counts, -1);
        labels.count(order, 7, 7 + size, counts, ClusterPermutations.scratch());
        for (int r = 0; r <= permutations; r++) {
          int bit = r;
          long expected =
              IntStream.range(7, 7 + size).filter(i -> label(labels, order[i], bit)).count();
          assertThat(counts[r]).as("%d tokens, label %d", size, r).isEqualTo((int) expected);
        }
      }
      for (int i = 0; i < tokens; i++) {
        assertThat(labels.label(i)).isEqualTo(outcome[i] ? 1 : 0);
      }
    }
  }

  private static boolean label(ClusterPermutations labels, int token, int r) {
    return (labels.labels()[token * labels.longs() + r / 64] >>> r % 64 & 1) == 1;
  }

  /** One word type is one label, and a permutation only exchanges labels. */
  @Test
  void theTokensOfAWordMoveTogether() {
    long[] word = IntStream.range(0, 400).mapToLong(i -> i / 4).toArray();
    boolean[] outcome = new boolean[400];
    Arrays.fill(outcome, 0, 120, true);
    ClusterPermutations labels = ClusterPermutations.of(outcome, word, 100, 3);
    int moved = 0;
    for (int r = 0; r <= 100; r++) {
      int ones = 0;
      for (int i = 0; i < 400; i++) {
        assertThat(label(labels, i, r)).isEqualTo(label(labels, i / 4 * 4, r));
        ones += label(labels, i, r) ? 1 : 0;
        moved += label(labels, i, r) == outcome[i] ? 0 : 1;
      }
      assertThat(ones).isEqualTo(120);
    }
    assertThat(moved / 100.0).isBetween(120.0, 210.0); // 168 on average
  }

  @Test
  void theOrderRisesAndEqualNumbersKeepTheirs() {
    Random random = new Random(2);
    float[] values = new float[5000];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(5) - 2;
            case 1 -> random.nextBoolean() ? 0f : -0f;
            case 2 -> (float) (random.nextGaussian() * 1e-30);
            default -> (float) random.nextGaussian();
          };
    }
    int[] expected =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i] + 0.0)) // stable
            .mapToInt(Integer::intValue)
            .toArray();
    Argsort order = new Argsort(values.length);
    assertThat(order.of(values)).isEqualTo(expected);
    assertThat(order.of(values)).as("again").isEqualTo(expected);
  }

  @Test
  void aCountMayBeLargerThanSixteenBits() {
    BinCounts counts = new BinCounts(ShortBuffer.allocate(3 * Hellinger.BINS));
    for (int i = 0; i < 200_000; i++) {
      counts.count(1, 999);
      counts.count(2, i % 2);
    }
    int[] column = new int[Hellinger.BINS];
    counts.read(1, column);
    assertThat(column[999]).isEqualTo(200_000);
    assertThat(Arrays.stream(column).sum()).isEqualTo(200_000);
    counts.read(2, column);
    assertThat(column).startsWith(100_000, 100_000, 0);
    counts.read(0, column);
    assertThat(column).containsOnly(0);
  }

  @Test
  void aBinIsThatOfDoublePrecision() {
    Random random = new Random(7);
    float[][] ends = {
      {-1, 1},
      {0, 1},
      {-0.99999994f, 0.9999999f},
      {0.3f, 0.3000001f},
      {0, 1e-42f},
      {5, 5},
      {random.nextFloat() - 1, random.nextFloat()},
      {-1e30f, 3e38f}
    };
    for (float[] end : ends) {
      for (int i = 0; i <= 200_000; i++) {
        // on the edges, next to them, on a coarse grid, anywhere
        double share = i % 4 == 3 ? random.nextDouble() : (i / 4 % 1001) / 1000.0;
        float value = (float) (end[0] + share * ((double) end[1] - end[0]));
        value = i % 4 == 1 ? Math.nextUp(value) : i % 4 == 2 ? Math.nextDown(value) : value;
        value = Math.max(end[0], Math.min(end[1], value));
        double place = ((double) value - end[0]) / ((double) end[1] - end[0]);
        assertThat(Hellinger.bin(value, end[0], end[1], Hellinger.BINS))
            .isEqualTo(Math.max(0, Math.min(999, (int) (place * 1000))));
      }
    }
  }

  @Test
  void aValueBeyondTheEndsIsInTheBinAtTheEnd() {
    assertThat(Hellinger.bin(1.05f, 0, 1, 10)).isEqualTo(9);
    assertThat(Hellinger.bin(-0.05f, 0, 1, 10)).isZero();
    assertThat(Hellinger.bin(-3, 0, 1, 10)).isZero();
  }
}
