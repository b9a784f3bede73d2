package translit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static translit.engine.EngineSamples.batch;
import static translit.engine.EngineSamples.network;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import translit.engine.ParameterLayout.Block;

class InterventionTest {
  private static final int INPUTS = 9;
  private static final int CELLS = 13;
  private static final int CLASSES = 7;
  private static final Batch BATCH = batch(INPUTS, CLASSES, 40, 1, 25, 2);
  private static final ComputationGraph GRAPH = network(INPUTS, CELLS, CLASSES, 1);
  private static final Parameters NETWORK = Parameters.of(GRAPH);
  private static final ParameterLayout LAYOUT = NETWORK.layout();

  /** Does something to every value of some sites. */
  @FunctionalInterface
  private interface Each {
    float of(Site site, String direction, int text, int position, int unit, float value);
  }

  private static Intervention each(Set<Site> sites, Each each) {
    return new Intervention() {
      @Override
      public Set<Site> sites() {
        return sites;
      }

      @Override
      public void change(Site site, Rows rows, float[] values, int at) {
        for (int row = 0; row < rows.size(); row++) {
          for (int unit = 0; unit < CELLS; unit++) {
            int k = at + row * CELLS + unit;
            values[k] =
                each.of(
                    site, rows.direction(), rows.text(row), rows.position(row), unit, values[k]);
          }
        }
      }
    };
  }

  private static float[][] outputs(Intervention intervention, Batch batch) {
    try (Predictor predictor = Predictor.of(NETWORK, intervention)) {
      return predictor.outputs(batch);
    }
  }

  /** What a stock graph with other weights says. */
  private static float[][] stock(float[] parameters) {
    ComputationGraph graph = network(INPUTS, CELLS, CLASSES, 1);
    graph.params().assign(org.nd4j.linalg.factory.Nd4j.create(parameters));
    return Engine.stock(graph).outputs(BATCH);
  }

  private static void assertEqual(float[][] actual, float[][] expected) {
    for (int n = 0; n < expected.length; n++) {
      assertThat(actual[n]).containsExactly(expected[n], within(1e-5f));
    }
  }

  private static double difference(float[][] one, float[][] other) {
    double most = 0;
    for (int n = 0; n < one.length; n++) {
      for (int k = 0; k < one[n].length; k++) {
        most = Math.max(most, Math.abs(one[n][k] - other[n][k]));
      }
    }
    return most;
  }

  @Test
  void nothingChangedIsTheSameBitForBit() {
    Intervention looksOnly =
        each(EnumSet.allOf(Site.class), (site, direction, text, position, unit, value) -> value);
    try (Predictor plain = Predictor.of(NETWORK);
        Capture capture = Capture.of(NETWORK);
        Capture looked = Capture.of(NETWORK, looksOnly)) {
      assertThat(outputs(looksOnly, BATCH)).isDeepEqualTo(plain.outputs(BATCH));
      assertThat(outputs(Intervention.NONE, BATCH)).isDeepEqualTo(plain.outputs(BATCH));
      capture.read(BATCH);
      looked.read(BATCH);
      int columns = capture.layout().columns();
      for (int text = 0; text < BATCH.size(); text++) {
        for (int t = 0; t < BATCH.texts().get(text).length(); t++) {
          float[] expected = new float[columns];
          float[] row = new float[columns];
          capture.copy(text, t, expected, 0);
          looked.copy(text, t, row, 0);
          assertThat(row).isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, CELLS, 2 * CELLS - 1})
  void anOutputThatIsNotReadIsOneWithoutOutgoingWeights(int unit) {
    float[] parameters = NETWORK.values().clone();
    Block weights = LAYOUT.hidden().weights();
    Arrays.fill(parameters, weights.start(unit), weights.start(unit) + CELLS, 0);
    float[][] actual = withZero(Site.READ_OUT, unit);
    assertEqual(actual, stock(parameters));
    assertThat(difference(actual, outputs(Intervention.NONE, BATCH))).isGreaterThan(1e-3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, CELLS, 2 * CELLS - 1})
  void anOutputThatItsLstmDoesNotSeeIsOneWithoutRecurrentWeights(int unit) {
    float[] parameters = NETWORK.values().clone();
    ParameterLayout.Lstm lstm = unit < CELLS ? LAYOUT.forward() : LAYOUT.backward();
    for (int sum = 0; sum < lstm.recurrent().rows(); sum++) {
      parameters[lstm.recurrent().start(sum) + unit % CELLS] = 0;
    }
    float[][] actual = withZero(Site.RECURRENT, unit);
    assertEqual(actual, stock(parameters));
    assertThat(difference(actual, outputs(Intervention.NONE, BATCH))).isGreaterThan(1e-4);
  }

  /** What the network says if one output is 0 at a site. */
  private static float[][] withZero(Site where, int unit) {
    String of = unit < CELLS ? BiLstm.FORWARD : BiLstm.BACKWARD;
    return outputs(
        each(
            Set.of(where),
            (site, direction, text, position, u, value) ->
                direction.equals(of) && u == unit % CELLS ? 0 : value),
        BATCH);
  }

  @Test
  void everyTextHasItsOwnUnitChanged() {
    List<EncodedText> same = new java.util.ArrayList<>();
    EncodedText text = batch(INPUTS, CLASSES, 1, 12, 12, 3).texts().get(0);
    IntStream.range(0, 2 * CELLS).forEach(i -> same.add(text));
    for (Site site : List.of(Site.READ_OUT, Site.RECURRENT)) {
      float[][] together = outputs(lane(site, 0), new Batch(same));
      for (int unit = 0; unit < 2 * CELLS; unit++) {
        float[][] alone = outputs(lane(site, unit), new Batch(List.of(text)));
        assertThat(together[unit]).containsExactly(alone[0], within(1e-5f));
      }
    }
  }

  /** Zeroes in the n-th text the n-th output after the first one. */
  private static Intervention lane(Site site, int first) {
    return each(
        Set.of(site),
        (s, direction, text, position, unit, value) ->
            (direction.equals(BiLstm.FORWARD) ? unit : CELLS + unit) == first + text ? 0 : value);
  }

  @ParameterizedTest
  @EnumSource(Site.class)
  void clampedValuesAreThoseOfTheEquations(Site site) {
    int unit = 4;
    float[][] actual =
        outputs(
            each(
                Set.of(site),
                (s, direction, text, position, u, value) ->
                    u == unit && position % 3 == 1 ? clamped(direction, position) : value),
            BATCH);
    PlainBiLstm plain =
        new PlainBiLstm(
            NETWORK,
            (s, direction, position, u, value) ->
                s == site && u == unit && position % 3 == 1 ? clamped(direction, position) : value);
    for (int n = 0; n < BATCH.size(); n++) {
      double[] expected = plain.outputs(BATCH.texts().get(n));
      for (int k = 0; k < expected.length; k++) {
        assertThat((double) actual[n][k]).isCloseTo(expected[k], within(1e-5));
      }
    }
    assertThat(difference(actual, outputs(Intervention.NONE, BATCH))).isGreaterThan(1e-4);
  }

  private static float clamped(String direction, int position) {
    return 0.3f + 0.01f * position + 0.1f * direction.length();
  }

  @Test
  void theReadOutAloneComputesWhatTheWholeNetworkDoes() {
    int[] classes = {5, 0, 3};
    int unit = CELLS + 2;
    EncodedText text = batch(INPUTS, CLASSES, 1, 20, 20, 3).texts().get(0);
    Batch one = new Batch(List.of(text));
    float[] less = new float[ReadOut.WIDTH];
    Random random = new Random(1);
    for (int t = 0; t < 20; t++) {
      less[t] = random.nextFloat();
    }
    try (LstmReader lstms = LstmReader.of(NETWORK, Intervention.NONE);
        ReadOut readOut = ReadOut.of(NETWORK, classes)) {
      lstms.readLstms(one);
      float[] rows = new float[20 * 2 * CELLS];
      for (int t = 0; t < 20; t++) {
        lstms.copyOutputs(BiLstm.FORWARD, 0, t, rows, t * 2 * CELLS);
        lstms.copyOutputs(BiLstm.BACKWARD, 0, t, rows, t * 2 * CELLS + CELLS);
      }
      float[][] sums = new float[CELLS][ReadOut.WIDTH];
      readOut.sums(rows, 20, sums);
      readOut.take(sums);
      int[] latin = IntStream.range(0, 20).map(t -> text.latin()[t]).toArray();
      assertLogits(readOut, latin, classes, outputs(Intervention.NONE, one)[0]);
      readOut.take(sums, unit, less);
      float[][] with =
          outputs(
              each(
                  Set.of(Site.READ_OUT),
                  (site, direction, n, position, u, value) ->
                      direction.equals(BiLstm.BACKWARD) && u == 2 ? value - less[position] : value),
              one);
      assertLogits(readOut, latin, classes, with[0]);
      int[] back = IntStream.range(0, 20).map(t -> 19 - t).toArray();
      int[] units = new int[20];
      Arrays.fill(units, unit);
      float[] lessBack = new float[20];
      IntStream.range(0, 20).forEach(t -> lessBack[t] = less[19 - t]);
      readOut.take(sums, back, units, lessBack, 20);
      float[][] turned = new float[classes.length][ReadOut.WIDTH];
      readOut.logits(IntStream.of(back).map(t -> latin[t]).toArray(), 20, turned);
      for (int t = 0; t < 20; t++) {
        assertThat(turned[0][19 - t] - turned[1][19 - t])
            .isCloseTo(
                (float) Math.log(with[0][t * CLASSES + 5] / with[0][t * CLASSES]), within(1e-4f));
      }
    }
  }

  private static void assertLogits(
      ReadOut readOut, int[] latin, int[] classes, float[] probabilities) {
    float[][] logits = new float[classes.length][ReadOut.WIDTH];
    readOut.logits(latin, latin.length, logits);
    for (int t = 0; t < latin.length; t++) {
      for (int c = 1; c < classes.length; c++) {
        double expected =
            Math.log(
                probabilities[t * CLASSES + classes[c]] / probabilities[t * CLASSES + classes[0]]);
        assertThat((double) logits[c][t] - logits[0][t]).isCloseTo(expected, within(1e-4));
      }
    }
  }
}
