package translit.engine.fused;

import java.util.SplittableRandom;
import translit.engine.matrix.NativeFloats;

/**
 * Leaves out a share of the LSTMs' outputs on their way to the hidden layer while training, so that
 * no letter depends on one unit: per text each output is left out at all positions or at none, and
 * those that stay are scaled up, so that nothing changes on average (Srivastava et al. 2014; one
 * mask per sequence as in Gal and Ghahramani 2016). The recurrent connections see all outputs.
 */
final class Dropout {
  private final int cells;
  private final double share;
  private PackedBatch batch;
  private boolean active;
  private float[] masks = new float[0];

  /**
   * @param share of the outputs that is left out, from 0 (none) to below 1
   */
  Dropout(int cells, double share) {
    this.cells = cells;
    this.share = share;
  }

  /** Draws the masks of a batch, none unless training; the same seed draws the same. */
  void draw(PackedBatch batch, boolean training, long seed) {
    this.batch = batch;
    active = training && share > 0;
    if (!active) {
      return;
    }
    int size = 2 * batch.texts() * cells;
    masks = NativeFloats.atLeast(size, masks);
    SplittableRandom random = new SplittableRandom(seed);
    float kept = (float) (1 / (1 - share));
    for (int i = 0; i < size; i++) {
      masks[i] = random.nextDouble() < share ? 0 : kept;
    }
  }

  /** {@return whether anything is left out in this batch} */
  boolean isActive() {
    return active;
  }

  /**
   * Copies the masks of some characters' texts, by which outputs and their gradients are to be
   * multiplied.
   *
   * @param direction 0 for the forward, 1 for the backward one
   * @param from first row, in the texts' own order
   * @param to after the last row
   * @param rows takes them from its beginning
   */
  void copyMasks(int direction, int from, int to, float[] rows) {
    for (int row = from; row < to; row++) {
      int mask = 2 * batch.rankOfRow()[row] + direction;
      System.arraycopy(masks, mask * cells, rows, (row - from) * cells, cells);
    }
  }
}
