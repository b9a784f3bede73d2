package translit.training;

import java.util.ArrayList;
import java.util.List;
import translit.network.CurvePoint;

/**
 * How far a training has come; with the weights and Adam's averages, all that it takes to go on.
 *
 * @param options it was begun with
 * @param rulesHash of the rules
 * @param textHash of the text
 * @param step steps done
 * @param round parts of the text that are done; see {@link Trainer}
 * @param batch batches of the current round that are done
 * @param characters Latin characters trained on
 * @param seconds spent training
 * @param curve the learning curve so far
 */
public record TrainingState(
    TrainingOptions options,
    String rulesHash,
    String textHash,
    long step,
    int round,
    int batch,
    long characters,
    double seconds,
    List<CurvePoint> curve) {

  public TrainingState {
    curve = List.copyOf(curve);
  }

  static TrainingState begin(TrainingOptions options, String rulesHash, String textHash) {
    return new TrainingState(options, rulesHash, textHash, 0, 0, 0, 0, 0, List.of());
  }

  TrainingState withOptions(TrainingOptions newOptions) {
    return new TrainingState(
        newOptions, rulesHash, textHash, step, round, batch, characters, seconds, curve);
  }

  TrainingState afterStep(int moreCharacters, double moreSeconds) {
    return new TrainingState(
        options,
        rulesHash,
        textHash,
        step + 1,
        round,
        batch + 1,
        characters + moreCharacters,
        seconds + moreSeconds,
        curve);
  }

  TrainingState nextRound() {
    return new TrainingState(
        options, rulesHash, textHash, step, round + 1, 0, characters, seconds, curve);
  }

  TrainingState withPoint(CurvePoint point) {
    List<CurvePoint> longer = new ArrayList<>(curve);
    longer.add(point);
    return new TrainingState(
        options, rulesHash, textHash, step, round, batch, characters, seconds, longer);
  }

  double progress() {
    return options.progress(step, seconds);
  }
}
