package translit.training;

import java.time.Duration;
import java.util.List;
import translit.network.CurvePoint;
import translit.training.TrainingState.Position;

/** Times the steps of a training and averages their losses: speed, time left and loss to report. */
final class ProgressMeter {
  private final Position start;
  private final double startUsed;
  private long lastStep = System.nanoTime();
  private double recentLoss = Double.NaN;
  private double pointLoss;
  private long pointCharacters;

  /**
   * @param start how far earlier starts have come
   * @param startUsed share of the budget that earlier starts have used up
   */
  ProgressMeter(Position start, double startUsed) {
    this.start = start;
    this.startUsed = startUsed;
  }

  /**
   * Counts a step.
   *
   * @return seconds since the step before, with romanization and validation: what users wait for
   */
  double step(int stepCharacters, double loss) {
    long now = System.nanoTime();
    double stepSeconds = (now - lastStep) / 1e9;
    lastStep = now;
    recentLoss = Double.isNaN(recentLoss) ? loss : 0.95 * recentLoss + 0.05 * loss;
    pointLoss += loss * stepCharacters;
    pointCharacters += stepCharacters;
    return stepSeconds;
  }

  /** Mean loss per character since the last call. */
  double lossSincePoint() {
    double loss = pointLoss / pointCharacters;
    pointLoss = 0;
    pointCharacters = 0;
    return loss;
  }

  TrainingProgress progress(Position at, double used, double rate, List<CurvePoint> curve) {
    double seconds = at.seconds() - start.seconds();
    double speed = (at.characters() - start.characters()) / seconds;
    double usedPerSecond = (used - startUsed) / seconds;
    Duration left =
        Duration.ofSeconds(Math.round(Math.min((1 - used) / usedPerSecond, Integer.MAX_VALUE)));
    return new TrainingProgress(
        at.step(), at.characters(), speed, recentLoss, rate, used, left, List.copyOf(curve));
  }
}
