package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One cluster has a word with 2 places, the other has three words with 6 places. */
class LendersTest {
  private static final int[] STARTS = {0, 5, 15};
  private static final int[] WORD = {4, 4, 4, 4, 4, 1, 1, 1, 1, 1, 1, 2, 2, 2, 7};
  private static final int[] PLACE = {0, 3, 0, 3, 0, 1, 2, 1, 2, 1, 5, 0, 0, 4, 2};

  private static int[] draw(double ofWords, double ofPlaces, double ofTokens, long seed) {
    double[] likeness = {ofWords, ofPlaces, ofTokens};
    int[] lender = new int[15];
    Arrays.fill(lender, -1);
    Nesting nesting = Nesting.of(STARTS, WORD, PLACE);
    new Lenders(nesting, likeness, new SplittableRandom(seed))
        .draw(List.of(new int[] {0, 1}), lender);
    return lender;
  }

  @Test
  void labelsThatAgreeNoMoreThanAnyTwoAreExchangedOneForOne() {
    Set<List<Integer>> seen = new HashSet<>();
    for (int seed = 1; seed <= 200; seed++) {
      int[] lender = draw(0, 0, 0, seed);
      assertThat(Arrays.stream(lender).sorted().toArray())
          .isEqualTo(IntStream.range(0, 15).toArray());
      seen.add(Arrays.stream(lender).boxed().toList());
    }
    assertThat(seen).hasSizeGreaterThan(150);
  }

  @Test
  void labelsOfAClusterThatAgreeStayTogether() {
    for (int seed = 1; seed <= 50; seed++) {
      int[] lender = draw(1, 1, 1, seed);
      boolean own = lender[0] < 5;
      for (int i = 0; i < 15; i++) {
        assertThat(lender[i] < 5).isEqualTo(own == i < 5);
      }
    }
  }

  @Test
  void labelsOfAWordThatAgreeStayTogetherAndEachWordIsLentOnce() {
    int[] words = {4, 1, 2, 7};
    for (int seed = 1; seed <= 50; seed++) {
      int[] lender = draw(0, 1, 1, seed);
      Set<Integer> lending = new HashSet<>();
      for (int word : words) {
        int[] of =
            IntStream.range(0, 15)
                .filter(i -> WORD[i] == word)
                .map(i -> WORD[lender[i]])
                .distinct()
                .toArray();
        assertThat(of).hasSize(1);
        lending.add(of[0]);
      }
      assertThat(lending).hasSize(4);
    }
  }

  @Test
  void labelsOfAPlaceThatAgreeStayTogetherAndEachPlaceIsLentOnce() {
    for (int seed = 1; seed <= 50; seed++) {
      int[] lender = draw(0, 0, 1, seed);
      Set<Integer> lending = new HashSet<>();
      Set<Integer> borrowing = new HashSet<>();
      Set<List<Integer>> pairs = new HashSet<>();
      for (int i = 0; i < 15; i++) {
        int to = 10 * WORD[i] + PLACE[i];
        int by = 10 * WORD[lender[i]] + PLACE[lender[i]];
        lending.add(by);
        borrowing.add(to);
        pairs.add(List.of(to, by));
      }
      assertThat(pairs).hasSize(8);
      assertThat(lending).hasSize(8);
      assertThat(borrowing).hasSize(8);
    }
  }

  /** What is lent again is not lent to a third one, so that there is enough for all. */
  @Test
  void everyTokenGetsALabelHoweverMuchLabelsAgree() {
    Random random = new Random(5);
    for (int seed = 1; seed <= 2000; seed++) {
      int[] lender = draw(random.nextDouble(), random.nextDouble(), random.nextDouble(), seed);
      assertThat(Arrays.stream(lender).min().orElseThrow()).isNotNegative();
    }
  }

  /** Over all ordered pairs of tokens in two words of a cluster, in two places, in one place. */
  @Test
  void likenessIsHowMuchOftenerTheRarerLabelIsBesideItself() {
    Random random = new Random(3);
    boolean[] label = new boolean[15];
    for (int i = 0; i < 15; i++) {
      label[i] = WORD[i] == 1 || random.nextInt(4) == 0;
    }
    long ones = IntStream.range(0, 15).filter(i -> label[i]).count();
    boolean rarer = ones < 8;
    double share = Math.min(ones, 15 - ones) / 15.0;
    int[] both = new int[3];
    int[] one = new int[3];
    for (int i = 0; i < 15; i++) {
      for (int j = 0; j < 15; j++) {
        if (i != j && i < 5 == j < 5 && label[i] == rarer) {
          int level = WORD[i] != WORD[j] ? 0 : PLACE[i] != PLACE[j] ? 1 : 2;
          one[level]++;
          both[level] += label[j] == rarer ? 1 : 0;
        }
      }
    }
    double[] likeness = Nesting.of(STARTS, WORD, PLACE).likeness(label);
    for (int level = 0; level < 3; level++) {
      double expected = ((double) both[level] / one[level] - share) / (1 - share);
      assertThat(likeness[level]).isCloseTo(Math.max(0, expected), within(1e-12));
    }
    assertThat(Arrays.stream(likeness).max().orElseThrow()).isGreaterThan(0.2);
  }

  @Test
  void likenessIsOneWhereAllAgreeAndZeroWhereThereIsNothingToCompare() {
    boolean[] ofCluster = new boolean[15];
    Arrays.fill(ofCluster, 5, 15, true);
    boolean[] ofWord = new boolean[15];
    Arrays.fill(ofWord, 11, 14, true);
    Nesting nesting = Nesting.of(STARTS, WORD, PLACE);
    assertThat(nesting.likeness(ofCluster)).containsExactly(0, 1, 1); // the other has one word
    assertThat(nesting.likeness(ofWord)).containsExactly(0, 1, 1);
    int[] each = IntStream.range(0, 15).toArray();
    Nesting alone = Nesting.of(IntStream.rangeClosed(0, 15).toArray(), each, each);
    assertThat(alone.likeness(ofCluster)).containsExactly(0, 0, 0);
  }
}
