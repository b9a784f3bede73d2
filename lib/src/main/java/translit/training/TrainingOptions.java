package translit.training;

import translit.common.InputException;

/**
 * How a network is trained. The budget is {@code minutes} or {@code steps}, whichever is used up
 * first; with {@code steps} alone the same seed gives the same model bit for bit on one machine,
 * while minutes hold now more steps and now fewer.
 *
 * @param seed decides weights, romanization and order
 * @param minutes of training, over all resumptions; infinite if only steps count
 * @param steps of training; {@link Long#MAX_VALUE} if only minutes count
 * @param cells of each LSTM and of the hidden layer
 * @param batch texts in a batch
 * @param longest positions of a text; longer sentences are cut
 * @param rate highest learning rate of Adam
 * @param dropout share of the LSTMs' outputs that the hidden layer does not see while training
 */
public record TrainingOptions(
    long seed,
    double minutes,
    long steps,
    int cells,
    int batch,
    int longest,
    double rate,
    double dropout) {

  public TrainingOptions {
    positive("minutes", minutes);
    positive("steps", steps);
    positive("cells", cells);
    positive("batch", batch);
    positive("longest", longest);
    positive("rate", rate);
    if (!(dropout >= 0 && dropout < 1)) {
      throw new InputException("dropout is " + dropout + ", expected 0 to below 1");
    }
  }

  /** Seed 1, one hour, the post's 228 cells. */
  public static TrainingOptions defaults() {
    return new TrainingOptions(1, 60, Long.MAX_VALUE, 228, 64, 128, 3e-3, 0.2);
  }

  public TrainingOptions withSeed(long newSeed) {
    return new TrainingOptions(newSeed, minutes, steps, cells, batch, longest, rate, dropout);
  }

  /** Budget in minutes, however many steps they hold. */
  public TrainingOptions withMinutes(double newMinutes) {
    return new TrainingOptions(
        seed, newMinutes, Long.MAX_VALUE, cells, batch, longest, rate, dropout);
  }

  /** Budget in steps, however long they take. */
  public TrainingOptions withSteps(long newSteps) {
    return new TrainingOptions(
        seed, Double.POSITIVE_INFINITY, newSteps, cells, batch, longest, rate, dropout);
  }

  public TrainingOptions withCells(int newCells) {
    return new TrainingOptions(seed, minutes, steps, newCells, batch, longest, rate, dropout);
  }

  public TrainingOptions withBatch(int newBatch) {
    return new TrainingOptions(seed, minutes, steps, cells, newBatch, longest, rate, dropout);
  }

  public TrainingOptions withRate(double newRate) {
    return new TrainingOptions(seed, minutes, steps, cells, batch, longest, newRate, dropout);
  }

  public TrainingOptions withDropout(double newDropout) {
    return new TrainingOptions(seed, minutes, steps, cells, batch, longest, rate, newDropout);
  }

  /** The share of the budget that is used up, 1 when training is over. */
  double progress(long step, double seconds) {
    return Math.min(1, Math.max(step / (double) steps, seconds / (60 * minutes)));
  }

  /**
   * The learning rate at a share of the budget: a short rise while Adam's averages settle, over 100
   * steps or a twentieth of the budget, whichever is over first, then half a cosine down to a
   * hundredth.
   */
  double rateAt(long step, double progress) {
    double rise = Math.min(1, Math.max((step + 1) / 100.0, progress / 0.05));
    return rate * rise * (0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * progress)));
  }

  /** Whether training under these options can go on from what was trained under others. */
  boolean continues(TrainingOptions earlier) {
    return equals(
        new TrainingOptions(
            earlier.seed,
            minutes,
            steps,
            earlier.cells,
            earlier.batch,
            earlier.longest,
            earlier.rate,
            earlier.dropout));
  }

  private static void positive(String name, double value) {
    if (!(value > 0)) {
      throw new InputException(name + " is " + value + ", expected a positive number");
    }
  }
}
