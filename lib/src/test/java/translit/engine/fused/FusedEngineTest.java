package translit.engine.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.EncodedText;
import translit.engine.StockEngine;

class FusedEngineTest {

  @ParameterizedTest(name = "{0} symbols, {1} cells, {2} classes, {3} texts of {4} to {5}")
  @CsvSource({
    "3, 1, 2, 1, 1, 1",
    "5, 4, 3, 2, 1, 4",
    "7, 13, 5, 3, 6, 6",
    "20, 32, 31, 16, 1, 40",
    "20, 33, 30, 17, 25, 30",
    "72, 64, 152, 40, 3, 90",
    "72, 228, 152, 9, 20, 25"
  })
  void computesWhatDeeplearning4jsLayersCompute(
      int inputs, int cells, int classes, int texts, int shortest, int longest) {
    ComputationGraph graph = network(inputs, cells, classes, 1);
    Batch batch = batch(inputs, classes, texts, shortest, longest, 2);
    float[][] expected = new StockEngine(graph).outputs(batch);
    try (FusedEngine engine = new FusedEngine(graph)) {
      assertThat(largestDifference(engine.outputs(batch), expected)).isLessThan(1e-5);
    }
  }

  @ParameterizedTest(name = "{0} symbols, {1} cells, {2} classes, {3} texts of {4}")
  @CsvSource({
    "3, 1, 2, 1, 1",
    "5, 4, 3, 2, 4",
    "7, 13, 5, 33, 6",
    "20, 32, 31, 16, 40",
    "72, 228, 152, 8, 30"
  })
  void hasTheGradientsOfDeeplearning4j(int inputs, int cells, int classes, int texts, int length) {
    ComputationGraph graph = network(inputs, cells, classes, 3);
    Batch batch = batch(inputs, classes, texts, length, length, 4);
    double[] expected = stockGradient(graph, batch);
    try (FusedEngine engine = new FusedEngine(graph)) {
      assertClose(graph, engine.gradientOf(batch), expected);
    }
  }

  @ParameterizedTest(name = "{0} symbols, {1} cells, {2} classes, {3} texts of {4} to {5}")
  @CsvSource({
    "5, 4, 3, 2, 1, 4",
    "7, 13, 5, 33, 1, 9",
    "20, 32, 31, 16, 1, 40",
    "72, 228, 152, 8, 10, 30"
  })
  void hasTheSumOfTheGradientsOfTextsOfUnequalLength(
      int inputs, int cells, int classes, int texts, int shortest, int longest) {
    ComputationGraph graph = network(inputs, cells, classes, 5);
    Batch batch = batch(inputs, classes, texts, shortest, longest, 6);
    double[] expected = new double[(int) graph.numParams()];
    for (EncodedText text : batch.texts()) {
      double[] one = stockGradient(graph, new Batch(List.of(text)));
      for (int k = 0; k < one.length; k++) {
        expected[k] += one[k];
      }
    }
    try (FusedEngine engine = new FusedEngine(graph)) {
      assertClose(graph, engine.gradientOf(batch), expected);
    }
  }

  @Test
  void tenStepsEqualTenStepsOfDeeplearning4j() {
    ComputationGraph stock = network(11, 24, 9, 7);
    ComputationGraph fused = network(11, 24, 9, 7);
    StockEngine stockEngine = new StockEngine(stock);
    try (FusedEngine engine = new FusedEngine(fused)) {
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
  void clipsEachLayerByItself() {
    ComputationGraph stock = network(11, 24, 9, 7);
    ComputationGraph fused = network(11, 24, 9, 7);
    // one outcome only, so that all positions pull the same way
    List<EncodedText> texts = new ArrayList<>();
    for (EncodedText text : batch(11, 9, 4, 300, 300, 1).texts()) {
      texts.add(new EncodedText(text.latin(), new short[text.length()]));
    }
    Batch batch = new Batch(texts);
    try (FusedEngine engine = new FusedEngine(fused)) {
      engine.train(batch, 1e-3);
      new StockEngine(stock).train(batch, 1e-3);
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

  @Test
  void moreThreadsThanTwoDivideTheTexts() {
    float[] expected = trained(2);
    float[] divided = trained(8);
    for (int k = 0; k < expected.length; k++) {
      assertThat(divided[k]).isCloseTo(expected[k], within(1e-4f));
    }
  }

  @Test
  void continuesFromASavedNetworkAsIfItHadNotBeenSaved(@TempDir Path folder) throws IOException {
    ComputationGraph graph = network(9, 16, 6, 8);
    File file = folder.resolve("model.zip").toFile();
    try (FusedEngine engine = new FusedEngine(graph)) {
      for (int step = 0; step < 3; step++) {
        engine.train(batch(9, 6, 5, 3, 12, step), 1e-2);
      }
      ModelSerializer.writeModel(graph, file, true);
      for (int step = 3; step < 6; step++) {
        engine.train(batch(9, 6, 5, 3, 12, step), 1e-2);
      }
    }
    ComputationGraph loaded = ComputationGraph.load(file, true);
    try (FusedEngine engine = new FusedEngine(loaded)) {
      for (int step = 3; step < 6; step++) {
        engine.train(batch(9, 6, 5, 3, 12, step), 1e-2);
      }
    }
    assertThat(loaded.params().toFloatVector()).isEqualTo(graph.params().toFloatVector());
    assertThat(state(loaded).toFloatVector()).isEqualTo(state(graph).toFloatVector());
    assertThat(loaded.getIterationCount()).isEqualTo(6);
  }

  @Test
  void takesWeightsThatWereChangedFromOutside() {
    ComputationGraph graph = network(9, 16, 6, 8);
    Batch batch = batch(9, 6, 5, 3, 12, 1);
    try (FusedEngine engine = new FusedEngine(graph)) {
      engine.outputs(batch);
      graph.params().muli(0.5);
      assertThat(largestDifference(engine.outputs(batch), new StockEngine(graph).outputs(batch)))
          .isLessThan(1e-5);
    }
  }

  @Test
  void learns() {
    ComputationGraph graph = network(6, 16, 6, 9);
    Random random = new Random(1);
    double loss = 0;
    try (FusedEngine engine = new FusedEngine(graph)) {
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
    try (FusedEngine engine = new FusedEngine(graph)) {
      assertThatThrownBy(() -> engine.train(batch(9, 6, 5, 3, 12, 1), 1e-2))
          .isInstanceOf(ArithmeticException.class)
          .hasMessageContaining("step 0")
          .hasMessageContaining("learning rate");
    }
    assertThat(graph.params().toFloatVector()).isEqualTo(before);
    assertThat(graph.getIterationCount()).isZero();
  }

  @Test
  void keepsItsMemoryBoundedAndFreesIt() {
    ComputationGraph graph = network(9, 16, 6, 8);
    long before = Pointer.totalBytes();
    long slack = 100_000; // Deeplearning4j's own small pointers
    long full;
    try (FusedEngine engine = new FusedEngine(graph)) {
      engine.train(batch(9, 6, 20, 50, 50, 0), 1e-3);
      full = Pointer.totalBytes();
      assertThat(full).isGreaterThan(before + slack);
      for (int step = 1; step < 200; step++) {
        engine.train(batch(9, 6, 1 + step % 20, 1, 50, step), 1e-3);
        engine.outputs(batch(9, 6, 1 + step % 20, 1, 50, step));
      }
      assertThat(Pointer.totalBytes()).isLessThan(full + slack);
    }
    assertThat(Pointer.totalBytes()).isLessThan(before + slack);
  }

  @Test
  void refusesSymbolsThatTheNetworkDoesNotKnow() {
    try (FusedEngine engine = new FusedEngine(network(5, 4, 3, 1))) {
      Batch foreign = new Batch(List.of(EncodedText.of(new int[] {5}, new int[] {0})));
      assertThatThrownBy(() -> engine.train(foreign, 1e-3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Latin symbol 5");
      Batch unknown = new Batch(List.of(EncodedText.of(new int[] {1}, new int[0])));
      assertThatThrownBy(() -> engine.train(unknown, 1e-3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("outcomes");
      assertThat(engine.outputs(unknown)[0]).hasSize(3);
    }
  }

  private static float[] trained(int threads) {
    ComputationGraph graph = network(20, 33, 12, 4);
    try (FusedEngine engine = new FusedEngine(graph, threads, 0)) {
      for (int step = 0; step < 5; step++) {
        engine.train(batch(20, 12, 64, 20, 30, step), 1e-3);
      }
    }
    return graph.params().toFloatVector();
  }

  /** A network whose biases are not zero either. */
  private static ComputationGraph network(int inputs, int cells, int classes, long seed) {
    ComputationGraph graph = BiLstm.create(inputs, cells, classes, seed);
    Random random = new Random(seed);
    float[] noise = new float[(int) graph.numParams()];
    for (int k = 0; k < noise.length; k++) {
      noise[k] = (float) random.nextGaussian() * 0.1f;
    }
    graph.params().addi(Nd4j.create(noise));
    return graph;
  }

  private static Batch batch(
      int inputs, int classes, int texts, int shortest, int longest, long seed) {
    Random random = new Random(seed);
    List<EncodedText> list = new ArrayList<>();
    for (int n = 0; n < texts; n++) {
      int length = shortest + random.nextInt(longest - shortest + 1);
      list.add(
          EncodedText.of(
              random.ints(length, 0, inputs).toArray(), random.ints(length, 0, classes).toArray()));
    }
    return new Batch(list);
  }

  /** Deeplearning4j's gradient of the loss summed over positions and texts of equal length. */
  private static double[] stockGradient(ComputationGraph graph, Batch batch) {
    int inputs = (int) graph.layerInputSize(BiLstm.FORWARD);
    int classes = (int) graph.layerSize(BiLstm.OUTPUT);
    INDArray latin = Nd4j.zeros(batch.size(), inputs, batch.time());
    INDArray natives = Nd4j.zeros(batch.size(), classes, batch.time());
    for (int n = 0; n < batch.size(); n++) {
      EncodedText text = batch.texts().get(n);
      for (int t = 0; t < text.length(); t++) {
        latin.putScalar(n, text.latin()[t], t, 1);
        natives.putScalar(n, text.natives()[t], t, 1);
      }
    }
    graph.setInput(0, latin);
    graph.setLabels(natives);
    graph.computeGradientAndScore();
    return graph.gradient().gradient().toDoubleVector();
  }

  /** Compares parameter by parameter, relative to the largest gradient of the same array. */
  private static void assertClose(ComputationGraph graph, float[] actual, double[] expected) {
    int from = 0;
    for (var layer : graph.getLayers()) {
      for (var array : layer.paramTable().entrySet()) {
        int to = from + (int) array.getValue().length();
        double scale = 0;
        double worst = 0;
        for (int k = from; k < to; k++) {
          scale = Math.max(scale, Math.abs(expected[k]));
          worst = Math.max(worst, Math.abs(actual[k] - expected[k]));
        }
        assertThat(worst / Math.max(scale, 1e-6))
            .describedAs("%s %s", layer.conf().getLayer().getLayerName(), array.getKey())
            .isLessThan(1e-4);
        from = to;
      }
    }
    assertThat(from).isEqualTo(actual.length);
  }

  private static double largestDifference(float[][] actual, float[][] expected) {
    assertThat(actual.length).isEqualTo(expected.length);
    double worst = 0;
    for (int n = 0; n < expected.length; n++) {
      assertThat(actual[n]).hasSameSizeAs(expected[n]);
      for (int k = 0; k < expected[n].length; k++) {
        worst = Math.max(worst, Math.abs(actual[n][k] - expected[n][k]));
      }
    }
    return worst;
  }

  private static INDArray state(ComputationGraph graph) {
    return graph.getUpdater().getStateViewArray();
  }

  private static double distance(INDArray a, INDArray b) {
    return a.sub(b).amaxNumber().doubleValue();
  }
}
