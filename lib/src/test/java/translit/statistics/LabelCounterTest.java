package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelCounterTest {
  private static final int TOKENS = 1500;

  /** Counting one by one; the last labels of the last long belong to no permutation. */
  @Test
  void labelsAreCountedInEveryPermutation() {
    Random random = new Random(1);
    for (int permutations : new int[] {1, 63, 64, 200, 999}) {
      int longs = permutations / Long.SIZE + 1;
      long[] labels = random.longs((long) TOKENS * longs).toArray();
      check(labels, longs, permutations, random);
    }
  }

  @Test
  void countsOfWhollyEqualLabelsDoNotOverflow() {
    long[] ones = new long[TOKENS * 2];
    Arrays.fill(ones, -1);
    check(ones, 2, 127, new Random(2));
  }

  private static void check(long[] labels, int longs, int permutations, Random random) {
    ClusterPermutations permuted = new ClusterPermutations(labels, longs, permutations + 1);
    LabelCounter counter = new LabelCounter();
    int[] order = random.ints(TOKENS, 0, TOKENS).toArray();
    for (int size : new int[] {1300, 0, 1, 2, 7, 8, 9, 16, 43, 254, 255, 256, 263, 510, 511}) {
      int[] token = Arrays.copyOfRange(order, 7, 7 + size);
      check(permuted, token, counter.count(permuted, token));
    }
    int[] starts = {3, 3, 4, 260, 600, 601, 1200, 1200, 1455};
    int[][] counts = counter.count(permuted, order, starts);
    for (int b = 0; b + 1 < starts.length; b++) {
      check(permuted, Arrays.copyOfRange(order, starts[b], starts[b + 1]), counts[b]);
    }
  }

  private static void check(ClusterPermutations permuted, int[] token, int[] counts) {
    for (int r = 0; r < permuted.width(); r++) {
      int bit = r;
      long expected =
          IntStream.of(token)
              .filter(
                  i -> (permuted.labels()[i * permuted.longs() + bit / 64] >>> bit % 64 & 1) == 1)
              .count();
      assertThat(counts[r])
          .as("%d tokens, label %d of %d", token.length, r, permuted.width())
          .isEqualTo((int) expected);
    }
  }
}
