package translit.training;

import java.time.Duration;

/** Averages over the steps of a training, for its progress and its learning curve. */
final class LossAverages {
  private final double startProgress;
  private long characters;
  private double seconds;
  private double recentLoss = Double.NaN;
  private double pointLoss;
  private long pointCharacters;

  LossAverages(TrainingState start) {
    this.startProgress = start.progress();
  }

  void step(int stepCharacters, double stepSeconds, double loss) {
    characters += stepCharacters;
    seconds += stepSeconds;
    recentLoss = Double.isNaN(recentLoss) ? loss : 0.95 * recentLoss + 0.05 * loss;
    pointLoss += loss * stepCharacters;
    pointCharacters += stepCharacters;
  }

  /** Mean loss since the last call. */
  double lossSincePoint() {
    double loss = pointLoss / pointCharacters;
    pointLoss = 0;
    pointCharacters = 0;
    return loss;
  }

  TrainingProgress progress(TrainingState state, double rate) {
    double done = state.progress();
    double perSecond = (done - startProgress) / seconds;
    long left = Math.round(Math.min((1 - done) / perSecond, Integer.MAX_VALUE));
    return new TrainingProgress(
        state.step(),
        state.characters(),
        characters / seconds,
        recentLoss,
        rate,
        done,
        Duration.ofSeconds(left),
        state.curve());
  }
}
