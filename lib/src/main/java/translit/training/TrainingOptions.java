package translit.training;

import translit.common.InputException;

/**
 * How a network is trained.
 *
 * @param seed decides weights, romanization and order
 * @param budget when training is over
 * @param cells of each LSTM and of the hidden layer
 * @param batch texts in a batch
 * @param longest positions of a text; longer sentences are cut
 * @param rate highest learning rate of Adam
 * @param dropout share of the LSTMs' outputs that the hidden layer does not see while training
 */
public record TrainingOptions(
    long seed, Budget budget, int cells, int batch, int longest, double rate, double dropout) {
  /** Eighteen times as many as the post has, which makes 170 million weights. */
  public static final int MOST_CELLS = 4096;

  /** Half of the sentences of a round. */
  public static final int MOST_BATCH = 4096;

  /**
   * Checks every number.
   *
   * @param seed any
   * @param budget steps or minutes
   * @param cells 1 to {@value #MOST_CELLS}
   * @param batch 1 to {@value #MOST_BATCH}
   * @param longest positive
   * @param rate positive
   * @param dropout 0 to below 1
   */
  public TrainingOptions {
    requireBetween("cells", cells, MOST_CELLS);
    requireBetween("batch", batch, MOST_BATCH);
    requirePositive("longest", longest);
    requirePositive("rate", rate);
    if (!(dropout >= 0 && dropout < 1)) {
      throw new InputException("dropout is " + dropout + ", expected 0 to below 1");
    }
  }

  /** {@return seed 1, one hour, the post's 228 cells} */
  public static TrainingOptions defaults() {
    return new TrainingOptions(1, new Budget.Minutes(60), 228, 64, 128, 3e-3, 0.2);
  }

  /**
   * {@return these options with another seed}
   *
   * @param newSeed any number
   */
  public TrainingOptions withSeed(long newSeed) {
    return new TrainingOptions(newSeed, budget, cells, batch, longest, rate, dropout);
  }

  TrainingOptions withBudget(Budget newBudget) {
    return new TrainingOptions(seed, newBudget, cells, batch, longest, rate, dropout);
  }

  /**
   * {@return these options with a budget in minutes}
   *
   * @param minutes of training, positive
   */
  public TrainingOptions withMinutes(double minutes) {
    return withBudget(new Budget.Minutes(minutes));
  }

  /**
   * {@return these options with a budget in steps}
   *
   * @param steps of training, positive
   */
  public TrainingOptions withSteps(long steps) {
    return withBudget(new Budget.Steps(steps));
  }

  /**
   * {@return these options with other LSTMs}
   *
   * @param newCells of each, positive
   */
  public TrainingOptions withCells(int newCells) {
    return new TrainingOptions(seed, budget, newCells, batch, longest, rate, dropout);
  }

  /**
   * {@return these options with other batches}
   *
   * @param newBatch texts in one, positive
   */
  public TrainingOptions withBatch(int newBatch) {
    return new TrainingOptions(seed, budget, cells, newBatch, longest, rate, dropout);
  }

  /**
   * {@return these options with another learning rate}
   *
   * @param newRate the highest, positive
   */
  public TrainingOptions withRate(double newRate) {
    return new TrainingOptions(seed, budget, cells, batch, longest, newRate, dropout);
  }

  /**
   * {@return these options with another dropout}
   *
   * @param newDropout a share, 0 to below 1
   */
  public TrainingOptions withDropout(double newDropout) {
    return new TrainingOptions(seed, budget, cells, batch, longest, rate, newDropout);
  }

  /**
   * The learning rate at a share of the budget: a short rise while Adam's averages settle, over 100
   * steps or a twentieth of the budget, whichever is over first, then half a cosine down to a
   * hundredth (cosine annealing, Loshchilov and Hutter 2017).
   */
  double rateAt(long step, double progress) {
    double rise = Math.min(1, Math.max((step + 1) / 100.0, progress / 0.05));
    return rate * rise * (0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * progress)));
  }

  private static void requireBetween(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new InputException(
          "%s is %d, expected a whole number from 1 to %d".formatted(name, value, most));
    }
  }

  static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new InputException(name + " is " + value + ", expected a positive number");
    }
  }
}
