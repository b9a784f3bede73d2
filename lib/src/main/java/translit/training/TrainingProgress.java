package translit.training;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import translit.network.CurvePoint;

/**
 * Where a training stands.
 *
 * @param step steps done
 * @param characters Latin characters trained on, over all resumptions
 * @param charactersPerSecond since this start
 * @param loss mean cross entropy of the latest steps, nats per character
 * @param rate learning rate
 * @param done share of the budget that is used up
 * @param left estimated time to the end
 * @param curve the learning curve so far
 */
public record TrainingProgress(
    long step,
    long characters,
    double charactersPerSecond,
    double loss,
    double rate,
    double done,
    Duration left,
    List<CurvePoint> curve) {

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%3.0f %%  step %,d  %,d characters  %,.0f/s  loss %.4f  %d:%02d left",
        100 * done,
        step,
        characters,
        charactersPerSecond,
        loss,
        left.toMinutes(),
        left.toSecondsPart());
  }
}
