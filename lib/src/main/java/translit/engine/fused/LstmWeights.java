package translit.engine.fused;

import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;
import translit.engine.matrix.Matrix;
import translit.engine.matrix.NativeFloats;
import translit.engine.matrix.NativeMemory;

/**
 * The recurrent weights of one LSTM, gate by gate: as they are stored for the gradient of the
 * outputs, and transposed for the sums, since libraries multiply by a transposed matrix a fifth
 * slower.
 */
final class LstmWeights {
  private final Block layout;
  private final int cells;
  private final NativeFloats stored;
  private final NativeFloats transposed;
  private final float[] block;

  /**
   * @param layout one row for each sum, gate after gate
   */
  LstmWeights(NativeMemory memory, Block layout) {
    this.layout = layout;
    this.cells = layout.columns();
    this.stored = memory.rows(cells);
    this.transposed = memory.rows(cells);
    this.block = new float[cells * cells];
  }

  /** Takes over the weights. */
  void load(float[] parameters) {
    stored.reserve(layout.rows());
    transposed.reserve(layout.rows());
    stored.put(parameters, layout.offset(), layout.rows());
    for (int gate = 0; gate < ParameterLayout.LSTM_BLOCKS; gate++) {
      int first = layout.start(gate * cells);
      for (int unit = 0; unit < cells; unit++) {
        for (int sum = 0; sum < cells; sum++) {
          block[unit * cells + sum] = parameters[first + sum * cells + unit];
        }
      }
      transposed.put(gate * cells, block, 0, cells);
    }
  }

  /** From the outputs of a step to what they add to a gate's sums at the next. */
  Matrix toSums(int gate) {
    return transposed.rows(gate * cells, (gate + 1) * cells);
  }

  /** From the gradient of a gate's sums to what it adds to that of the outputs before. */
  Matrix toOutputs(int gate) {
    return stored.rows(gate * cells, (gate + 1) * cells);
  }
}
