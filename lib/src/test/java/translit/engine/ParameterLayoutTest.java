package translit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import translit.engine.ParameterLayout.Block;
import translit.engine.ParameterLayout.Lstm;

/** A stock graph says where its parameters are, and what it computes with them. */
class ParameterLayoutTest {
  private static final int SYMBOLS = 5;
  private static final int CELLS = 3;
  private static final int OUTPUTS = 4;

  private final ComputationGraph graph = BiLstm.create(SYMBOLS, CELLS, OUTPUTS, 1);
  private final ParameterLayout layout = ParameterLayout.of(graph);

  @Test
  void theArraysOfAStockGraphLieWhereItSays() {
    graph.setParams(Nd4j.arange(graph.numParams()).reshape(1, graph.numParams()));
    lstmLiesAt(BiLstm.FORWARD, layout.forward());
    lstmLiesAt(BiLstm.BACKWARD_REVERSED, layout.backward());
    liesAt(BiLstm.OUTPUT, "W", layout.output().weights());
    liesAt(BiLstm.OUTPUT, "b", layout.output().bias());
    liesAt(BiLstm.HIDDEN, "b", layout.hidden().bias());
    assertThat(layout.hidden().weights().end() - layout.hidden().weights().offset())
        .isEqualTo((int) graph.getLayer(BiLstm.HIDDEN).getParam("W").length());
  }

  private void lstmLiesAt(String layer, Lstm lstm) {
    liesAt(layer, "W", lstm.input());
    liesAt(layer, "RW", lstm.recurrent());
    liesAt(layer, "b", lstm.bias());
  }

  /** Every parameter is its own index; the rows of weights are Deeplearning4j's columns. */
  private void liesAt(String layer, String name, Block block) {
    INDArray array = graph.getLayer(layer).paramTable().get(name);
    INDArray rows = name.equals("b") ? array.reshape(1, array.length()) : array.transpose();
    assertThat(rows.shape()).as(layer + " " + name).containsExactly(block.rows(), block.columns());
    for (int row = 0; row < block.rows(); row++) {
      for (int column = 0; column < block.columns(); column++) {
        assertThat(rows.getInt(row, column))
            .as("%s %s, row %d, column %d", layer, name, row, column)
            .isEqualTo(block.start(row) + column);
      }
    }
  }

  @Test
  void aRowOfTheHiddenWeightsBelongsToAnOutputOfTheLstms() {
    for (int from = 0; from < 2 * CELLS; from++) {
      for (int to = 0; to < CELLS; to++) {
        ComputationGraph one = BiLstm.create(SYMBOLS, CELLS, OUTPUTS, 1);
        Block weights = layout.hidden().weights();
        for (int k = weights.offset(); k < weights.end(); k++) {
          one.params().putScalar(k, 0);
        }
        one.params().putScalar(weights.start(from) + to, 1);
        Map<String, INDArray> computed = one.feedForward(symbols(2, 4), false);
        for (int unit = 0; unit < CELLS; unit++) {
          double expected =
              unit == to ? Math.tanh(computed.get(BiLstm.CONCAT).getDouble(0, from, 1)) : 0;
          assertThat(computed.get(BiLstm.HIDDEN).getDouble(0, unit, 1))
              .as("hidden unit %d by the weight from %d to %d", unit, from, to)
              .isCloseTo(expected, within(1e-6));
        }
      }
    }
  }

  @Test
  void theBlocksOfAnLstmAreCellInputForgetOutputAndInputGate() {
    graph.params().assign(0);
    double[] g = {0.5, -0.4, 0.9};
    double[] f = {-0.3, 1.2, 0.1};
    double[] o = {0.8, -1.1, 0.3};
    double[] i = {0.2, 0.7, -0.6};
    put(ParameterLayout.CELL_INPUT, g);
    put(ParameterLayout.FORGET_GATE, f);
    put(ParameterLayout.OUTPUT_GATE, o);
    put(ParameterLayout.INPUT_GATE, i);
    INDArray outputs = graph.feedForward(symbols(1, 1), false).get(BiLstm.FORWARD);
    for (int c = 0; c < CELLS; c++) {
      double first = logistic(i[c]) * Math.tanh(g[c]);
      double second = logistic(f[c]) * first + logistic(i[c]) * Math.tanh(g[c]);
      assertThat(outputs.getDouble(0, c, 0))
          .isCloseTo(logistic(o[c]) * Math.tanh(first), within(1e-6));
      assertThat(outputs.getDouble(0, c, 1))
          .isCloseTo(logistic(o[c]) * Math.tanh(second), within(1e-6));
    }
  }

  private void put(int block, double[] biases) {
    for (int c = 0; c < CELLS; c++) {
      graph.params().putScalar(layout.forward().bias().offset() + block * CELLS + c, biases[c]);
    }
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static INDArray symbols(int... symbols) {
    INDArray input = Nd4j.zeros(1, SYMBOLS, symbols.length);
    for (int t = 0; t < symbols.length; t++) {
      input.putScalar(0, symbols[t], t, 1);
    }
    return input;
  }

  @Test
  void theLayersFollowEachOther() {
    int lstm = 4 * 228 * (72 + 228 + 1);
    assertThat(new ParameterLayout(72, 228, 152).bounds())
        .containsExactly(0, lstm, 2 * lstm, 2 * lstm + 457 * 228, 2 * lstm + 457 * 228 + 301 * 152);
  }

  @Test
  void partsOfABlockKeepItsStride() {
    Block block = new Block(10, 4, 6, 6);
    assertThat(block.rows(1, 3)).isEqualTo(new Block(16, 2, 6, 6));
    assertThat(block.columns(4, 6)).isEqualTo(new Block(14, 4, 2, 6));
    assertThat(block.columns(4, 6).end()).isEqualTo(block.end()).isEqualTo(34);
  }

  @Test
  void anotherGraphIsRefused() {
    ComputationGraph other =
        new ComputationGraph(graph.getConfiguration().clone()) {
          @Override
          public long numParams() {
            return 1;
          }
        };
    other.init();
    assertThatThrownBy(() -> ParameterLayout.of(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it has 1 parameters, expected " + graph.numParams());
  }
}
