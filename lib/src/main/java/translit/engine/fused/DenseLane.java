package translit.engine.fused;

import java.util.List;
import java.util.stream.Stream;
import translit.engine.ParameterLayout;
import translit.engine.Site;
import translit.engine.matrix.Gemm;
import translit.engine.matrix.Matrix;
import translit.engine.matrix.NativeFloats;
import translit.engine.matrix.NativeMemory;

/**
 * What one thread computes of the hidden and the output layer, and of the loss: block after block
 * of {@value #ROWS} characters, in the texts' own order, each of which stays in the processor's
 * cache.
 */
final class DenseLane {
  /** Most characters in a block. */
  static final int ROWS = 512;

  /** Of the present block, by direction: the LSTM's outputs, without those that are dropped. */
  final Matrix[] seen;

  /** The hidden units of the present block; {@link #hiddenNative} has a copy. */
  final float[] hidden;

  final NativeFloats hiddenNative;

  /** Of the present block. */
  final float[] probabilities;

  final NativeFloats sums;
  private final Gemm gemm;
  private final int cells;
  private final int classes;
  private final DenseWeights weights;
  private final List<LstmDirection> directions;
  private final Dropout dropout;
  private final Changes changes;
  private final List<NativeFloats> copies;
  private final float[] kept;
  private final float[] masks;

  DenseLane(
      Gemm gemm,
      NativeMemory memory,
      ParameterLayout layout,
      DenseWeights weights,
      List<LstmDirection> directions,
      Dropout dropout,
      Changes changes) {
    this.gemm = gemm;
    this.cells = layout.cells();
    this.classes = layout.outputs();
    this.weights = weights;
    this.directions = directions;
    this.dropout = dropout;
    this.changes = changes;
    this.seen = new Matrix[directions.size()];
    this.copies = Stream.generate(() -> memory.rows(cells)).limit(seen.length).toList();
    this.hiddenNative = memory.rows(cells);
    this.sums = memory.rows(classes);
    this.kept = new float[ROWS * cells];
    this.masks = new float[ROWS * cells];
    this.hidden = new float[ROWS * cells];
    this.probabilities = new float[ROWS * classes];
  }

  /**
   * Computes the hidden units and the probabilities of a block.
   *
   * @param from first row
   * @param to after the last row
   * @return sum of the rows' losses, 0 without outcomes
   */
  double forwardPass(PackedBatch batch, int from, int to) {
    int rows = to - from;
    hiddenNative.reserve(ROWS);
    hiddenNative.put(0, weights.hiddenBiases(), 0, rows);
    for (int direction = 0; direction < seen.length; direction++) {
      seen[direction] = seen(direction, from, to);
      gemm.multiply(seen[direction], weights.toHidden(direction), 1, hiddenNative.rows(0, rows));
    }
    hiddenNative.get(0, hidden, 0, rows);
    Gates.tanh(hidden, 0, rows * cells);
    changes.inBlock(Site.HIDDEN, -1, from, to, hidden);
    hiddenNative.put(0, hidden, 0, rows);
    sums.reserve(ROWS);
    for (int row = from; row < to; row++) {
      sums.put(row - from, weights.symbols.of(batch.latin()[row], 0), 0, 1);
    }
    gemm.multiply(hiddenNative.rows(0, rows), weights.toClasses(), 1, sums.rows(0, rows));
    sums.get(0, probabilities, 0, rows);
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      loss += Gates.softmax(probabilities, row * classes, classes, batch.outcomes()[from + row]);
    }
    return loss;
  }

  private Matrix seen(int direction, int from, int to) {
    NativeFloats block = copies.get(direction);
    block.reserve(ROWS);
    Matrix outputs = directions.get(direction).outputs(from, to, block);
    if (!dropout.isActive() && !changes.areAt(Site.READ_OUT)) {
      return outputs;
    }
    NativeFloats.get(outputs, kept);
    drop(direction, from, to, kept);
    changes.inBlock(Site.READ_OUT, direction, from, to, kept);
    block.put(0, kept, 0, to - from);
    return block.rows(0, to - from);
  }

  /** Multiplies outputs, or their gradients, by the masks of their texts. */
  void drop(int direction, int from, int to, float[] rows) {
    if (dropout.isActive()) {
      dropout.copyMasks(direction, from, to, masks);
      Gates.multiply(rows, masks, 0, (to - from) * cells);
    }
  }
}
