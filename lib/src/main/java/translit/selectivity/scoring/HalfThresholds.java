package translit.selectivity.scoring;

import java.util.List;
import translit.statistics.Argsort;

/**
 * Chooses a threshold on any numbers at tokens by one half of the tokens and tries it on the other,
 * and the other way round; for several threads at once.
 */
public final class HalfThresholds {
  private final Classes classes;

  /**
   * The two halves, of which each must have tokens of both classes.
   *
   * @param labels of the tokens
   * @param group of each token: those of the first half are below {@link Classes#HALF}
   */
  public HalfThresholds(boolean[] labels, byte[] group) {
    this.classes = new Classes(labels, group);
  }

  /**
   * How well a threshold tells the labels.
   *
   * @param onFirst balanced accuracy of the best one of the first half on that half itself
   * @param onSecond the same of the second half
   * @param heldOut balanced accuracy on each half of the threshold that the other half chose
   */
  public record Told(double onFirst, double onSecond, OfHalves heldOut) {}

  /**
   * Tries numbers.
   *
   * @param values one for each token
   * @return what they tell
   */
  public Told told(float[] values) {
    int[] order = new Argsort(values.length).order(values);
    return told(sorted(values, order), order);
  }

  /** The values in an order. */
  static float[] sorted(float[] values, int[] order) {
    float[] sorted = new float[order.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = values[order[i]];
    }
    return sorted;
  }

  /**
   * Tries numbers that are sorted.
   *
   * @param sorted the numbers, rising
   * @param token whose they are
   * @return what they tell
   */
  Told told(float[] sorted, int[] token) {
    RankWalk walk = new RankWalk(List.of(classes));
    walk.walk(sorted, token);
    Threshold threshold = new Threshold(classes, walk, 0);
    return new Told(threshold.chosen(0), threshold.chosen(1), threshold.ofHalves());
  }

  /** {@return the number of groups that are not empty} */
  public int groups() {
    return classes.groups();
  }
}
