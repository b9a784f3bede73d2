package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SignFlipsTest {
  private static float[][] normal(int clusters, int columns, double shift, long seed) {
    Random random = new Random(seed);
    float[][] rows = new float[clusters][columns];
    for (float[] row : rows) {
      double common = random.nextGaussian();
      for (int c = 0; c < columns; c++) {
        row[c] = (float) (random.nextGaussian() + common + (c == 0 ? shift : 0));
      }
    }
    return rows;
  }

  @Test
  void aShiftIsFoundAndNothingBesideIt() {
    double[] p = SignFlips.familyWise(normal(100, 20, 1.5, 3), 20, 999, 1);
    assertThat(p[0]).isEqualTo(0.001);
    for (int c = 1; c < p.length; c++) {
      assertThat(p[c]).isGreaterThan(0.01);
    }
  }

  /** With one column it is Fisher's test: of 2^5 signs of 1, …, 5 those of sum 15, 13 or less. */
  @Test
  void theProbabilityIsThatOfAllSigns() {
    float[][] rows = {{1}, {2}, {3}, {4}, {5}};
    assertThat(SignFlips.familyWise(rows, 1, 50_000, 2)[0]).isCloseTo(2 / 32.0, within(0.005));
    float[][] mixed = {{-1}, {2}, {3}, {4}, {5}};
    assertThat(SignFlips.familyWise(mixed, 1, 50_000, 2)[0]).isCloseTo(4 / 32.0, within(0.005));
  }

  @Test
  void theSmallestPIsUniformWhereThereIsNothing() {
    int found = 0;
    for (int seed = 0; seed < 400; seed++) {
      double[] p = SignFlips.familyWise(normal(30, 25, 0, seed), 25, 199, seed);
      double least = 1;
      for (double one : p) {
        least = Math.min(least, one);
      }
      found += least <= 0.1 ? 1 : 0;
    }
    assertThat(found / 400.0).isCloseTo(0.1, within(0.05));
  }

  @Test
  void signsDoNotMatterAndZerosAreNoFinding() {
    float[][] rows = normal(40, 3, 1, 5);
    float[][] turned = new float[40][3];
    for (int i = 0; i < 40; i++) {
      for (int c = 0; c < 2; c++) {
        turned[i][c] = -rows[i][c];
      }
      rows[i][2] = 0;
    }
    double[] p = SignFlips.familyWise(rows, 3, 499, 7);
    assertThat(SignFlips.familyWise(turned, 3, 499, 7)).containsExactly(p);
    assertThat(p[2]).isEqualTo(1);
  }
}
