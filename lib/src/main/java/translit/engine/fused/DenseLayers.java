package translit.engine.fused;

import java.util.List;
import translit.engine.ActivationLayout;
import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;

/**
 * The hidden and the output layer, and the loss: row after row, in the texts' own order, so that
 * any range of rows can be computed by itself.
 */
final class DenseLayers {
  /** Number of {@link #gradient}'s tasks. */
  static final int TASKS = 4;

  private final Gemm gemm;
  private final LstmDirection forward;
  private final LstmDirection backward;
  private final Dropout dropout;
  private final NativeFloats parameters;
  private final int cells;
  private final int classes;
  private final Block bias;
  private final Block ofForward;
  private final Block ofBackward;
  private final Block ofHidden;
  private final SymbolTable table;
  private final SymbolTable tableGradient;

  private PackedBatch batch;
  private float[] values;
  private float[] hidden = new float[0];
  private float[] hiddenGradient = new float[0];
  private float[] probabilities = new float[0];
  private final NativeFloats hiddenNative;
  private final NativeFloats hiddenGradientNative;
  private final NativeFloats classesNative;
  private final NativeFloats backwardGradient;
  private final NativeFloats weightGradient;

  /**
   * @param gemm multiplies
   * @param parameters flat vector of the network
   * @param dropout of what the two directions hand on
   */
  DenseLayers(
      Gemm gemm,
      NativeMemory memory,
      NativeFloats parameters,
      ParameterLayout layout,
      LstmDirection forward,
      LstmDirection backward,
      Dropout dropout) {
    this.gemm = gemm;
    this.forward = forward;
    this.backward = backward;
    this.dropout = dropout;
    this.parameters = parameters;
    this.cells = layout.cells();
    this.classes = layout.outputs();
    this.bias = layout.hidden().bias();
    this.ofForward = layout.hidden().weights().rows(0, cells);
    this.ofBackward = layout.hidden().weights().rows(cells, 2 * cells);
    Block output = layout.output().weights();
    this.ofHidden = output.columns(0, cells);
    Block ofSymbols = output.columns(cells, output.columns());
    this.table = new SymbolTable(ofSymbols, layout.output().bias());
    this.tableGradient = new SymbolTable(ofSymbols, layout.output().bias());
    this.hiddenNative = memory.rows(cells);
    this.hiddenGradientNative = memory.rows(cells);
    this.classesNative = memory.rows(classes);
    this.backwardGradient = memory.rows(cells);
    this.weightGradient = memory.rows(1);
  }

  /** Takes over the parameters and makes room for a batch. */
  void prepare(PackedBatch batch, float[] values, boolean training) {
    this.batch = batch;
    this.values = values;
    table.load(values);
    int rows = batch.rows();
    hidden = NativeFloats.atLeast(rows * cells, hidden);
    probabilities = NativeFloats.atLeast(rows * classes, probabilities);
    hiddenNative.reserve(rows);
    classesNative.reserve(rows);
    if (training) {
      hiddenGradient = NativeFloats.atLeast(rows * cells, hiddenGradient);
      hiddenGradientNative.reserve(rows);
      backwardGradient.reserve(rows);
      weightGradient.reserve(values.length);
    }
  }

  /**
   * Computes hidden units and probabilities of some rows.
   *
   * @return sum of the rows' losses
   */
  double forwardPass(int from, int to) {
    dropout.apply(forward.outputs, false, from, to);
    dropout.apply(backward.outputs, true, from, to);
    Matrix units = hiddenNative.rows(from, to);
    gemm.multiply(forward.outputs.rows(from, to), Matrix.of(parameters, ofForward), 0, units);
    gemm.multiply(backward.outputs.rows(from, to), Matrix.of(parameters, ofBackward), 1, units);
    hiddenNative.get(from, hidden, from, to - from);
    for (int row = from; row < to; row++) {
      Gates.add(hidden, row * cells, values, bias.offset(), cells);
      Gates.tanh(hidden, row * cells, (row + 1) * cells);
    }
    hiddenNative.put(from, hidden, from, to - from);
    gemm.multiply(
        units, Matrix.of(parameters, ofHidden).transposed(), 0, classesNative.rows(from, to));
    classesNative.get(from, probabilities, from, to - from);
    double loss = 0;
    for (int row = from; row < to; row++) {
      int symbol = batch.latin()[row] * classes;
      int outcome = batch.outcomes()[row];
      loss += Gates.softmax(probabilities, row * classes, table.values, symbol, classes, outcome);
    }
    return loss;
  }

  /**
   * Turns the probabilities of some rows into the gradients of the sums before them, and computes
   * the gradients of the hidden units and of the two directions' outputs.
   */
  void backwardPass(int from, int to) {
    for (int row = from; row < to; row++) {
      probabilities[row * classes + batch.outcomes()[row]] -= 1;
    }
    classesNative.put(from, probabilities, from, to - from);
    Matrix units = hiddenGradientNative.rows(from, to);
    gemm.multiply(classesNative.rows(from, to), Matrix.of(parameters, ofHidden), 0, units);
    hiddenGradientNative.get(from, hiddenGradient, from, to - from);
    for (int row = from; row < to; row++) {
      Gates.tanhBackward(hiddenGradient, row * cells, hidden, cells);
    }
    hiddenGradientNative.put(from, hiddenGradient, from, to - from);
    handOn(units, ofForward, forward.outputGradients, from, to);
    handOn(units, ofBackward, backwardGradient, from, to);
    dropout.apply(forward.outputGradients, false, from, to);
    dropout.apply(backwardGradient, true, from, to);
    for (int row = from; row < to; row++) {
      backward.outputGradients.put(batch.mirror()[row], backwardGradient, row);
    }
  }

  private void handOn(Matrix units, Block weights, NativeFloats outputs, int from, int to) {
    gemm.multiply(units, Matrix.of(parameters, weights).transposed(), 0, outputs.rows(from, to));
  }

  /**
   * Computes a part of the gradient of the parameters, summed over all rows; no other thread
   * computes this one.
   *
   * @param gradient takes that of the biases and of the output weights of the input symbols; the
   *     other weights' is left for {@link #collect}
   */
  void gradient(int task, float[] gradient) {
    switch (task) {
      case 0 -> gradient(forward.outputs, hiddenGradientNative, ofForward);
      case 1 -> gradient(backward.outputs, hiddenGradientNative, ofBackward);
      case 2 -> gradient(classesNative, hiddenNative, ofHidden);
      default -> inputGradient(gradient);
    }
  }

  private void gradient(NativeFloats left, NativeFloats right, Block weights) {
    gemm.multiply(
        left.rows(0, batch.rows()).transposed(),
        right.rows(0, batch.rows()),
        0,
        Matrix.of(weightGradient, weights));
  }

  private void inputGradient(float[] gradient) {
    tableGradient.clear();
    for (int row = 0; row < batch.rows(); row++) {
      Gates.add(gradient, bias.offset(), hiddenGradient, row * cells, cells);
      tableGradient.add(batch.latin()[row], probabilities, row);
    }
    tableGradient.addTo(gradient);
  }

  /** Takes over the weights' gradient that was computed in native memory. */
  void collect(float[] gradient) {
    for (Block block : List.of(ofForward, ofBackward, ofHidden)) {
      for (int row = 0; row < block.rows(); row++) {
        weightGradient.get(block.start(row), gradient, block.start(row), block.columns());
      }
    }
  }

  /**
   * Copies a row.
   *
   * @param part {@link ActivationLayout#HIDDEN}, or {@link ActivationLayout#OUTPUT}, which {@link
   *     #backwardPass} overwrites
   */
  void copy(String part, int row, float[] to, int at) {
    switch (part) {
      case ActivationLayout.HIDDEN -> System.arraycopy(hidden, row * cells, to, at, cells);
      case ActivationLayout.OUTPUT ->
          System.arraycopy(probabilities, row * classes, to, at, classes);
      default -> throw new IllegalArgumentException("No layer above the LSTMs is " + part);
    }
  }
}
