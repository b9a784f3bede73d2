package translit.engine.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static translit.engine.EngineSamples.batch;
import static translit.engine.EngineSamples.network;
import static translit.engine.EngineSamples.stockGradient;

import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.engine.Engine;
import translit.engine.Parameters;
import translit.engine.Predictor;
import translit.engine.matrix.Gemm;

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
    float[][] expected = Engine.stock(graph).outputs(batch);
    try (Predictor predictor = Predictor.of(Parameters.of(graph));
        Engine engine = Engine.of(graph)) {
      assertThat(largestDifference(predictor.outputs(batch), expected)).isLessThan(1e-5);
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
    try (FusedEngine engine = engine(graph)) {
      engine.computeGradient(batch, 0);
      assertClose(graph, engine.gradient(), expected);
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
    try (FusedEngine engine = engine(graph)) {
      engine.computeGradient(batch, 0);
      assertClose(graph, engine.gradient(), expected);
    }
  }

  @Test
  void takesWeightsThatWereChangedFromOutside() {
    ComputationGraph graph = network(9, 16, 6, 8);
    Batch batch = batch(9, 6, 5, 3, 12, 1);
    try (Engine engine = Engine.of(graph)) {
      engine.outputs(batch);
      graph.params().muli(0.5);
      assertThat(largestDifference(engine.outputs(batch), Engine.stock(graph).outputs(batch)))
          .isLessThan(1e-5);
    }
  }

  @Test
  void keepsItsMemoryBoundedAndFreesIt() {
    ComputationGraph graph = network(9, 16, 6, 8);
    long before = Pointer.totalBytes();
    long slack = 100_000; // Deeplearning4j's own small pointers
    long full;
    try (Engine engine = Engine.of(graph)) {
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
    try (Engine engine = Engine.of(network(5, 4, 3, 1))) {
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

  private static FusedEngine engine(ComputationGraph graph) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new FusedEngine(Parameters.of(graph), Gemm.chosen(), threads, 0);
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
}
