package translit.intervention.readout;

import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;
import translit.engine.Parameters;

/**
 * How much one output can change a margin at most. A hidden unit k changes by no more than the
 * change d of its sum, since tanh is nowhere steeper than 1; so the logits of classes r and c
 * change against each other by no more than |d| Σ_k |W_k| |O_rk − O_ck|, with the output's weights
 * W and the classes' weights O. Where a margin is larger than that, nothing need be computed.
 */
final class Bounds {
  private final Parameters parameters;
  private final int[] classes;

  /** {@code [class]}, each made when it is needed: {@code [unit]}. */
  private final float[][] ofClass;

  /**
   * @param classes those that can be chosen
   */
  Bounds(Parameters parameters, int[] classes) {
    this.parameters = parameters;
    this.classes = classes;
    this.ofClass = new float[classes.length][];
  }

  /**
   * The bounds of a class against all others.
   *
   * @param right place of the class among those that can be chosen
   * @return for each output by how much the margin changes at most if it changes by 1
   */
  float[] of(int right) {
    if (ofClass[right] == null) {
      ofClass[right] = computed(right);
    }
    return ofClass[right];
  }

  private float[] computed(int right) {
    ParameterLayout layout = parameters.layout();
    float[] values = parameters.values();
    Block output = layout.output().weights();
    Block hidden = layout.hidden().weights();
    int cells = layout.cells();
    double[] most = new double[2 * cells];
    double[] distance = new double[cells];
    for (int c = 0; c < classes.length; c++) {
      for (int k = 0; k < cells; k++) {
        int ofRight = output.start(classes[right]) + k;
        distance[k] = Math.abs(values[ofRight] - values[output.start(classes[c]) + k]);
      }
      for (int unit = 0; unit < most.length; unit++) {
        double sum = 0;
        for (int k = 0; k < cells; k++) {
          sum += Math.abs(values[hidden.start(unit) + k]) * distance[k];
        }
        most[unit] = Math.max(most[unit], sum);
      }
    }
    float[] bounds = new float[most.length];
    for (int unit = 0; unit < bounds.length; unit++) {
      bounds[unit] = (float) (most[unit] * 1.0001 + 1e-4); // what rounding adds
    }
    return bounds;
  }
}
