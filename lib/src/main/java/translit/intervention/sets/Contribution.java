package translit.intervention.sets;

import java.util.Arrays;
import java.util.List;
import translit.engine.ParameterLayout;
import translit.engine.Parameters;

/**
 * What each output passes on to an outcome y against the others z, which weigh as often as they
 * come: with weights w from the output c to a hidden unit h, and v from there to the outcomes,
 *
 * <pre>(mean of a_c at tokens of y − mean at the others) · Σ_h (v_hy − mean of v_hz) w_ch</pre>
 *
 * <p>The hidden units are taken for linear.
 */
public final class Contribution {
  private Contribution() {}

  /**
   * The contributions of all outputs.
   *
   * @param sample with tokens of both kinds
   * @return one for each output
   */
  public static double[] of(SetSample sample) {
    double[] leads = leads(sample);
    double[] ofPair = means(sample.ofPair(), leads.length);
    double[] ofOthers = means(sample.ofOthers(), leads.length);
    double[] contributions = new double[leads.length];
    Arrays.setAll(contributions, unit -> leads[unit] * (ofPair[unit] - ofOthers[unit]));
    return contributions;
  }

  private static double[] means(List<Sampled> tokens, int units) {
    double[] means = new double[units];
    for (Sampled token : tokens) {
      for (int unit = 0; unit < units; unit++) {
        means[unit] += token.outputs()[unit] / tokens.size();
      }
    }
    return means;
  }

  private static double[] leads(SetSample sample) {
    Parameters parameters = sample.parameters();
    ParameterLayout layout = parameters.layout();
    float[] values = parameters.values();
    double[] lead = new double[layout.cells()];
    int[] classes = sample.classes();
    add(lead, parameters, classes[0], 1);
    for (Sampled other : sample.ofOthers()) {
      add(lead, parameters, classes[other.right()], -1.0 / sample.ofOthers().size());
    }
    double[] leads = new double[sample.units()];
    for (int unit = 0; unit < leads.length; unit++) {
      int start = layout.hidden().weights().start(unit);
      for (int h = 0; h < lead.length; h++) {
        leads[unit] += lead[h] * values[start + h];
      }
    }
    return leads;
  }

  private static void add(double[] lead, Parameters parameters, int outcome, double times) {
    int start = parameters.layout().output().weights().start(outcome);
    for (int h = 0; h < lead.length; h++) {
      lead[h] += times * parameters.values()[start + h];
    }
  }
}
