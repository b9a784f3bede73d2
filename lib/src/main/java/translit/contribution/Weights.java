package translit.contribution;

import java.util.Arrays;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;

/**
 * The weights of the layers above the LSTMs.
 *
 * @param hiddenToOutput {@code [output unit][hidden unit]}
 * @param concatToHidden {@code [hidden unit][concat unit]}
 */
record Weights(float[][] hiddenToOutput, float[][] concatToHidden) {

  static Weights of(ComputationGraph graph) {
    ParameterLayout layout = ParameterLayout.of(graph);
    float[] flat = graph.params().toFloatVector();
    Block hidden = layout.hidden().weights();
    Block output = layout.output().weights();
    float[][] concatToHidden = new float[hidden.columns()][hidden.rows()];
    for (int h = 0; h < hidden.columns(); h++) {
      for (int c = 0; c < hidden.rows(); c++) {
        concatToHidden[h][c] = flat[hidden.start(c) + h];
      }
    }
    float[][] hiddenToOutput = new float[output.rows()][];
    for (int k = 0; k < output.rows(); k++) {
      int start = output.start(k);
      hiddenToOutput[k] = Arrays.copyOfRange(flat, start, start + layout.cells());
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
