package translit.intervention.sets;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import translit.engine.ParameterLayout.Block;
import translit.engine.Parameters;
import translit.statistics.Rotation;

/**
 * A sample in other coordinates: the outputs h of each LSTM are turned into Qh by a random rotation
 * Q, and their weights W into QW, so that what the hidden layer sees is the same, h'W. A single
 * "output" is then a direction in which all outputs have a part, and whatever is asked of outputs
 * can be asked of it.
 */
public final class Rotated {
  private final int cells;
  private final float[][][] rotations;
  private final Map<float[], float[]> rows = new IdentityHashMap<>();

  private Rotated(int cells, long seed) {
    this.cells = cells;
    this.rotations =
        new float[][][] {Rotation.random(cells, 2 * seed), Rotation.random(cells, 2 * seed + 1)};
  }

  /**
   * Turns a sample.
   *
   * @param sample as the network has it
   * @param seed of the rotations
   * @return the same tokens in the coordinates of two rotations
   */
  public static SetSample of(SetSample sample, long seed) {
    Rotated rotated = new Rotated(sample.units() / 2, seed);
    return new SetSample(
        rotated.of(sample.parameters()),
        sample.classes(),
        rotated.row(sample.means()),
        rotated.of(sample.ofPair()),
        rotated.of(sample.ofOthers()));
  }

  private List<Sampled> of(List<Sampled> tokens) {
    return tokens.stream()
        .map(
            token ->
                new Sampled(
                    row(token.outputs()),
                    row(token.same()),
                    row(token.other()),
                    token.stem(),
                    token.half(),
                    token.latin(),
                    token.right()))
        .toList();
  }

  /** Rows that are shared stay shared. */
  private float[] row(float[] outputs) {
    return rows.computeIfAbsent(outputs, this::turned);
  }

  private float[] turned(float[] outputs) {
    float[] turned = new float[outputs.length];
    for (int unit = 0; unit < turned.length; unit++) {
      int first = unit / cells * cells;
      float[] direction = rotations[unit / cells][unit % cells];
      double sum = 0;
      for (int u = 0; u < cells; u++) {
        sum += (double) direction[u] * outputs[first + u];
      }
      turned[unit] = (float) sum;
    }
    return turned;
  }

  private Parameters of(Parameters parameters) {
    float[] values = parameters.values();
    float[] turned = values.clone();
    Block weights = parameters.layout().hidden().weights();
    for (int unit = 0; unit < 2 * cells; unit++) {
      int first = unit / cells * cells;
      float[] direction = rotations[unit / cells][unit % cells];
      double[] sums = new double[cells];
      for (int u = 0; u < cells; u++) {
        for (int k = 0; k < cells; k++) {
          sums[k] += (double) direction[u] * values[weights.start(first + u) + k];
        }
      }
      for (int k = 0; k < cells; k++) {
        turned[weights.start(unit) + k] = (float) sums[k];
      }
    }
    return new Parameters(parameters.layout(), turned);
  }
}
