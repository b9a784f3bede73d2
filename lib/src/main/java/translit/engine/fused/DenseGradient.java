package translit.engine.fused;

import java.util.Arrays;
import java.util.List;
import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;
import translit.engine.matrix.Gemm;
import translit.engine.matrix.Matrix;
import translit.engine.matrix.NativeFloats;
import translit.engine.matrix.NativeMemory;

/** The gradient of the hidden and the output layer over the blocks of one {@link DenseLane}. */
final class DenseGradient {
  private final Gemm gemm;
  private final int cells;
  private final int classes;
  private final DenseLane lane;
  private final DenseWeights weights;
  private final List<LstmDirection> directions;
  private final Block ofHidden;
  private final Block hiddenBias;
  private final Block ofClasses;
  private final NativeFloats hiddenGradientNative;
  private final NativeFloats ofOutputs;
  private final NativeFloats toHidden;
  private final NativeFloats toClasses;
  private final SymbolTable symbols;
  private final float[] hiddenGradient;
  private final float[] outputGradients;
  private final float[] bias;
  private final float[] row;
  private boolean first;

  DenseGradient(
      Gemm gemm,
      NativeMemory memory,
      ParameterLayout layout,
      DenseLane lane,
      DenseWeights weights,
      List<LstmDirection> directions) {
    this.gemm = gemm;
    this.cells = layout.cells();
    this.classes = layout.outputs();
    this.lane = lane;
    this.weights = weights;
    this.directions = directions;
    this.ofHidden = layout.hidden().weights();
    this.hiddenBias = layout.hidden().bias();
    this.ofClasses = layout.output().weights().columns(0, cells);
    this.hiddenGradientNative = memory.rows(cells);
    this.ofOutputs = memory.rows(cells);
    this.toHidden = memory.rows(cells);
    this.toClasses = memory.rows(cells);
    this.symbols = SymbolTable.ofClasses(layout);
    this.hiddenGradient = new float[DenseLane.ROWS * cells];
    this.outputGradients = new float[DenseLane.ROWS * cells];
    this.bias = new float[Gates.padded(cells)];
    this.row = new float[Gates.padded(cells)];
  }

  /** Starts the gradient of a batch. */
  void start() {
    hiddenGradientNative.reserve(DenseLane.ROWS);
    ofOutputs.reserve(DenseLane.ROWS);
    toHidden.reserve(ofHidden.rows());
    toClasses.reserve(classes);
    symbols.clear();
    Arrays.fill(bias, 0);
    first = true;
  }

  /**
   * Adds the gradient of the block that the lane has just computed, and hands on that of the two
   * directions' outputs.
   *
   * @param from first row of the block
   * @param to after its last row
   */
  void backwardPass(PackedBatch batch, int from, int to) {
    int rows = to - from;
    float[] ofSums = lane.probabilities;
    for (int n = 0; n < rows; n++) {
      ofSums[n * classes + batch.outcomes()[from + n]] -= 1;
      symbols.add(batch.latin()[from + n], 0, ofSums, n * classes);
    }
    lane.sums.put(0, ofSums, 0, rows);
    Matrix sums = lane.sums.rows(0, rows);
    Matrix hidden = hiddenGradientNative.rows(0, rows);
    gemm.multiply(sums, weights.ofClasses(), 0, hidden);
    hiddenGradientNative.get(0, hiddenGradient, 0, rows);
    Gates.tanhBackward(hiddenGradient, lane.hidden, 0, rows * cells);
    hiddenGradientNative.put(0, hiddenGradient, 0, rows);
    for (int n = 0; n < rows; n++) {
      System.arraycopy(hiddenGradient, n * cells, row, 0, cells);
      Gates.add(bias, row);
    }
    int beta = first ? 0 : 1;
    Matrix units = lane.hiddenNative.rows(0, rows);
    gemm.multiply(sums.transposed(), units, beta, toClasses.rows(0, classes));
    for (int direction = 0; direction < directions.size(); direction++) {
      Matrix ofWeights = toHidden.rows(direction * cells, (direction + 1) * cells);
      gemm.multiply(lane.seen[direction].transposed(), hidden, beta, ofWeights);
      Matrix fromHidden = weights.toHidden(direction).transposed();
      gemm.multiply(hidden, fromHidden, 0, ofOutputs.rows(0, rows));
      ofOutputs.get(0, outputGradients, 0, rows);
      lane.drop(direction, from, to, outputGradients);
      directions.get(direction).putOutputGradients(from, to, outputGradients);
    }
    first = false;
  }

  /** Adds all to the gradient of the parameters. */
  void addTo(float[] gradient) {
    if (first) {
      return; // there was no block
    }
    symbols.addTo(gradient);
    for (int j = 0; j < cells; j++) {
      gradient[hiddenBias.offset() + j] += bias[j];
    }
    toHidden.addTo(gradient, ofHidden.offset(), ofHidden.stride(), ofHidden.rows());
    toClasses.addTo(gradient, ofClasses.offset(), ofClasses.stride(), ofClasses.rows());
  }
}
