package translit.training;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
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
   * Checks what was read, which may be a stranger's.
   *
   * @param cells of the network beside it
   * @param steps that the network beside it was trained
   * @throws IOException if a field is missing or cannot be; names it, its value and what is
   *     expected
   */
  void require(int cells, int steps) throws IOException {
    if (options == null || rulesHash == null || textHash == null || curve == null) {
      throw new IOException("it lacks the options, the hashes of rules and text, or the curve");
    }
    if (options.budget() == null) {
      throw new IOException("\"options\" has no budget, expected steps or minutes");
    }
    if (options.cells() != cells) {
      throw new IOException(
          "\"options\" has %d cells, but the network beside it %d"
              .formatted(options.cells(), cells));
    }
    if (curve.contains(null)) {
      throw new IOException("\"curve\" has a point that is null");
    }
    position.require();
    if (position.step() != steps) {
      throw new IOException(
          "\"step\" is %,d, but the network beside it was trained for %,d"
              .formatted(position.step(), steps));
    }
  }

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

    void require() throws IOException {
      requireNotNegative("step", step);
      requireNotNegative("round", round);
      if (round > step) {
        throw new IOException("\"round\" is %,d, more than the steps".formatted(round));
      }
      requireNotNegative("batch", batch);
      requireNotNegative("characters", characters);
      requireNotNegative("seconds", seconds);
    }

    private static void requireNotNegative(String field, double value) throws IOException {
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IOException("\"%s\" is %s, expected 0 or more".formatted(field, value));
      }
    }

    Position afterStep(int moreCharacters, double moreSeconds) {
      return new Position(
          step + 1, round, batch + 1, characters + moreCharacters, seconds + moreSeconds);
    }

    Position nextRound() {
      return new Position(step, round + 1, 0, characters, seconds);
    }
  }
}
