package translit.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PermutedSidesTest {
  /**
   * Every deal of l sides LEFT to n pairs, of which the first a were seen left, the next b right.
   */
  private static double[] dealt(int l, int a, int b, int n) {
    double[] counts = new double[n + 1];
    double deals = 0;
    for (int left = 0; left < 1 << n; left++) {
      if (Integer.bitCount(left) == l) {
        int right = Integer.bitCount(left & (1 << a) - 1);
        for (int i = a; i < a + b; i++) {
          right += left >> i & 1 ^ 1;
        }
        counts[right]++;
        deals++;
      }
    }
    double all = deals;
    return Arrays.stream(counts).map(one -> one / all).toArray();
  }

  @RepeatedTest(20)
  void theProbabilitiesAreThoseOfAllDeals(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int n = 1 + random.nextInt(12);
    int l = random.nextInt(n + 1);
    int a = random.nextInt(n + 1);
    int b = random.nextInt(n - a + 1);
    PermutedSides sides = PermutedSides.of(l, a, b, n);
    double[] expected = dealt(l, a, b, n);
    assertThat(sides.probabilities()).containsExactly(expected, within(1e-12));
    assertThat(sides.mean()).isCloseTo((l * a + (n - l) * b) / (double) n, within(1e-12));
    int right = random.nextInt(n + 1);
    assertThat(sides.atLeast(right))
        .isCloseTo(Arrays.stream(expected, right, n + 1).sum(), within(1e-12));
  }

  /** Four pairs of each side in either language: all come true in 1 of C(8, 4) = 70 deals. */
  @Test
  void twoLanguagesAreDealtApart() {
    PermutedSides one = PermutedSides.of(4, 4, 4, 8);
    PermutedSides both = one.and(one);
    assertThat(one.atLeast(8)).isCloseTo(1.0 / 70, within(1e-12));
    assertThat(both.atLeast(16)).isCloseTo(1.0 / 4900, within(1e-12));
    assertThat(both.mean()).isCloseTo(8, within(1e-12));
    assertThat(both.atLeast(0)).isCloseTo(1, within(1e-12));
  }

  @Test
  void whereNothingIsSaidNothingComesTrue() {
    PermutedSides none = PermutedSides.of(0, 0, 0, 0);
    assertThat(none.mean()).isZero();
    assertThat(none.atLeast(0)).isOne();
  }
}
