package translit.planting;

import org.apache.commons.lang3.Validate;
import translit.training.TrainingOptions;

/**
 * How much text is made, and how a network is trained on it.
 *
 * @param sentences to train on
 * @param tested sentences to examine the network on
 * @param cells of each LSTM
 * @param steps of training
 * @param seed of text, weights and order
 */
public record PlantingOptions(int sentences, int tested, int cells, long steps, long seed) {
  private static final int BATCH = 64;
  private static final double RATE = 1e-2;

  /**
   * Checks the bounds.
   *
   * @param sentences 10 or more
   * @param tested 10 or more
   * @param cells 2 or more
   * @param steps 1 or more
   * @param seed any
   * @throws IllegalArgumentException if one is out of bounds
   */
  public PlantingOptions {
    Validate.isTrue(sentences >= 10, "sentences must be 10 or more: %s", sentences);
    Validate.isTrue(tested >= 10, "test must be 10 or more: %s", tested);
    Validate.isTrue(cells >= 2, "cells must be 2 or more: %s", cells);
    Validate.isTrue(steps >= 1, "steps must be positive: %s", steps);
  }

  /** {@return 6,000 sentences, 1,000 to test on, 64 cells, 400 steps, seed 1} */
  public static PlantingOptions defaults() {
    return new PlantingOptions(6000, 1000, 64, 400, 1);
  }

  /** {@return the options of the training} */
  TrainingOptions training() {
    return TrainingOptions.defaults()
        .withSeed(seed)
        .withCells(cells)
        .withBatch(BATCH)
        .withRate(RATE)
        .withSteps(steps);
  }
}
