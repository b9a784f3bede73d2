package translit.selectivity.directions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static translit.selectivity.directions.PlantedSample.BLOCK;
import static translit.selectivity.directions.PlantedSample.UNITS;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.engine.ActivationLayout.Block;
import translit.selectivity.scoring.Sample;
import translit.selectivity.scoring.Sample.Sampled;

class ControlTaskTest {
  private static ControlTask.Told told(Sample sample) {
    return new ControlTask(sample, PlantedSample.labels(sample), 1)
        .told(PartActivations.of(sample, BLOCK));
  }

  @Test
  void onNoiseNothingIsLearnedByHeartAndTheSelectivityIsNothing() {
    ControlTask.Told told = told(PlantedSample.of(new float[UNITS], 0, 1));
    assertThat(told.outcome().value()).isCloseTo(0.5, within(0.05));
    assertThat(told.control().value()).isCloseTo(0.5, within(0.02));
    assertThat(told.selectivity().value()).isCloseTo(0, within(0.05));
    assertThat(told.selectivity().interval().low()).isNegative();
  }

  @Test
  void whatTheUnitsTellIsNotLearnedByHeart() {
    float[] direction = new float[UNITS];
    direction[3] = 1;
    ControlTask.Told told = told(PlantedSample.of(direction, 3, 2));
    assertThat(told.outcome().value()).isCloseTo(0.933, within(0.02)); // Φ(1.5)
    assertThat(told.control().value()).isCloseTo(0.5, within(0.05));
    assertThat(told.selectivity().interval().low()).isGreaterThan(0.35);
  }

  /** As many units as words: a probe can have a weight for each word and learn all by heart. */
  @Test
  void whatIsLearnedByHeartIsNotSelective() {
    Sample sample = PlantedSample.of(new float[UNITS], 0, 3);
    Random random = new Random(4);
    Map<Integer, float[]> rows = new HashMap<>();
    Sample ofFew =
        new Sample(
            sample.tokens().stream()
                .limit(4 * UNITS)
                .map(
                    one ->
                        new Sampled(
                            one.token(),
                            FloatBuffer.wrap(
                                rows.computeIfAbsent(
                                    one.token().word(),
                                    word -> {
                                      float[] row = new float[2 * UNITS];
                                      IntStream.range(0, row.length)
                                          .forEach(u -> row[u] = (float) random.nextGaussian());
                                      return row;
                                    }))))
                .toList(),
            IntStream.rangeClosed(0, UNITS).map(stem -> 4 * stem).toArray(),
            new long[UNITS],
            Arrays.copyOf(sample.group(), 4 * UNITS));
    ControlTask.Told told =
        new ControlTask(ofFew, PlantedSample.labels(ofFew), 1)
            .told(PartActivations.of(ofFew, new Block("forward", "lstm-output", 0, 2 * UNITS)));
    assertThat(told.outcome().value()).isEqualTo(1);
    assertThat(told.control().value()).isCloseTo(1, within(1e-12));
    assertThat(told.selectivity().value()).isCloseTo(0, within(1e-12));
  }

  @Test
  void labelsAreDrawnByWordAndAsManyAsTheOutcomeHas() {
    Sample sample = PlantedSample.of(new float[UNITS], 0, 5);
    boolean[] labels = PlantedSample.labels(sample);
    ControlTask task = new ControlTask(sample, labels, 1);
    assertThat(task.size()).isEqualTo(sample.size());
    boolean[] drawn = task.draw(0);
    Map<Integer, Boolean> ofWord = new HashMap<>();
    for (int i = 0; i < drawn.length; i++) {
      boolean before = ofWord.getOrDefault(sample.tokens().get(i).token().word(), drawn[i]);
      assertThat(drawn[i]).isEqualTo(before);
      ofWord.put(sample.tokens().get(i).token().word(), drawn[i]);
    }
    assertThat(ofWord.values().stream().filter(label -> label)).hasSize(134); // every third of 400
    assertThat(task.draw(1)).isNotEqualTo(drawn);
    assertThat(task.draw(0)).isEqualTo(drawn);
  }
}
