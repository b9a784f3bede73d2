package translit.engine.fused;

import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;
import translit.engine.matrix.Matrix;
import translit.engine.matrix.NativeFloats;
import translit.engine.matrix.NativeMemory;

/** The weights of the hidden and the output layer, in the forms in which they are multiplied. */
final class DenseWeights {
  private final Block hidden;
  private final Block hiddenBias;
  private final Block output;
  private final int cells;
  private final int classes;
  private final float[] biases;
  private final NativeFloats toHidden;
  private final NativeFloats toClasses;
  private final NativeFloats ofClasses;

  /** What each input symbol adds to the sums of the classes, the bias included. */
  final SymbolTable symbols;

  DenseWeights(NativeMemory memory, ParameterLayout layout) {
    this.cells = layout.cells();
    this.classes = layout.outputs();
    this.hidden = layout.hidden().weights();
    this.hiddenBias = layout.hidden().bias();
    this.output = layout.output().weights();
    this.biases = new float[DenseLane.ROWS * cells];
    this.toHidden = memory.rows(cells);
    this.toClasses = memory.rows(classes);
    this.ofClasses = memory.rows(cells);
    this.symbols = SymbolTable.ofClasses(layout);
  }

  /** Takes over the weights. */
  void load(float[] parameters) {
    for (int row = 0; row < DenseLane.ROWS; row++) {
      System.arraycopy(parameters, hiddenBias.offset(), biases, row * cells, cells);
    }
    toHidden.reserve(hidden.rows());
    toHidden.put(parameters, hidden.offset(), hidden.rows());
    float[] stored = new float[classes * cells];
    float[] transposed = new float[classes * cells];
    for (int k = 0; k < classes; k++) {
      System.arraycopy(parameters, output.start(k), stored, k * cells, cells);
      for (int j = 0; j < cells; j++) {
        transposed[j * classes + k] = stored[k * cells + j];
      }
    }
    ofClasses.reserve(classes);
    ofClasses.put(0, stored, 0, classes);
    toClasses.reserve(cells);
    toClasses.put(0, transposed, 0, cells);
    symbols.load(parameters);
  }

  /** The hidden units' biases, once for each row of a block. */
  float[] hiddenBiases() {
    return biases;
  }

  /** From the outputs of a direction to the sums of the hidden units: one row for each output. */
  Matrix toHidden(int direction) {
    return toHidden.rows(direction * cells, (direction + 1) * cells);
  }

  /** From the hidden units to the sums of the classes: one row for each unit. */
  Matrix toClasses() {
    return toClasses.rows(0, cells);
  }

  /** The same weights, one row for each class. */
  Matrix ofClasses() {
    return ofClasses.rows(0, classes);
  }
}
