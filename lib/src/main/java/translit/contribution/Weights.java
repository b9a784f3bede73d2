package translit.contribution;

import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.contribution.Contributions.Means;
import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;

/**
 * The weights of the layers above the LSTMs.
 *
 * @param all of the network's parameters
 * @param layout where the weights are among them
 */
record Weights(float[] all, ParameterLayout layout) {

  static Weights of(ComputationGraph graph) {
    return new Weights(graph.params().toFloatVector(), ParameterLayout.of(graph));
  }

  /**
   * Weight × mean activation.
   *
   * @param means of the concat units and then the hidden units
   */
  Means times(double[] means) {
    Block output = layout.output().weights(); // its rows are the output units
    float[][] hiddenToOutput = new float[output.rows()][layout.cells()];
    Block hidden = layout.hidden().weights(); // its rows are the concat units
    float[][] concatToHidden = new float[layout.cells()][hidden.rows()];
    for (int h = 0; h < layout.cells(); h++) {
      for (int k = 0; k < output.rows(); k++) {
        hiddenToOutput[k][h] = (float) (all[output.start(k) + h] * means[hidden.rows() + h]);
      }
      for (int c = 0; c < hidden.rows(); c++) {
        concatToHidden[h][c] = (float) (all[hidden.start(c) + h] * means[c]);
      }
    }
    return new Means(hiddenToOutput, concatToHidden);
  }
}
