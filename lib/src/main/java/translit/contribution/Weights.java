package translit.contribution;

import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;
import translit.engine.Parameters;

/** The weights of the layers above the LSTMs. */
final class Weights {
  private final float[] parameters;
  private final Block concatToHidden;
  private final Block hiddenToOutput;

  Weights(Parameters network) {
    ParameterLayout layout = network.layout();
    this.parameters = network.values();
    this.concatToHidden = layout.hidden().weights();
    this.hiddenToOutput = layout.output().weights().columns(0, layout.cells());
  }

  /**
   * Weight × mean activation.
   *
   * @param means of the concat units and then the hidden units
   */
  Contributions.Means times(double[] means) {
    int concat = concatToHidden.rows();
    int hidden = concatToHidden.columns();
    float[][] toHidden = new float[hidden][concat];
    for (int c = 0; c < concat; c++) {
      for (int h = 0; h < hidden; h++) {
        toHidden[h][c] = (float) (parameters[concatToHidden.start(c) + h] * means[c]);
      }
    }
    float[][] toOutput = new float[hiddenToOutput.rows()][hidden];
    for (int k = 0; k < toOutput.length; k++) {
      for (int h = 0; h < hidden; h++) {
        toOutput[k][h] = (float) (parameters[hiddenToOutput.start(k) + h] * means[concat + h]);
      }
    }
    return new Contributions.Means(toOutput, toHidden);
  }
}
