package translit.study.removal;

import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import translit.intervention.Replacement;
import translit.intervention.SetOrder;
import translit.intervention.UnitSets;
import translit.statistics.Jackknifed;
import translit.trace.Unit;

/** Whether an output is a better handle than a direction: the same sets along random rotations. */
final class Directions {
  private static final Replacement BY = Replacement.OTHER_OUTCOME;

  private Directions() {}

  /**
   * Compares outputs with directions.
   *
   * @param sets of the outputs
   * @param units outputs of one LSTM
   * @param effects harm of each in nats
   * @param ofUnits how many go half way, in the order of their effects
   * @param rotations how many random ones to compare with
   * @return how much harm the best of each does, and how many go half way, in sentences
   */
  static String said(
      UnitSets sets, List<Unit> units, double[] effects, int ofUnits, int rotations) {
    double best = Arrays.stream(effects).max().orElseThrow();
    int[] sizes = new int[rotations];
    double[] others = new double[rotations];
    for (int r = 0; r < rotations; r++) {
      UnitSets rotated = sets.rotated(r);
      double[] harms = rotated.harms(units, BY).stream().mapToDouble(Jackknifed::value).toArray();
      sizes[r] = rotated.halfWay(SetOrder.falling("effect", units, harms), BY).size();
      others[r] = Arrays.stream(harms).max().orElseThrow();
    }
    long beaten = Arrays.stream(others).filter(other -> other < best).count();
    return say(
        "The most harmful output costs %s nats, the most harmful direction of a random rotation %s"
            + " on average; it does more than the best direction in %d of the %d rotations that"
            + " were tried. Half way takes %d outputs, and %s directions on average.",
        two(best),
        two(Arrays.stream(others).average().orElseThrow()),
        beaten,
        rotations,
        ofUnits,
        two(IntStream.of(sizes).average().orElseThrow()));
  }
}
