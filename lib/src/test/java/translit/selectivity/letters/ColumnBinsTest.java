package translit.selectivity.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import translit.statistics.Hellinger;
import translit.trace.WidenedRanges;

class ColumnBinsTest {
  private static ColumnBins over(float... values) {
    return new ColumnBins(WidenedRanges.ofOneUnit(values), 1);
  }

  private static int expected(float value, float min, float max) {
    double place = ((double) value - min) / ((double) max - min);
    return Math.max(0, Math.min(Hellinger.BINS - 1, (int) (place * Hellinger.BINS)));
  }

  @Test
  void aBinIsThatOfDoublePrecision() {
    Random random = new Random(4);
    float[][] ends = {
      {0, 1},
      {-1, 1},
      {0.3f, 0.7f},
      {0.9999f, 1},
      {-1e-38f, 1e-38f},
      {-3e38f, 3e38f},
      {0, Float.MIN_VALUE},
      {random.nextFloat() - 1, random.nextFloat()}
    };
    for (float[] end : ends) {
      ColumnBins bins = over(end);
      for (int i = 0; i <= 200_000; i++) {
        // on the edges, next to them, beside the first one, anywhere; also beyond the ends
        double share = i % 4 == 3 ? 1.2 * random.nextDouble() - 0.1 : (i / 4 % 1001) / 1000.0;
        share = i % 8 == 3 ? share * 1e-6 : share;
        float value = (float) (end[0] + share * ((double) end[1] - end[0]));
        value = i % 4 == 1 ? Math.nextUp(value) : i % 4 == 2 ? Math.nextDown(value) : value;
        assertThat(bins.of(0, value))
            .as("%s from %s to %s", value, end[0], end[1])
            .isEqualTo(expected(value, end[0], end[1]));
      }
    }
  }

  @Test
  void whatNeverChangesAndWhatIsNoNumberIsInTheFirstBin() {
    assertThat(over(0.5f, 0.5f).of(0, 0.5f)).isZero();
    assertThat(over(0, 1).of(0, Float.NaN)).isZero();
  }
}
