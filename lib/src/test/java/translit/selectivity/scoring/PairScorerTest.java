package translit.selectivity.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import translit.statistics.Interval;

class PairScorerTest {
  private static CalibratedScore score(float[] with, float[] without, int permutations) {
    return Tokens.alone(with, without).score(permutations);
  }

  private static float[] gaussians(int count, double mean, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (mean + random.nextGaussian());
    }
    return values;
  }

  /**
   * SciPy 1.10.1, with {@code x = (x * 1103515245 + 12345) % 2**31} from x = 42 and u = x / 2**31:
   *
   * <pre>{@code
   * a = np.floor(u[:60] ** 0.7 * 20) / 20; b = np.floor(u[60:200] * 20) / 20
   * mannwhitneyu(a, b).statistic / (60 * 140)
   * def H2(x, y):
   *   pool = np.sort(np.concatenate([x, y])); N = len(pool); K = 5
   *   bin = lambda v: np.searchsorted(pool, v, side='left') * K // N
   *   p = np.bincount(bin(x), minlength=K) / len(x); q = np.bincount(bin(y), minlength=K) / len(y)
   *   return 1 - np.sum(np.sqrt(p * q))
   * r = permutation_test((a, b), H2, vectorized=False, n_resamples=20000, alternative='greater')
   * r.pvalue; mu0 = r.null_distribution.mean(); np.sqrt((H2(a, b) - mu0) / (1 - mu0))
   * }</pre>
   */
  @Test
  void agreesWithSciPy() {
    long x = 42;
    float[] with = new float[60];
    float[] without = new float[140];
    for (int i = 0; i < 200; i++) {
      x = (x * 1103515245 + 12345) % (1L << 31);
      double u = (double) x / (1L << 31);
      if (i < 60) {
        with[i] = (float) (Math.floor(Math.pow(u, 0.7) * 20) / 20);
      } else {
        without[i - 60] = (float) (Math.floor(u * 20) / 20);
      }
    }
    CalibratedScore score = score(with, without, 9999);
    assertThat(score.auc().value()).isCloseTo(0.5228571429, within(1e-8));
    assertThat(score.p()).isCloseTo(0.1428, within(0.02));
    assertThat(score.hellinger().value()).isCloseTo(0.0941, within(0.003));
  }

  @Test
  void identicalDistributionsScoreNextToNothing() {
    double hellinger = 0;
    double bits = 0;
    double accuracy = 0;
    double binAccuracy = 0;
    for (int seed = 0; seed < 60; seed++) {
      CalibratedScore score =
          score(gaussians(300, 0, 2 * seed), gaussians(1000, 0, 2 * seed + 1), 100);
      hellinger += score.hellinger().value() / 60;
      bits += score.bits().value() / 60;
      accuracy += score.accuracy().value() / 60;
      binAccuracy += score.binAccuracy().value() / 60;
      assertThat(score.auc().value()).isBetween(0.4, 0.6);
    }
    assertThat(hellinger).isLessThan(0.05);
    assertThat(bits).isLessThan(0.005);
    assertThat(accuracy).isCloseTo(0.5, within(0.01));
    assertThat(binAccuracy).isCloseTo(0.5, within(0.01));
  }

  @Test
  void outcomeAndRestCanBeExchanged() {
    float[] a = gaussians(200, 0.5, 1);
    float[] b = gaussians(400, 0, 2);
    CalibratedScore one = score(a, b, 400);
    CalibratedScore other = score(b, a, 400);
    assertThat(other.hellinger().value()).isCloseTo(one.hellinger().value(), within(0.01));
    assertThat(other.auc().value()).isCloseTo(1 - one.auc().value(), within(1e-12));
    assertThat(other.bits().value()).isCloseTo(one.bits().value(), within(0.005));
    assertThat(other.accuracy().value()).isCloseTo(one.accuracy().value(), within(0.05));
    assertThat(other.accuracy().value()).isGreaterThan(0.55);
  }

  @Test
  void anIncreasingMapChangesNothing() {
    float[] a = gaussians(200, 0.5, 3);
    float[] b = gaussians(400, 0, 4);
    float[] mappedA = new float[a.length];
    float[] mappedB = new float[b.length];
    for (int i = 0; i < a.length; i++) {
      mappedA[i] = (float) Math.exp(a[i]);
    }
    for (int i = 0; i < b.length; i++) {
      mappedB[i] = (float) Math.exp(b[i]);
    }
    assertThat(score(mappedA, mappedB, 100)).isEqualTo(score(a, b, 100));
  }

  @Test
  void disjointDistributionsScoreOneAndTellTheWholeOutcome() {
    CalibratedScore score = score(gaussians(300, 50, 1), gaussians(300, -50, 2), 100);
    assertThat(score.hellinger().value()).isCloseTo(1, within(1e-6));
    assertThat(score.auc().value()).isEqualTo(1);
    assertThat(score.bits().value()).isCloseTo(1, within(0.05));
    // a threshold lies next to the last token below it, not halfway to the next one
    assertThat(score.accuracy().value()).isBetween(0.99, 1.0);
    assertThat(score.binAccuracy().value()).isEqualTo(1);
    assertThat(score.binAccuracy().interval()).isEqualTo(new Interval(1, 1));
    assertThat(score.p()).isCloseTo(1 / 101.0, within(1e-12));
  }

  @Test
  void aUnitThatNeverChangesIsUndefined() {
    assertThat(score(new float[40], new float[50], 10)).isEqualTo(CalibratedScore.UNDEFINED);
  }

  /** A stem's tokens are copies, and which stems have the outcome is chance. */
  @Test
  void fewStemsAreNoFinding() {
    int found = 0;
    int foundByToken = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      float[] values = new float[600];
      boolean[] outcome = new boolean[600];
      float value = 0;
      for (int i = 0; i < 600; i++) {
        if (i % 10 == 0) {
          value = (float) random.nextGaussian();
        }
        outcome[i] = (i / 10) % 3 == 0;
        values[i] = value + (float) random.nextGaussian() / 20;
      }
      found += Tokens.inStems(values, outcome, stem -> 10, seed).score(99).p() < 0.05 ? 1 : 0;
      Tokens alone = Tokens.inStems(values, outcome, stem -> 1, seed);
      foundByToken += alone.score(99).p() < 0.05 ? 1 : 0;
    }
    assertThat(found).isBetween(1, 20);
    assertThat(foundByToken).isGreaterThan(150);
  }

  /** A stem's tokens are copies with labels of their own. */
  @Test
  void labelsWithinStemsAreNoFinding() {
    int found = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      float[] values = new float[600];
      boolean[] outcome = new boolean[600];
      float value = 0;
      for (int i = 0; i < 600; i++) {
        if (i % 10 == 0) {
          value = (float) random.nextGaussian();
        }
        outcome[i] = random.nextInt(3) == 0;
        values[i] = value + (float) random.nextGaussian() / 20;
      }
      found += Tokens.inStems(values, outcome, stem -> 10, seed).score(99).p() < 0.05 ? 1 : 0;
    }
    assertThat(found).isBetween(1, 20);
  }

  /**
   * A unit that says yes or no: I = h(π a + (1 - π) b) - π h(a) - (1 - π) h(b), with h the entropy
   * of yes and no in bits, a and b the shares of yes where the outcome is and where it is not, and
   * π the share of the outcome in the text, which need not be that of the sample.
   */
  @Test
  void bitsBetweenTheExtremesAreThoseOfTheClosedForm() {
    for (double share : new double[] {0.5, 0.1, 0.9}) {
      for (double[] yes : new double[][] {{0.8, 0.2}, {0.3, 0.6}, {1, 0.5}}) {
        double expected =
            entropy(share * yes[0] + (1 - share) * yes[1])
                - share * entropy(yes[0])
                - (1 - share) * entropy(yes[1]);
        assertThat(yesAndNo(yes[0], yes[1], share).bits().value())
            .as("%s of %s and %s", share, yes[0], yes[1])
            .isCloseTo(expected, within(0.002))
            .isBetween(0.01, 0.99);
      }
    }
  }

  private static double entropy(double p) {
    return p == 0 || p == 1 ? 0 : -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
  }

  /** 2,000 tokens with the outcome and 2,000 without. */
  private static CalibratedScore yesAndNo(double with, double without, double share) {
    float[][] values = new float[2][2000];
    for (int i = 0; i < 2000; i++) {
      values[0][i] = i < 2000 * with ? 1 : 0;
      values[1][i] = i < 2000 * without ? 1 : 0;
    }
    return Tokens.alone(values[0], values[1]).score(50, share);
  }
}
