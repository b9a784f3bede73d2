package translit.engine.fused;

import java.util.SplittableRandom;

/**
 * Leaves out a share of the LSTMs' outputs on their way to the hidden layer while training, so that
 * no letter hangs on one unit: per text each output is left out at all positions or at none, and
 * those that stay are scaled up, so that nothing changes on average (Srivastava et al. 2014; one
 * mask per sequence as in Gal and Ghahramani 2016). The recurrent connections see all outputs.
 */
final class Dropout {
  private final int cells;
  private final double share;
  private boolean active;
  private float[] masks = new float[0];
  private float[] values = new float[0];

  /**
   * @param share of the outputs that is left out, from 0 (none) to below 1
   */
  Dropout(int cells, double share) {
    this.cells = cells;
    this.share = share;
  }

  /** Draws the masks of a batch; the same seed draws the same. */
  void draw(PackedBatch batch, long seed) {
    active = share > 0;
    if (!active) {
      return;
    }
    int size = 2 * batch.texts() * cells;
    if (masks.length < size) {
      masks = new float[size];
    }
    SplittableRandom random = new SplittableRandom(seed);
    float kept = (float) (1 / (1 - share));
    for (int i = 0; i < size; i++) {
      masks[i] = random.nextDouble() < share ? 0 : kept;
    }
    if (values.length < batch.rows() * cells) {
      values = new float[batch.rows() * cells];
    }
  }

  /** Lets everything through, until the next draw. */
  void off() {
    active = false;
  }

  /**
   * Multiplies some rows of outputs, or of their gradients, by the masks of their texts.
   *
   * @param rows in the texts' own order
   * @param backward whether of the backward direction
   */
  void apply(PackedBatch batch, NativeFloats rows, boolean backward, int from, int to) {
    if (!active) {
      return;
    }
    rows.buffer().get(from * cells, values, from * cells, (to - from) * cells);
    for (int row = from; row < to; row++) {
      int mask = (2 * batch.rank(row) + (backward ? 1 : 0)) * cells;
      multiply(values, row * cells, masks, mask, cells);
    }
    rows.buffer().put(from * cells, values, from * cells, (to - from) * cells);
  }

  private static void multiply(float[] values, int at, float[] mask, int from, int n) {
    for (int j = 0; j < n; j++) {
      values[at + j] *= mask[from + j];
    }
  }
}
