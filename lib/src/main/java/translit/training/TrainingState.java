package translit.training;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import translit.network.CurvePoint;

/**
 * What a checkpoint knows of a training; with the weights and Adam's averages, all that it takes to
 * resume.
 *
 * @param options it was begun with, or resumed with last
 * @param rulesHash of the rules
 * @param textHash of the text
 * @param position how far it has come
 * @param curve the learning curve so far
 */
record TrainingState(
    TrainingOptions options,
    String rulesHash,
    String textHash,
    @JsonUnwrapped Position position,
    List<CurvePoint> curve) {

  /**
   * How far a training has come.
   *
   * @param step steps done
   * @param round parts of the text that are done; see {@link TrainingRounds}
   * @param batch batches of the current round that are done
   * @param characters Latin characters trained on
   * @param seconds spent training
   */
  record Position(long step, int round, int batch, long characters, double seconds) {
    static final Position START = new Position(0, 0, 0, 0, 0);

    Position afterStep(int moreCharacters, double moreSeconds) {
      return new Position(
          step + 1, round, batch + 1, characters + moreCharacters, seconds + moreSeconds);
    }

    Position nextRound() {
      return new Position(step, round + 1, 0, characters, seconds);
    }
  }
}
