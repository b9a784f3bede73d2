package translit.contribution;

import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.engine.BiLstm;
import translit.trace.Units;

/**
 * The weights of the layers above the LSTMs.
 *
 * @param hiddenToOutput {@code [output unit][hidden unit]}
 * @param concatToHidden {@code [hidden unit][concat unit]}
 */
record Weights(float[][] hiddenToOutput, float[][] concatToHidden) {

  static Weights of(ComputationGraph graph, Units units) {
    int cells = units.cells();
    int symbols = (int) graph.layerInputSize(BiLstm.FORWARD);
    float[] flat = graph.params().dup().data().asFloat();
    int output = flat.length - (cells + symbols + 1) * units.outputs();
    // Deeplearning4j reports the hidden weights as [cells, 2 cells, 1, 1], but computes with
    // [2 cells inputs][cells]; the output layer's lie column by column, the hidden inputs first.
    int hidden = output - 2 * cells * cells;
    float[][] concatToHidden = new float[cells][2 * cells];
    for (int h = 0; h < cells; h++) {
      for (int c = 0; c < 2 * cells; c++) {
        concatToHidden[h][c] = flat[hidden + c * cells + h];
      }
    }
    float[][] hiddenToOutput = new float[units.outputs()][cells];
    for (int k = 0; k < units.outputs(); k++) {
      System.arraycopy(flat, output + k * (cells + symbols), hiddenToOutput[k], 0, cells);
    }
    return new Weights(hiddenToOutput, concatToHidden);
  }

  /**
   * Weight × mean activation.
   *
   * @param means of the concat units and then the hidden units
   */
  Contributions.Means times(double[] means) {
    int concat = concatToHidden[0].length;
    return new Contributions.Means(
        times(hiddenToOutput, means, concat), times(concatToHidden, means, 0));
  }

  private static float[][] times(float[][] weights, double[] means, int from) {
    float[][] products = new float[weights.length][weights[0].length];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights[i].length; j++) {
        products[i][j] = (float) (weights[i][j] * means[from + j]);
      }
    }
    return products;
  }
}
