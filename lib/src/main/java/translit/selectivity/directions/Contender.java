package translit.selectivity.directions;

import java.util.List;
import java.util.function.ToDoubleFunction;
import translit.selectivity.scoring.Halves.Score;
import translit.selectivity.scoring.OfHalves;
import translit.statistics.Jackknifed;

/**
 * How selective a direction is that was chosen on one half of the stems: the measures on the other
 * half, and the other way round, and of both the mean.
 *
 * @param square squared calibrated distance
 * @param accuracy balanced accuracy of a threshold that was chosen with the direction
 */
public record Contender(Jackknifed square, Jackknifed accuracy) {
  /** One direction chosen by each half. */
  static Contender of(Score byFirst, Score bySecond) {
    return new Contender(
        distance(byFirst, bySecond),
        OfHalves.crossed(byFirst.told().heldOut(), bySecond.told().heldOut()).mean());
  }

  /**
   * The best one of some directions. By each measure it is chosen by that measure: the largest
   * distance on a half, or the threshold that tells best there.
   */
  static Contender best(List<Score> some) {
    Score first = some.get(best(some, score -> score.told().onFirst()));
    Score second = some.get(best(some, score -> score.told().onSecond()));
    return new Contender(
        distance(some.get(bestOnFirst(some)), some.get(bestOnSecond(some))),
        OfHalves.crossed(first.told().heldOut(), second.told().heldOut()).mean());
  }

  private static Jackknifed distance(Score byFirst, Score bySecond) {
    return OfHalves.crossed(byFirst.square(), bySecond.square()).mean();
  }

  /** Which one has the largest distance on the first half of the stems. */
  static int bestOnFirst(List<Score> some) {
    return best(some, score -> score.square().first());
  }

  /** The same of the second half. */
  static int bestOnSecond(List<Score> some) {
    return best(some, score -> score.square().second());
  }

  private static int best(List<Score> some, ToDoubleFunction<Score> by) {
    int best = 0;
    for (int i = 1; i < some.size(); i++) {
      best = by.applyAsDouble(some.get(i)) > by.applyAsDouble(some.get(best)) ? i : best;
    }
    return best;
  }

  /** {@return the calibrated distance: the root of the square, which chance may have below 0} */
  public Jackknifed distance() {
    return square.map(value -> Math.sqrt(Math.max(0, value)));
  }
}
