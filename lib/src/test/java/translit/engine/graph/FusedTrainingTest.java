package translit.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static translit.engine.EngineSamples.batch;
import static translit.engine.EngineSamples.network;
import static translit.engine.EngineSamples.stockGradient;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.EncodedText;
import translit.engine.Engine;

class FusedTrainingTest {
  @Test
  void tenStepsEqualTenStepsOfDeeplearning4j() {
    ComputationGraph stock = network(11, 24, 9, 7);
    ComputationGraph fused = network(11, 24, 9, 7);
    Engine stockEngine = Engine.stock(stock);
    try (Engine engine = Engine.of(fused)) {
      for (int step = 0; step < 10; step++) {
        // long texts, so that the first gradients are beyond the threshold and get clipped
        Batch batch = batch(11, 9, 6, 200, 200, 100 + step);
        double rate = 3e-3 / (step + 1);
        double expected = stockEngine.train(batch, rate);
        assertThat(engine.train(batch, rate)).isCloseTo(expected, within(1e-5));
        assertThat(fused.score()).isCloseTo(stock.score(), within(1e-2));
      }
    }
    assertThat(distance(fused.params(), stock.params())).isLessThan(1e-4);
    assertThat(fused.getIterationCount()).isEqualTo(stock.getIterationCount()).isEqualTo(10);
    assertThat(distance(state(fused), state(stock))).isLessThan(1e-4);
  }

  @Test
  void whatIsDoneAfterAStepIsWhatIsDoneToTheGraphBetweenTwoSteps() {
    ComputationGraph hooked = network(9, 16, 6, 8);
    ComputationGraph byHand = network(9, 16, 6, 8);
    try (Engine engine = Engine.of(hooked, 0.2, parameters -> parameters.values()[40] = 0.5f);
        Engine plain = Engine.of(byHand, 0.2)) {
      for (int step = 0; step < 4; step++) {
        Batch batch = batch(9, 6, 5, 3, 12, step);
        assertThat(engine.train(batch, 1e-2)).isEqualTo(plain.train(batch, 1e-2));
        byHand.params().putScalar(40, 0.5f);
      }
    }
    assertThat(hooked.params().toFloatVector()).isEqualTo(byHand.params().toFloatVector());
    assertThat(hooked.params().getFloat(40)).isEqualTo(0.5f);
  }

  @Test
  void clipsEachLayerByItself() {
    ComputationGraph stock = network(11, 24, 9, 7);
    ComputationGraph fused = network(11, 24, 9, 7);
    // one outcome only, so that all positions pull the same way
    List<EncodedText> texts = new ArrayList<>();
    for (EncodedText text : batch(11, 9, 4, 300, 300, 1).texts()) {
      texts.add(new EncodedText(text.latin(), new short[text.length()]));
    }
    Batch batch = new Batch(texts);
    try (Engine engine = Engine.of(fused)) {
      engine.train(batch, 1e-3);
      Engine.stock(stock).train(batch, 1e-3);
      assertThat(distance(state(fused), state(stock))).isLessThan(1e-5);
      double[] sums = stockGradient(network(11, 24, 9, 7), batch);
      double norm = 0;
      int from = sums.length - (24 + 11) * 9 - 9;
      for (int k = from; k < sums.length; k++) {
        norm += sums[k] * sums[k];
      }
      assertThat(Math.sqrt(norm) / 4).describedAs("norm before clipping").isGreaterThan(20);
    }
  }

  @Test
  void theSameSeedGivesTheSameWeightsForOneThreadAsForTwo() {
    float[] first = trained(1);
    assertThat(trained(2)).isEqualTo(first);
    assertThat(trained(2)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 8})
  void moreThreadsThanTwoDivideTheTexts(int threads) {
    float[] expected = trained(2);
    float[] divided = trained(threads);
    assertThat(divided).isNotEqualTo(expected);
    for (int k = 0; k < expected.length; k++) {
      assertThat(divided[k]).isCloseTo(expected[k], within(1e-4f));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8})
  void aBatchTooSmallToBeDividedGivesTheSameWeightsForAnyNumberOfThreads(int threads) {
    float[] one = trained(1, 0.4, 6);
    assertThat(trained(threads, 0.4, 6)).isEqualTo(one);
    assertThat(one).isNotEqualTo(network(20, 33, 12, 4).params().toFloatVector());
  }

  @Test
  void continuesFromASavedNetworkAsIfItHadNotBeenSaved(@TempDir Path folder) throws IOException {
    ComputationGraph graph = network(9, 16, 6, 8);
    File file = folder.resolve("model.zip").toFile();
    try (Engine engine = Engine.of(graph)) {
      for (int step = 0; step < 3; step++) {
        engine.train(batch(9, 6, 5, 3, 12, step), 1e-2);
      }
      ModelSerializer.writeModel(graph, file, true);
      for (int step = 3; step < 6; step++) {
        engine.train(batch(9, 6, 5, 3, 12, step), 1e-2);
      }
    }
    ComputationGraph loaded = ComputationGraph.load(file, true);
    try (Engine engine = Engine.of(loaded)) {
      for (int step = 3; step < 6; step++) {
        engine.train(batch(9, 6, 5, 3, 12, step), 1e-2);
      }
    }
    assertThat(loaded.params().toFloatVector()).isEqualTo(graph.params().toFloatVector());
    assertThat(state(loaded).toFloatVector()).isEqualTo(state(graph).toFloatVector());
    assertThat(loaded.getIterationCount()).isEqualTo(6);
  }

  @Test
  void learns() {
    ComputationGraph graph = network(6, 16, 6, 9);
    Random random = new Random(1);
    double loss = 0;
    try (Engine engine = Engine.of(graph)) {
      for (int step = 0; step < 200; step++) {
        List<EncodedText> texts = new ArrayList<>();
        for (int n = 0; n < 16; n++) {
          int[] latin = random.ints(5 + random.nextInt(10), 0, 6).toArray();
          int[] natives = new int[latin.length];
          for (int t = 0; t < latin.length; t++) {
            // needs both neighbours
            int left = t > 0 ? latin[t - 1] : 0;
            int right = t + 1 < latin.length ? latin[t + 1] : 0;
            natives[t] = right < 3 ? latin[t] : left;
          }
          texts.add(EncodedText.of(latin, natives));
        }
        loss = engine.train(new Batch(texts), 1e-2);
      }
    }
    assertThat(loss).isLessThan(0.05);
  }

  @Test
  void stopsWhenTheLossIsNotANumberAndLeavesTheNetworkAsItIs() {
    ComputationGraph graph = network(9, 16, 6, 8);
    graph.getLayer(BiLstm.HIDDEN).getParam("b").putScalar(0, Float.NaN);
    float[] before = graph.params().toFloatVector();
    try (Engine engine = Engine.of(graph)) {
      assertThatThrownBy(() -> engine.train(batch(9, 6, 5, 3, 12, 1), 1e-2))
          .isInstanceOf(ArithmeticException.class)
          .hasMessageContaining("step 0")
          .hasMessageContaining("learning rate");
    }
    assertThat(graph.params().toFloatVector()).isEqualTo(before);
    assertThat(graph.getIterationCount()).isZero();
  }

  private static float[] trained(int threads) {
    return trained(threads, 0, 64);
  }

  private static float[] trained(int threads, double dropout, int texts) {
    ComputationGraph graph = network(20, 33, 12, 4);
    try (Engine engine = new FusedTraining(graph, threads, dropout)) {
      for (int step = 0; step < 5; step++) {
        engine.train(batch(20, 12, texts, 20, 30, step), 1e-3);
      }
    }
    return graph.params().toFloatVector();
  }

  private static INDArray state(ComputationGraph graph) {
    return graph.getUpdater().getStateViewArray();
  }

  private static double distance(INDArray a, INDArray b) {
    return a.sub(b).amaxNumber().doubleValue();
  }
}
