package translit.engine.fused;

import java.util.Arrays;
import translit.engine.ParameterLayout.Block;

/**
 * What each input symbol adds to the sums of a layer, or the gradient of that: since the input is
 * one-hot, a row of the weights for each symbol, the bias included.
 */
final class SymbolTable {
  /** One row of sums for each symbol. */
  final float[] values;

  private final Block weights;
  private final Block bias;
  private final int sums;

  /**
   * @param weights of the symbols, one row for each sum
   * @param bias one row
   */
  SymbolTable(Block weights, Block bias) {
    this.weights = weights;
    this.bias = bias;
    this.sums = weights.rows();
    this.values = new float[weights.columns() * sums];
  }

  /** Makes a gradient zero. */
  void clear() {
    Arrays.fill(values, 0);
  }

  /** Takes over the weights. */
  void load(float[] parameters) {
    for (int j = 0; j < sums; j++) {
      for (int x = 0; x < weights.columns(); x++) {
        values[x * sums + j] = parameters[weights.start(j) + x] + parameters[bias.offset() + j];
      }
    }
  }

  /** Adds one character's gradient of the sums, a row of {@code from}. */
  void add(int symbol, float[] from, int row) {
    Gates.add(values, symbol * sums, from, row * sums, sums);
  }

  /** Adds its values, a gradient, to that of the weights and the bias. */
  void addTo(float[] gradient) {
    for (int j = 0; j < sums; j++) {
      float sum = 0;
      for (int x = 0; x < weights.columns(); x++) {
        float value = values[x * sums + j];
        gradient[weights.start(j) + x] += value;
        sum += value;
      }
      gradient[bias.offset() + j] += sum;
    }
  }
}
