package translit.engine.fused;

import java.util.Arrays;

/**
 * The hidden and the output layer, and the loss: row after row, in the texts' own order, so that
 * any range of rows can be computed by itself.
 */
final class DenseLayers implements AutoCloseable {
  private final int symbols;
  private final int cells;
  private final int classes;
  private final int hiddenBias;
  private final int hiddenWeights;
  private final int backwardWeights;
  private final int outputWeights;
  private final int outputStride;
  private final int outputBias;
  private final float[] bias;
  private final float[] table;
  private final float[] tableGradient;

  private float[] hidden = new float[0];
  private float[] hiddenGradient = new float[0];
  private float[] probabilities = new float[0];
  private final NativeFloats hiddenNative = new NativeFloats();
  private final NativeFloats gradientNative = new NativeFloats();
  private final NativeFloats classesNative = new NativeFloats();

  /**
   * @param start where the hidden layer's parameters start in the flat vector: bias, weights (for
   *     each input the weights to all hidden units: so Deeplearning4j computes with it, though it
   *     gives the array's shape as [hidden, inputs, 1, 1]); then the output layer's weights (column
   *     by column, one per class) and bias
   */
  DenseLayers(int symbols, int cells, int classes, int start) {
    this.symbols = symbols;
    this.cells = cells;
    this.classes = classes;
    this.hiddenBias = start;
    this.hiddenWeights = hiddenBias + cells;
    this.backwardWeights = hiddenWeights + cells * cells;
    this.outputStride = cells + symbols;
    this.outputWeights = hiddenWeights + cells * 2 * cells;
    this.outputBias = outputWeights + (cells + symbols) * classes;
    this.bias = new float[cells];
    this.table = new float[symbols * classes];
    this.tableGradient = new float[table.length];
  }

  int hiddenParameters() {
    return outputWeights - hiddenBias;
  }

  int outputParameters() {
    return outputBias + classes - outputWeights;
  }

  /** Takes over the biases, and the output weights of the input symbols. */
  void load(float[] parameters) {
    System.arraycopy(parameters, hiddenBias, bias, 0, cells);
    for (int k = 0; k < classes; k++) {
      int column = outputWeights + k * outputStride + cells;
      for (int x = 0; x < symbols; x++) {
        table[x * classes + k] = parameters[column + x] + parameters[outputBias + k];
      }
    }
  }

  /** Makes room for a batch. */
  void reserve(PackedBatch batch, boolean training) {
    int rows = batch.rows();
    if (hidden.length < rows * cells || probabilities.length < rows * classes) {
      hidden = new float[rows * cells];
      probabilities = new float[rows * classes];
    }
    hiddenNative.reserve((long) rows * cells);
    classesNative.reserve((long) rows * classes);
    if (training) {
      if (hiddenGradient.length < rows * cells) {
        hiddenGradient = new float[rows * cells];
      }
      gradientNative.reserve((long) rows * cells);
    }
  }

  /**
   * Computes hidden units and probabilities of some rows.
   *
   * @return sum of the rows' losses
   */
  double forward(
      PackedBatch batch,
      NativeFloats parameters,
      NativeFloats forward,
      NativeFloats backward,
      Dropout dropout,
      int from,
      int to) {
    int n = to - from;
    dropout.apply(batch, forward, false, from, to);
    dropout.apply(batch, backward, true, from, to);
    Gemm.rowsTimes(
        from, n, forward, cells, parameters, hiddenWeights, cells, false, 0, hiddenNative, cells);
    Gemm.rowsTimes(
        from,
        n,
        backward,
        cells,
        parameters,
        backwardWeights,
        cells,
        false,
        1,
        hiddenNative,
        cells);
    hiddenNative.buffer().get(from * cells, hidden, from * cells, n * cells);
    for (int row = from; row < to; row++) {
      Gates.add(hidden, row * cells, bias, 0, cells);
      Gates.tanh(hidden, row * cells, (row + 1) * cells);
    }
    hiddenNative.buffer().put(from * cells, hidden, from * cells, n * cells);
    Gemm.rowsTimes(
        from,
        n,
        hiddenNative,
        cells,
        parameters,
        outputWeights,
        outputStride,
        true,
        0,
        classesNative,
        classes);
    classesNative.buffer().get(from * classes, probabilities, from * classes, n * classes);
    double loss = 0;
    for (int row = from; row < to; row++) {
      int symbol = batch.latin(row) * classes;
      loss +=
          Gates.softmax(probabilities, row * classes, table, symbol, classes, batch.outcome(row));
    }
    return loss;
  }

  /**
   * Turns the probabilities of some rows into the gradients of the sums before them, and computes
   * the gradients of the hidden units and of the two directions' outputs.
   *
   * @param backward takes the gradients of the backward direction's outputs in its own order
   */
  void backward(
      PackedBatch batch,
      NativeFloats parameters,
      NativeFloats forward,
      NativeFloats backward,
      NativeFloats scratch,
      Dropout dropout,
      int from,
      int to) {
    int n = to - from;
    for (int row = from; row < to; row++) {
      probabilities[row * classes + batch.outcome(row)] -= 1;
    }
    classesNative.buffer().put(from * classes, probabilities, from * classes, n * classes);
    Gemm.rowsTimes(
        from,
        n,
        classesNative,
        classes,
        parameters,
        outputWeights,
        outputStride,
        false,
        0,
        gradientNative,
        cells);
    gradientNative.buffer().get(from * cells, hiddenGradient, from * cells, n * cells);
    for (int row = from; row < to; row++) {
      Gates.tanhBackward(hiddenGradient, row * cells, hidden, cells);
    }
    gradientNative.buffer().put(from * cells, hiddenGradient, from * cells, n * cells);
    Gemm.rowsTimes(
        from, n, gradientNative, cells, parameters, hiddenWeights, cells, true, 0, forward, cells);
    Gemm.rowsTimes(
        from,
        n,
        gradientNative,
        cells,
        parameters,
        backwardWeights,
        cells,
        true,
        0,
        scratch,
        cells);
    dropout.apply(batch, forward, false, from, to);
    dropout.apply(batch, scratch, true, from, to);
    for (int row = from; row < to; row++) {
      backward.buffer().put(batch.mirror(row) * cells, scratch.buffer(), row * cells, cells);
    }
  }

  /** Gradient of the hidden weights on one direction, summed over all rows. */
  void hiddenGradient(
      PackedBatch batch, NativeFloats outputs, boolean reversed, NativeFloats gradient) {
    Gemm.multiply(
        true,
        false,
        cells,
        cells,
        batch.rows(),
        outputs,
        0,
        cells,
        gradientNative,
        0,
        cells,
        0,
        gradient,
        reversed ? backwardWeights : hiddenWeights,
        cells);
  }

  /** Gradient of the output weights on the hidden units, summed over all rows. */
  void outputGradient(PackedBatch batch, NativeFloats gradient) {
    Gemm.multiply(
        true,
        false,
        classes,
        cells,
        batch.rows(),
        classesNative,
        0,
        classes,
        hiddenNative,
        0,
        cells,
        0,
        gradient,
        outputWeights,
        outputStride);
  }

  /** Takes over the weights' gradient that was computed in native memory. */
  void collect(NativeFloats from, float[] gradient) {
    from.buffer().get(hiddenWeights, gradient, hiddenWeights, outputWeights - hiddenWeights);
    for (int k = 0; k < classes; k++) {
      int column = outputWeights + k * outputStride;
      from.buffer().get(column, gradient, column, cells);
    }
  }

  /** Gradients of the biases and of the output weights of the input symbols. */
  void inputGradient(PackedBatch batch, float[] gradient) {
    Arrays.fill(gradient, hiddenBias, hiddenBias + cells, 0);
    Arrays.fill(tableGradient, 0);
    for (int row = 0; row < batch.rows(); row++) {
      Gates.add(gradient, hiddenBias, hiddenGradient, row * cells, cells);
      Gates.add(tableGradient, batch.latin(row) * classes, probabilities, row * classes, classes);
    }
    for (int k = 0; k < classes; k++) {
      int column = outputWeights + k * outputStride + cells;
      float sum = 0;
      for (int x = 0; x < symbols; x++) {
        float value = tableGradient[x * classes + k];
        gradient[column + x] = value;
        sum += value;
      }
      gradient[outputBias + k] = sum;
    }
  }

  /** Copies a row's hidden units. */
  void copyHidden(int row, float[] to, int at) {
    System.arraycopy(hidden, row * cells, to, at, cells);
  }

  /** Copies a row's probabilities, which {@link #backward} overwrites. */
  void copyProbabilities(int row, float[] to, int at) {
    System.arraycopy(probabilities, row * classes, to, at, classes);
  }

  @Override
  public void close() {
    hiddenNative.close();
    gradientNative.close();
    classesNative.close();
  }
}
