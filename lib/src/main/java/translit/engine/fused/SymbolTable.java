package translit.engine.fused;

import java.util.Arrays;
import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;

/**
 * What each input symbol adds to the sums of a layer, or the gradient of that: since the input is
 * one-hot, a row of the weights for each symbol, the bias included. The sums are divided into parts
 * of equal length, such as an LSTM's gates; each part of a symbol is an array of its own.
 */
final class SymbolTable {
  private final Block weights;
  private final Block bias;
  private final int length;
  private final float[][][] values;
  private final float[] row;

  /** {@return a table of an LSTM's sums, gate by gate} */
  static SymbolTable of(ParameterLayout.Lstm lstm) {
    return new SymbolTable(lstm.input(), lstm.bias(), ParameterLayout.LSTM_BLOCKS);
  }

  /** {@return a table of the classes' sums} */
  static SymbolTable ofClasses(ParameterLayout layout) {
    Block weights = layout.output().weights();
    return new SymbolTable(
        weights.columns(layout.cells(), weights.columns()), layout.output().bias(), 1);
  }

  /**
   * @param weights of the symbols, one row for each sum
   * @param bias one row
   * @param parts how many the sums are divided into
   */
  private SymbolTable(Block weights, Block bias, int parts) {
    this.weights = weights;
    this.bias = bias;
    this.length = weights.rows() / parts;
    this.values = new float[parts][weights.columns()][Gates.padded(length)];
    this.row = new float[Gates.padded(length)];
  }

  /** Makes a gradient zero. */
  void clear() {
    for (float[][] part : values) {
      for (float[] symbol : part) {
        Arrays.fill(symbol, 0);
      }
    }
  }

  /** Takes over the weights. */
  void load(float[] parameters) {
    for (int part = 0; part < values.length; part++) {
      for (int j = 0; j < length; j++) {
        int sum = part * length + j;
        int start = weights.start(sum);
        for (int x = 0; x < weights.columns(); x++) {
          values[part][x][j] = parameters[start + x] + parameters[bias.offset() + sum];
        }
      }
    }
  }

  /** What a symbol adds to the sums of a part; the array may be longer. */
  float[] of(int symbol, int part) {
    return values[part][symbol];
  }

  /** Adds one character's gradient of a part's sums, the row of {@code from} that starts there. */
  void add(int symbol, int part, float[] from, int start) {
    System.arraycopy(from, start, row, 0, length);
    Gates.add(values[part][symbol], row);
  }

  /** Adds its values, a gradient, to that of the weights and the bias. */
  void addTo(float[] gradient) {
    for (int part = 0; part < values.length; part++) {
      for (int j = 0; j < length; j++) {
        int sum = part * length + j;
        int start = weights.start(sum);
        float total = 0;
        for (int x = 0; x < weights.columns(); x++) {
          float value = values[part][x][j];
          gradient[start + x] += value;
          total += value;
        }
        gradient[bias.offset() + sum] += total;
      }
    }
  }
}
