package translit.selectivity.directions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.engine.ActivationLayout.Block;
import translit.selectivity.scoring.Sample;
import translit.selectivity.scoring.Sample.Sampled;
import translit.statistics.Rotation;
import translit.trace.Token;

class RotationTest {
  @Test
  void directionsAreOfLengthOneAndAtRightAngles() {
    float[][] rotation = Rotation.random(30, 5);
    for (int a = 0; a < 30; a++) {
      for (int b = 0; b < 30; b++) {
        double product = 0;
        for (int u = 0; u < 30; u++) {
          product += (double) rotation[a][u] * rotation[b][u];
        }
        assertThat(product).isCloseTo(a == b ? 1 : 0, within(1e-6));
      }
    }
  }

  @Test
  void theSeedDecidesThem() {
    assertThat(Rotation.random(9, 1)).isDeepEqualTo(Rotation.random(9, 1));
    assertThat(Rotation.random(9, 2)[0]).isNotEqualTo(Rotation.random(9, 1)[0]);
  }

  /**
   * Of Haar's distribution, each entry has the mean 0 and the variance 1 / K, and the trace the
   * mean 0 and the variance 1 (Diaconis and Shahshahani 1994, "On the eigenvalues of random
   * matrices"). With the signs of a Householder QR as they come, the trace would have neither.
   */
  @Test
  void noDirectionIsPreferred() {
    int size = 5;
    int draws = 4000;
    double first = 0;
    double square = 0;
    double trace = 0;
    double squaredTrace = 0;
    for (int seed = 0; seed < draws; seed++) {
      float[][] rotation = Rotation.random(size, seed);
      double sum = 0;
      for (int d = 0; d < size; d++) {
        sum += rotation[d][d];
      }
      first += rotation[0][0] / draws;
      square += rotation[0][0] * rotation[0][0] / draws;
      trace += sum / draws;
      squaredTrace += sum * sum / draws;
    }
    assertThat(first).isCloseTo(0, within(0.03));
    assertThat(square).isCloseTo(0.2, within(0.02));
    assertThat(trace).isCloseTo(0, within(0.07));
    assertThat(squaredTrace).isCloseTo(1, within(0.1));
  }

  @Test
  void aWeightedSumIsWhatItSays() {
    Random random = new Random(3);
    int units = 11; // not a multiple of what is added at once
    int tokens = 1500;
    float[][] rows = new float[tokens][3 + units];
    for (float[] row : rows) {
      for (int u = 0; u < row.length; u++) {
        row[u] = random.nextFloat() - 0.5f;
      }
    }
    List<Sampled> sampled =
        IntStream.range(0, tokens)
            .mapToObj(i -> new Sampled(new Token(0, 1, i, 0, i, 0), FloatBuffer.wrap(rows[i])))
            .toList();
    Sample sample = new Sample(sampled, new int[] {0, tokens}, new long[] {1}, new byte[tokens]);
    PartActivations part =
        PartActivations.of(sample, new Block("forward", "lstm-output", 3, units));
    float[][] rotation = Rotation.random(units, 8);
    float[][] along = part.along(rotation);
    int[] some = {1400, 3, 700};
    float[][] alongSome = part.at(some).along(rotation);
    for (int d = 0; d < units; d++) {
      for (int i = 0; i < tokens; i++) {
        double sum = 0;
        for (int u = 0; u < units; u++) {
          sum += (double) rotation[d][u] * rows[i][3 + u];
        }
        assertThat((double) along[d][i]).isCloseTo(sum, within(1e-5));
      }
      for (int i = 0; i < some.length; i++) {
        assertThat(alongSome[d][i]).isCloseTo(along[d][some[i]], within(1e-5f));
      }
    }
  }
}
