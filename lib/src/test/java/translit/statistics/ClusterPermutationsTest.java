package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterPermutationsTest {
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
        labels.count(order, 7, 7 + size, counts);
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
}
