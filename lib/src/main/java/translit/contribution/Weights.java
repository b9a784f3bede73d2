package translit.contribution;

import java.util.Arrays;
import translit.contribution.Contributions.Intervals;
import translit.contribution.Contributions.Means;
import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;
import translit.engine.Parameters;
import translit.statistics.Jackknife;

/** The weights of the layers above the LSTMs. */
final class Weights {
  private final float[] parameters;
  private final Block concatToHidden;
  private final Block hiddenToOutput;
  private final int concat;
  private final int hidden;

  Weights(Parameters network) {
    ParameterLayout layout = network.layout();
    this.parameters = network.values();
    this.concatToHidden = layout.hidden().weights();
    this.hiddenToOutput = layout.output().weights().columns(0, layout.cells());
    this.concat = concatToHidden.rows();
    this.hidden = concatToHidden.columns();
  }

  /**
   * Weight × mean activation.
   *
   * @param sums of the concat units and then the hidden units
   */
  Means times(GroupSums sums) {
    double[] means = sums.means();
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
    return new Means(toOutput, toHidden, intervals(means, sums.leftOut(), sums.groups()));
  }

  private Intervals intervals(double[] means, double[][] leftOut, int groups) {
    return (layer, to, from) -> {
      double[] without =
          Arrays.stream(leftOut).mapToDouble(some -> sum(layer, to, from, some)).toArray();
      return Jackknife.interval(sum(layer, to, from, means), without, groups);
    };
  }

  private double sum(Layer layer, int to, int[] from, double[] means) {
    double sum = 0;
    for (int one : from) {
      sum +=
          layer == Layer.HIDDEN_TO_OUTPUT
              ? parameters[hiddenToOutput.start(to) + one] * means[concat + one]
              : parameters[concatToHidden.start(one) + to] * means[one];
    }
    return sum;
  }
}
