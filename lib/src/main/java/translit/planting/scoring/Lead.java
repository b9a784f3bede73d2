package translit.planting.scoring;

import java.util.Arrays;
import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;
import translit.planting.scoring.Readings.At;

/**
 * How the lead m of the first outcome y over the second z, the difference of their sums below the
 * softmax, depends on the LSTM outputs a_c by way of the hidden units h: with weights w from c to h
 * and v from h to the outcomes,
 *
 * <pre>∂m/∂a_c = Σ_h (v_hy − v_hz) (1 − h²) w_ch</pre>
 */
final class Lead {
  private final float[] values;
  private final Block toHidden;
  private final double[] ofHidden;

  Lead(Readings readings) {
    ParameterLayout layout = readings.parameters().layout();
    this.values = readings.parameters().values();
    this.toHidden = layout.hidden().weights();
    Block toOutput = layout.output().weights();
    this.ofHidden = new double[layout.cells()];
    for (int h = 0; h < ofHidden.length; h++) {
      ofHidden[h] =
          values[toOutput.start(readings.first()) + h]
              - values[toOutput.start(readings.second()) + h];
    }
  }

  /** The gradient at a token, for each LSTM output. */
  double[] gradient(At at) {
    double[] slopes = new double[ofHidden.length];
    for (int h = 0; h < slopes.length; h++) {
      slopes[h] = 1 - at.hidden()[h] * at.hidden()[h];
    }
    return passed(slopes);
  }

  /** The same as if the hidden units were linear, which is one for all tokens. */
  double[] linear() {
    double[] ones = new double[ofHidden.length];
    Arrays.fill(ones, 1);
    return passed(ones);
  }

  private double[] passed(double[] slopes) {
    double[] gradient = new double[toHidden.rows()];
    for (int u = 0; u < gradient.length; u++) {
      for (int h = 0; h < slopes.length; h++) {
        gradient[u] += ofHidden[h] * slopes[h] * values[toHidden.start(u) + h];
      }
    }
    return gradient;
  }
}
