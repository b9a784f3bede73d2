package translit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.engine.BiLstm;
import translit.engine.Parameters;
import translit.language.AlignedText;
import translit.language.Alphabet;

class TracerTest {
  private static final Alphabet LATIN =
      Alphabet.of(List.of("␀", "_", "#", " ", "a", "s", "t", "u", "n"));
  private static final Alphabet NATIVES =
      Alphabet.of(List.of("␀", "_", "#", " ", "ա", "ս", "տ", "ո", "ն", "ծ"));
  private static final int CELLS = 6;
  private static final Units UNITS = new Units(CELLS, NATIVES.size());

  /** Random texts of unequal lengths, read together; the reference reads each alone. */
  private static List<AlignedText> texts() {
    Random random = new Random(5);
    List<AlignedText> texts = new ArrayList<>();
    for (int length : new int[] {1, 23, 7, 40, 7, 2}) {
      List<String> latin = new ArrayList<>();
      List<String> natives = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        latin.add(LATIN.symbol(3 + random.nextInt(LATIN.size() - 3)));
        natives.add(NATIVES.symbol(3 + random.nextInt(NATIVES.size() - 3)));
      }
      texts.add(new AlignedText(latin, natives));
    }
    return texts;
  }

  /** Rows by sentence and position. */
  private static Map<List<Integer>, float[]> rows(ComputationGraph graph, List<AlignedText> texts) {
    Map<List<Integer>, float[]> rows = new HashMap<>();
    try (Tracer tracer = new Tracer(Parameters.of(graph))) {
      tracer.read(
          TokenizedText.of(texts, LATIN, NATIVES, 0),
          block -> {
            for (int i = 0; i < block.size(); i++) {
              Token token = block.tokens().get(i);
              float[] row = new float[block.columns()];
              System.arraycopy(block.values(), block.row(i), row, 0, row.length);
              rows.put(List.of(token.sentence(), token.position()), row);
            }
          },
          ProgressListener.none(),
          "");
    }
    return rows;
  }

  private static INDArray oneHot(AlignedText text) {
    INDArray input = Nd4j.zeros(1, LATIN.size(), text.size());
    for (int t = 0; t < text.size(); t++) {
      input.putScalar(new int[] {0, LATIN.index(text.latin().get(t)), t}, 1);
    }
    return input;
  }

  @Test
  void outputsOfEveryLayerAreThoseOfDeeplearning4j() {
    ComputationGraph graph = BiLstm.create(LATIN.size(), CELLS, NATIVES.size(), 3);
    List<AlignedText> texts = texts();
    Map<List<Integer>, float[]> rows = rows(graph, texts);
    for (int s = 0; s < texts.size(); s++) {
      Map<String, INDArray> expected = graph.feedForward(oneHot(texts.get(s)), false);
      for (int t = 0; t < texts.get(s).size(); t++) {
        float[] row = rows.get(List.of(s, t));
        equal(row, UNITS.first(Part.LSTM_OUTPUT, Direction.FORWARD), expected.get("forward"), t);
        equal(row, UNITS.first(Part.LSTM_OUTPUT, Direction.BACKWARD), expected.get("backward"), t);
        equal(row, UNITS.first(Part.HIDDEN_LAYER, Direction.NONE), expected.get("hidden"), t);
        equal(row, UNITS.first(Part.OUTPUT, Direction.NONE), expected.get("output"), t);
      }
    }
  }

  private static void equal(float[] row, int from, INDArray expected, int t) {
    for (int c = 0; c < expected.size(1); c++) {
      assertThat(row[from + c]).isCloseTo(expected.getFloat(0, c, t), within(1e-5f));
    }
  }

  @Test
  void gatesAndCellsAreThoseOfTheEquations() {
    ComputationGraph graph = BiLstm.create(LATIN.size(), CELLS, NATIVES.size(), 4);
    List<AlignedText> texts = texts();
    Map<List<Integer>, float[]> rows = rows(graph, texts);
    for (int s = 0; s < texts.size(); s++) {
      checkGates(graph, "forward", Direction.FORWARD, texts.get(s), s, rows);
      checkGates(graph, "backwardReversed", Direction.BACKWARD, texts.get(s), s, rows);
    }
  }

  /** Deeplearning4j's column blocks are cell input (tanh), forget, output and input gate. */
  private static void checkGates(
      ComputationGraph graph,
      String layer,
      Direction direction,
      AlignedText text,
      int sentence,
      Map<List<Integer>, float[]> rows) {
    INDArray w = graph.getLayer(layer).getParam("W");
    INDArray rw = graph.getLayer(layer).getParam("RW");
    INDArray b = graph.getLayer(layer).getParam("b");
    double[] h = new double[CELLS];
    double[] cell = new double[CELLS];
    for (int step = 0; step < text.size(); step++) {
      int t = direction == Direction.FORWARD ? step : text.size() - 1 - step;
      int x = LATIN.index(text.latin().get(t));
      double[] sums = new double[4 * CELLS];
      for (int j = 0; j < sums.length; j++) {
        sums[j] = w.getDouble(x, j) + b.getDouble(j);
        for (int k = 0; k < CELLS; k++) {
          sums[j] += h[k] * rw.getDouble(k, j);
        }
      }
      double[] previous = cell.clone();
      float[] row = rows.get(List.of(sentence, t));
      for (int c = 0; c < CELLS; c++) {
        double g = Math.tanh(sums[c]);
        double f = sigmoid(sums[CELLS + c]);
        double o = sigmoid(sums[2 * CELLS + c]);
        double i = sigmoid(sums[3 * CELLS + c]);
        cell[c] = f * previous[c] + i * g;
        h[c] = o * Math.tanh(cell[c]);
        equal(row, Part.CELL_INPUT, direction, c, g);
        equal(row, Part.FORGET_GATE, direction, c, f);
        equal(row, Part.OUTPUT_GATE, direction, c, o);
        equal(row, Part.INPUT_GATE, direction, c, i);
        equal(row, Part.CELL, direction, c, cell[c]);
        equal(row, Part.PREVIOUS_CELL, direction, c, previous[c]);
        equal(row, Part.LSTM_OUTPUT, direction, c, h[c]);
      }
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static void equal(float[] row, Part part, Direction direction, int c, double expected) {
    assertThat((double) row[UNITS.column(new Unit(part, direction, c))])
        .as("%s %s %d", direction, part, c)
        .isCloseTo(expected, within(1e-5));
  }

  @Test
  void aTokenKnowsItsWord() {
    AlignedText text =
        new AlignedText(
            List.of("T", "s", "a", " ", "t", ",", "1", "2"),
            List.of("Ծ", "_", "ա", " ", "տ", ",", "1", "2"));
    Words words = new Words(4);
    assertThat(words.indices(text)).containsExactly(0, 0, 0, 1, 2, 3, 3, 3);
    assertThat(IntStream.range(0, words.size()).mapToObj(words::word))
        .containsExactly(hash("ծա"), hash(" "), hash("տ"), hash(",12"));
  }

  private static long hash(String word) {
    return SeededHash.of(word, 0);
  }

  @Test
  void aTraceTakesAnySource() {
    AlignedText text = new AlignedText(List.of("t", "s", "a"), List.of("ծ", "_", "ա"));
    SyntheticSource source =
        new SyntheticSource(UNITS, (token, column) -> 100 * token.position() + column);
    Unit cell = new Unit(Part.CELL, Direction.BACKWARD, 3);
    Unit hidden = new Unit(Part.HIDDEN_LAYER, Direction.NONE, 1);
    Trace trace = Trace.of(source, text, LATIN, NATIVES, List.of(hidden, cell));
    int h = UNITS.column(hidden);
    int c = UNITS.column(cell);
    assertThat(trace.activations())
        .isDeepEqualTo(new float[][] {{h, 100 + h, 200 + h}, {c, 100 + c, 200 + c}});
    assertThat(trace.units()).containsExactly(hidden, cell);
  }

  @Test
  void anInterruptEndsAReading() {
    ComputationGraph graph = BiLstm.create(LATIN.size(), CELLS, NATIVES.size(), 3);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> rows(graph, texts()))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("of 80 characters");
    assertThat(Thread.interrupted()).isTrue();
  }
}
