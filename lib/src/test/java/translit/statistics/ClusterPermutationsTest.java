package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class ClusterPermutationsTest {
  private static final int PERMUTATIONS = 200;

  private static int[] starts(int... sizes) {
    int[] starts = new int[sizes.length + 1];
    for (int c = 0; c < sizes.length; c++) {
      starts[c + 1] = starts[c] + sizes[c];
    }
    return starts;
  }

  private static long[] equal(int clusters, long frequency) {
    long[] all = new long[clusters];
    Arrays.fill(all, frequency);
    return all;
  }

  private static boolean[] random(int tokens, int seed) {
    boolean[] label = new boolean[tokens];
    Random random = new Random(seed);
    for (int i = 0; i < tokens; i++) {
      label[i] = random.nextInt(3) == 0;
    }
    return label;
  }

  /** The labels of the tokens in one permutation, as a text of 0 and 1. */
  private static String labels(ClusterPermutations labels, int from, int to, int r) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(labels.labels()[i * labels.longs() + r / 64] >>> r % 64 & 1);
    }
    return text.toString();
  }

  private static String all(ClusterPermutations labels, int r) {
    return labels(labels, 0, labels.tokens(), r);
  }

  private static long ones(String text) {
    return text.chars().filter(c -> c == '1').count();
  }

  @Test
  void theFirstLabelsAreTheTrueOnes() {
    boolean[] label = random(70, 1);
    for (int permutations : new int[] {1, 63, 64, 200}) {
      ClusterPermutations labels = permuted(label, starts(30, 5, 35), equal(3, 9), permutations, 3);
      assertThat(labels.width()).isEqualTo(permutations + 1);
      assertThat(labels.tokens()).isEqualTo(70);
      for (int i = 0; i < 70; i++) {
        assertThat(labels.label(i)).isEqualTo(label[i] ? 1 : 0);
        assertThat(labels(labels, i, i + 1, 0)).isEqualTo(label[i] ? "1" : "0");
      }
    }
  }

  @Test
  void clustersOfOneTokenOnlyExchangeLabelsAndEveryTokenGetsAny() {
    boolean[] label = new boolean[20];
    Arrays.fill(label, 0, 6, true);
    int[] starts = IntStream.rangeClosed(0, 20).toArray();
    ClusterPermutations labels = permuted(label, starts, equal(20, 1), 2000, 1);
    double[] share = new double[20];
    for (int r = 1; r <= 2000; r++) {
      assertThat(ones(all(labels, r))).isEqualTo(6);
      for (int i = 0; i < 20; i++) {
        share[i] += all(labels, r).charAt(i) == '1' ? 1 / 2000.0 : 0;
      }
    }
    // 4.5 standard deviations of a share of 0.3
    assertThat(Arrays.stream(share).boxed())
        .allSatisfy(one -> assertThat(one).isCloseTo(0.3, within(0.046)));
  }

  /** Each cluster gets as many labels as another one has, and each of these lends once. */
  @Test
  void clustersOfEqualSizeExchangeAllOfTheirLabels() {
    boolean[] label = random(50, 2);
    int[] starts = starts(10, 10, 10, 10, 10);
    ClusterPermutations labels = permuted(label, starts, equal(5, 10), PERMUTATIONS, 5);
    List<Long> counts = counts(labels, starts, 0);
    Set<String> seen = new HashSet<>();
    for (int r = 1; r <= PERMUTATIONS; r++) {
      assertThat(counts(labels, starts, r)).containsExactlyInAnyOrderElementsOf(counts);
      seen.add(all(labels, r));
    }
    assertThat(seen).hasSizeGreaterThan(PERMUTATIONS - 5);
  }

  private static List<Long> counts(ClusterPermutations labels, int[] starts, int r) {
    return IntStream.range(0, starts.length - 1)
        .mapToObj(c -> ones(labels(labels, starts[c], starts[c + 1], r)))
        .toList();
  }

  /** Of 12 clusters of each size 4 have the label, so that 2 · 4 · 8 / 12 change on average. */
  @Test
  void aPureClusterStaysPure() {
    int[] starts = starts(IntStream.range(0, 60).map(c -> 1 + c % 5).toArray());
    boolean[] label = new boolean[starts[60]];
    for (int c = 0; c < 60; c += 3) {
      Arrays.fill(label, starts[c], starts[c + 1], true);
    }
    ClusterPermutations labels = permuted(label, starts, equal(60, 7), PERMUTATIONS, 5);
    double changed = 0;
    for (int r = 1; r <= PERMUTATIONS; r++) {
      for (int c = 0; c < 60; c++) {
        String its = labels(labels, starts[c], starts[c + 1], r);
        assertThat(its).containsPattern("^(0+|1+)$");
        changed += its.charAt(0) == (label[starts[c]] ? '1' : '0') ? 0 : 1;
      }
    }
    assertThat(changed / PERMUTATIONS).isCloseTo(5 * 2 * 4 * 8 / 12.0, within(1.0));
  }

  /** Where there is nobody to exchange with, a cluster's own words do. */
  @Test
  void aClusterThatIsAloneKeepsItsLabels() {
    boolean[] label = new boolean[7];
    label[2] = true;
    ClusterPermutations labels = permuted(label, starts(7), equal(1, 9), PERMUTATIONS, 5);
    Set<String> seen = new HashSet<>();
    for (int r = 1; r <= PERMUTATIONS; r++) {
      assertThat(ones(all(labels, r))).isEqualTo(1);
      seen.add(all(labels, r));
    }
    assertThat(seen).hasSize(7);
  }

  /** Each stratum has a share of labels of its own: 0, all, or those that mark a size. */
  @Test
  void onlyClustersOfAboutTheSameFrequencyAndSizeExchange() {
    // frequencies of 1 binary digit, 3 and 10; of the latter, sizes 2 and 5
    int[] sizes = {1, 2, 2, 5, 2, 5, 2, 1, 2, 5, 2, 5, 2, 1, 2, 1, 2};
    long[] frequency = {1, 4, 5, 512, 6, 600, 900, 1, 7, 999, 700, 1000, 800, 1, 4, 1, 1023};
    int[] stratum = {0, 1, 1, 3, 1, 3, 2, 0, 1, 3, 2, 3, 2, 0, 1, 0, 2};
    int[] starts = starts(sizes);
    for (int marked = 0; marked < 4; marked++) {
      boolean[] label = new boolean[starts[sizes.length]];
      for (int c = 0; c < sizes.length; c++) {
        Arrays.fill(label, starts[c], starts[c + 1], stratum[c] == marked);
      }
      ClusterPermutations labels = permuted(label, starts, frequency, PERMUTATIONS, marked);
      for (int r = 1; r <= PERMUTATIONS; r++) {
        assertThat(all(labels, r)).as("stratum %d", marked).isEqualTo(all(labels, 0));
      }
      assertThat(labels.left()).isCloseTo(1, within(1e-12));
    }
  }

  /** Fewer than four join those before them; so do the last ones. */
  @Test
  void fewClustersLookForCompany() {
    boolean[] label = {true, false, false, false, false, false, true};
    int[] starts = IntStream.rangeClosed(0, 7).toArray();
    long[] frequency = {1, 2, 4, 8, 100, 200, 400};
    ClusterPermutations labels = permuted(label, starts, frequency, PERMUTATIONS, 1);
    Set<Integer> first = new HashSet<>();
    Set<Integer> last = new HashSet<>();
    for (int r = 1; r <= PERMUTATIONS; r++) {
      first.add(all(labels, r).indexOf('1'));
      last.add(all(labels, r).lastIndexOf('1'));
    }
    // the last three are too few to be a stratum of their own: all seven exchange
    assertThat(first).contains(0, 1, 2, 3, 4, 5);
    assertThat(last).contains(1, 2, 3, 4, 5, 6);
  }

  @Test
  void whatIsLeftIsTheMeanCorrelationOfLabels() {
    int[] sizes = new Random(6).ints(40, 1, 9).toArray();
    int[] starts = starts(sizes);
    boolean[] label = random(starts[40], 7);
    ClusterPermutations labels = permuted(label, starts, equal(40, 3), PERMUTATIONS, 5);
    double[] own = all(labels, 0).chars().mapToDouble(c -> c - '0').toArray();
    double mean = 0;
    for (int r = 1; r <= PERMUTATIONS; r++) {
      double[] permuted = all(labels, r).chars().mapToDouble(c -> c - '0').toArray();
      mean += new PearsonsCorrelation().correlation(own, permuted) / PERMUTATIONS;
    }
    assertThat(labels.left()).isCloseTo(mean, within(1e-9)).isBetween(-0.1, 0.3);
  }

  @Test
  void theSeedDecides() {
    boolean[] label = random(40, 8);
    int[] starts = IntStream.rangeClosed(0, 40).toArray();
    ClusterPermutations one = permuted(label, starts, equal(40, 1), 70, 1);
    assertThat(permuted(label, starts, equal(40, 1), 70, 1).labels()).isEqualTo(one.labels());
    assertThat(permuted(label, starts, equal(40, 1), 70, 2).labels()).isNotEqualTo(one.labels());
  }

  /** Each token a word of its own. */
  private static ClusterPermutations permuted(
      boolean[] label, int[] starts, long[] frequency, int permutations, long seed) {
    int[] words = IntStream.range(0, label.length).toArray();
    return ClusterPermutations.of(label, starts, frequency, words, words, permutations, seed);
  }

  /** Words of three tokens with one label stay whole. */
  @Test
  void wordsAreNotCutWhereStemsAreOfWholeWords() {
    boolean[] label = new boolean[240];
    int[] word = new int[240];
    for (int i = 0; i < label.length; i++) {
      word[i] = i / 3;
      label[i] = word[i] * 7 % 5 < 2;
    }
    int[] starts = IntStream.rangeClosed(0, 20).map(c -> 12 * c).toArray();
    ClusterPermutations labels =
        ClusterPermutations.of(label, starts, equal(20, 4), word, new int[240], PERMUTATIONS, 5);
    int moved = 0;
    for (int i = 0; i < label.length; i++) {
      for (int r = 1; r <= PERMUTATIONS; r++) {
        long one = labels.labels()[i * labels.longs() + r / 64] >>> r % 64 & 1;
        long first = labels.labels()[i / 3 * 3 * labels.longs() + r / 64] >>> r % 64 & 1;
        assertThat(one).isEqualTo(first);
        moved += one == 1 == label[i] ? 0 : 1;
      }
    }
    assertThat(moved).isGreaterThan(PERMUTATIONS * 40);
  }
}
