package translit.engine.readout;

import java.util.Arrays;
import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;
import translit.engine.Parameters;
import translit.engine.ReadOut;
import translit.engine.fused.Gates;
import translit.engine.matrix.Gemm;
import translit.engine.matrix.NativeFloats;
import translit.engine.matrix.NativeMemory;

/**
 * The dense layers on tokens that stand in columns: a hidden unit's values at all tokens are an
 * array of their own, so that the loops run over tokens, all at the same index.
 */
public final class DenseReadOut implements ReadOut {
  private final Gemm gemm = Gemm.chosen();
  private final NativeMemory memory = new NativeMemory();
  private final int cells;

  /** What each input symbol adds to the logits, the bias included, {@code [class][symbol]}. */
  private final float[][] symbols;

  /** {@code [output][hidden unit]}. */
  private final float[][] weights;

  private final float[] biases;
  private final float[][] hidden;
  private final NativeFloats toHidden;
  private final NativeFloats toClasses;
  private final NativeFloats outputs;
  private final NativeFloats units;
  private final NativeFloats sums;

  /**
   * Takes over the weights.
   *
   * @param parameters of the network
   * @param classes indices of the outcomes that are looked at
   */
  public DenseReadOut(Parameters parameters, int[] classes) {
    ParameterLayout layout = parameters.layout();
    float[] values = parameters.values();
    this.cells = layout.cells();
    Block hiddenWeights = layout.hidden().weights();
    this.weights = new float[2 * cells][];
    Arrays.setAll(weights, j -> row(values, hiddenWeights.start(j)));
    this.biases = row(values, layout.hidden().bias().offset());
    this.hidden = new float[cells][WIDTH];
    this.toHidden = filled(2 * cells, cells);
    toHidden.put(values, hiddenWeights.offset(), 2 * cells);
    this.toClasses = filled(classes.length, cells);
    this.symbols = new float[classes.length][layout.symbols()];
    for (int c = 0; c < symbols.length; c++) {
      int start = layout.output().weights().start(classes[c]);
      toClasses.put(c, row(values, start), 0, 1);
      for (int x = 0; x < layout.symbols(); x++) {
        symbols[c][x] = values[start + cells + x];
        symbols[c][x] += values[layout.output().bias().offset() + classes[c]];
      }
    }
    this.outputs = filled(WIDTH, 2 * cells);
    this.units = filled(cells, WIDTH);
    this.sums = filled(Math.max(cells, classes.length), WIDTH);
  }

  private float[] row(float[] values, int start) {
    return Arrays.copyOfRange(values, start, start + cells);
  }

  /** Zeros, since columns without a token are multiplied as well. */
  private NativeFloats filled(int rows, int columns) {
    NativeFloats floats = memory.rows(columns);
    floats.reserve(rows);
    floats.put(0, new float[rows * columns], 0, rows);
    return floats;
  }

  @Override
  public void sums(float[] outputs, int tokens, float[][] sums) {
    gemm.oneThreadPerCall();
    this.outputs.put(0, outputs, 0, tokens);
    gemm.multiply(
        toHidden.rows(0, 2 * cells).transposed(),
        this.outputs.rows(0, WIDTH).transposed(),
        0,
        this.sums.rows(0, cells));
    for (int k = 0; k < cells; k++) {
      this.sums.get(k, sums[k], 0);
      float bias = biases[k];
      float[] row = sums[k];
      for (int i = 0; i < WIDTH; i++) {
        row[i] += bias;
      }
    }
  }

  @Override
  public void take(float[][] sums) {
    for (int k = 0; k < cells; k++) {
      System.arraycopy(sums[k], 0, hidden[k], 0, WIDTH);
    }
  }

  @Override
  public void take(float[][] sums, int unit, float[] less) {
    for (int k = 0; k < cells; k++) {
      Gates.less(hidden[k], sums[k], less, weights[unit][k], WIDTH);
    }
  }

  @Override
  public void take(float[][] sums, int[] tokens, int[] units, float[] less, int count) {
    for (int k = 0; k < cells; k++) {
      float[] from = sums[k];
      float[] to = hidden[k];
      for (int i = 0; i < count; i++) {
        to[i] = from[tokens[i]] - less[i] * weights[units[i]][k];
      }
    }
  }

  @Override
  public float[][] taken() {
    return hidden;
  }

  @Override
  public void logits(int[] latin, int tokens, float[][] logits) {
    gemm.oneThreadPerCall();
    for (int k = 0; k < cells; k++) {
      Gates.tanh(hidden[k], 0, WIDTH);
      units.put(k, hidden[k], 0, 1);
    }
    gemm.multiply(
        toClasses.rows(0, symbols.length), units.rows(0, cells), 0, sums.rows(0, symbols.length));
    for (int c = 0; c < symbols.length; c++) {
      float[] row = logits[c];
      sums.get(c, row, 0);
      for (int i = 0; i < tokens; i++) {
        row[i] += symbols[c][latin[i]];
      }
    }
  }

  @Override
  public void close() {
    memory.close();
  }
}
