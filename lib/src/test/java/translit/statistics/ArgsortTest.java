package translit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArgsortTest {
  @Test
  void theOrderRisesAndEqualNumbersKeepTheirs() {
    Random random = new Random(2);
    float[] values = new float[5000];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(5) - 2;
            case 1 -> random.nextBoolean() ? 0f : -0f;
            case 2 -> (float) (random.nextGaussian() * 1e-30);
            default -> (float) random.nextGaussian();
          };
    }
    int[] expected =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i] + 0.0)) // stable
            .mapToInt(Integer::intValue)
            .toArray();
    Argsort argsort = new Argsort(values.length);
    assertThat(argsort.order(values)).isEqualTo(expected);
    assertThat(argsort.order(values)).as("again").isEqualTo(expected);
  }
}
