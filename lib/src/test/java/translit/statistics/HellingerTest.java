package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HellingerTest {
  /** 1 - BC, with BC = Σ sqrt(p q) = 2 sqrt(1/4 * 3/4) for shares 1/4, 3/4 and 3/4, 1/4. */
  @Test
  void twoBinsHaveAClosedForm() {
    double expected = Math.sqrt(1 - Math.sqrt(3) / 2);
    assertThat(Hellinger.distance(new long[] {1, 3}, new long[] {301, 103}))
        .isCloseTo(expected, within(1e-12));
    long many = 3_000_000_000L; // more than an int holds
    assertThat(Hellinger.distance(new long[] {many, 3 * many}, new long[] {4 * many, 4 * many}))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void itIsZeroForEqualSharesAndOneForDisjointOnes() {
    assertThat(Hellinger.distance(new long[] {2, 5, 0}, new long[] {6, 15, 0}))
        .isCloseTo(0, within(1e-7));
    assertThat(Hellinger.distance(new long[] {2, 5, 0}, new long[] {2, 5, 9})).isEqualTo(1);
    assertThat(Hellinger.distance(new long[3], new long[] {2, 5, 9})).isNaN();
    assertThat(Hellinger.distance(new long[] {2, 5, 9}, new long[] {2, 5, 9})).isNaN();
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
      {-1e30f, 3e38f},
      {-3e38f, 3e38f}
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
