package translit.engine.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.EncodedText;
import translit.engine.Engine;
import translit.engine.Parameters;
import translit.engine.matrix.Gemm;

class DropoutTest {
  private static final long SEED = 9;
  private static final int CELLS = 50;

  @Test
  void leavesOutItsShareOfTheOutputsAndScalesTheOthersUp() {
    PackedBatch batch = packed(40);
    Dropout dropout = new Dropout(CELLS, 0.25);
    dropout.draw(batch, true, 1);
    float[] masked = masks(dropout, batch, false);
    float kept = 1 / 0.75f;
    long zeros = IntStream.range(0, masked.length).filter(k -> masked[k] == 0).count();
    for (float value : masked) {
      assertThat(value).isIn(0f, kept);
    }
    assertThat(zeros / (double) masked.length).isCloseTo(0.25, within(0.03));
  }

  @Test
  void leavesOutAnOutputAtAllPositionsOfATextOrAtNone() {
    PackedBatch batch = packed(5);
    Dropout dropout = new Dropout(CELLS, 0.5);
    dropout.draw(batch, true, 2);
    float[] masked = masks(dropout, batch, true);
    for (int text = 0; text < 5; text++) {
      for (int t = 1; t < batch.lengths()[text]; t++) {
        for (int j = 0; j < CELLS; j++) {
          assertThat(masked[batch.row(text, t) * CELLS + j])
              .isEqualTo(masked[batch.row(text, 0) * CELLS + j]);
        }
      }
    }
    assertThat(masks(dropout, batch, false))
        .as("the two directions have masks of their own")
        .isNotEqualTo(masked);
  }

  @Test
  void hasTheGradientOfTheLossThatItLeaves() {
    Batch batch = batch(6, 3);
    float[] gradient;
    try (FusedEngine engine = engine(network(), 2, 0.4)) {
      engine.computeGradient(batch, SEED);
      gradient = engine.gradient().clone();
    }
    double scale = 0;
    for (float value : gradient) {
      scale = Math.max(scale, Math.abs(value));
    }
    Random random = new Random(1);
    for (int i = 0; i < 40; i++) {
      int parameter = random.nextInt(gradient.length);
      double step = 1e-2;
      double difference =
          (lossAfterMoving(parameter, step, batch) - lossAfterMoving(parameter, -step, batch))
              * batch.characters()
              / (2 * step);
      assertThat(gradient[parameter]).isCloseTo((float) difference, within((float) (5e-3 * scale)));
    }
  }

  @Test
  void isNoPartOfPrediction() {
    Batch batch = batch(6, 3);
    ComputationGraph graph = network();
    float[][] expected = Engine.stock(graph).outputs(batch);
    try (FusedEngine engine = engine(graph, 2, 0.4)) {
      engine.computeGradient(batch, SEED); // draws masks
      float[][] outputs = engine.outputs(batch);
      for (int n = 0; n < expected.length; n++) {
        assertThat(outputs[n]).containsExactly(expected[n], within(1e-5f));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 8})
  void theMasksAreTheSameWhereThreadsDivideTheTexts(int threads) {
    float[] one = gradient(1, 0.4);
    float[] divided = gradient(threads, 0.4);
    assertThat(gradient(threads, 0.4)).isEqualTo(divided);
    assertThat(largestDifference(divided, one)).isLessThan(1e-3);
    assertThat(largestDifference(gradient(1, 0), one)).as("without masks").isGreaterThan(1);
  }

  private static float[] gradient(int threads, double share) {
    try (FusedEngine engine = engine(network(), threads, share)) {
      engine.computeGradient(batch(64, 5), SEED);
      return engine.gradient().clone();
    }
  }

  private static double largestDifference(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(k -> Math.abs(a[k] - b[k])).max().orElseThrow();
  }

  private static double lossAfterMoving(int parameter, double by, Batch batch) {
    ComputationGraph graph = network();
    graph.params().putScalar(parameter, graph.params().getDouble(parameter) + by);
    try (FusedEngine engine = engine(graph, 2, 0.4)) {
      return engine.computeGradient(batch, SEED);
    }
  }

  private static FusedEngine engine(ComputationGraph graph, int threads, double share) {
    return new FusedEngine(Parameters.of(graph), Gemm.chosen(), threads, share);
  }

  private static float[] masks(Dropout dropout, PackedBatch batch, boolean backward) {
    float[] masks = new float[batch.rows() * CELLS];
    if (dropout.isActive()) {
      dropout.copyMasks(backward ? 1 : 0, 0, batch.rows(), masks);
    } else {
      Arrays.fill(masks, 1);
    }
    return masks;
  }

  private static ComputationGraph network() {
    return BiLstm.create(7, 10, 5, 3);
  }

  private static PackedBatch packed(int texts) {
    return PackedBatch.of(batch(texts, 1), 7, 5);
  }

  private static Batch batch(int texts, long seed) {
    Random random = new Random(seed);
    List<EncodedText> list = new ArrayList<>();
    for (int n = 0; n < texts; n++) {
      int length = 1 + random.nextInt(12);
      list.add(
          EncodedText.of(random.ints(length, 0, 7).toArray(), random.ints(length, 0, 5).toArray()));
    }
    return new Batch(list);
  }
}
