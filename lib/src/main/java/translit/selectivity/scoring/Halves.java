package translit.selectivity.scoring;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.selectivity.scoring.HalfThresholds.Told;
import translit.selectivity.scoring.Measured.Division;
import translit.statistics.Argsort;

/**
 * Measures of any numbers at the tokens of a sample, such as weighted sums of activations, on
 * either half of the stems by itself: so that what looks best on one half can be measured on the
 * other. For several threads at once.
 */
public final class Halves {
  private final int[] half;
  private final List<Divided> divided;
  private final HalfThresholds thresholds;

  /**
   * What was measured of some numbers.
   *
   * @param square the squared calibrated distance on each half; 0 where the numbers are all equal
   * @param told how well a threshold tells the labels
   */
  public record Score(OfHalves square, Told told) {}

  /**
   * Divides a sample into its halves and these into their classes.
   *
   * @param sample the tokens
   * @param labels of the tokens
   * @param permutations of the labels of each half
   * @param seed of the permutations
   */
  public Halves(Sample sample, boolean[] labels, int permutations, long seed) {
    this.half =
        IntStream.range(0, labels.length).map(i -> sample.group()[i] / Classes.HALF).toArray();
    this.divided =
        Stream.of(0, 1).map(h -> divided(sample, labels, h, permutations, seed)).toList();
    this.thresholds = new HalfThresholds(labels, sample.group());
  }

  private Divided divided(Sample sample, boolean[] labels, int h, int permutations, long seed) {
    Sample some = sample.half(h);
    boolean[] its = new boolean[some.size()];
    int next = 0;
    for (int i = 0; i < labels.length; i++) {
      if (half[i] == h) {
        its[next++] = labels[i];
      }
    }
    return Divided.of(some, its, permutations, seed);
  }

  /**
   * {@return the tokens of a half, by their index in the sample}
   *
   * @param which 0 or 1
   */
  public int[] tokens(int which) {
    return IntStream.range(0, half.length).filter(i -> half[i] == which).toArray();
  }

  /** {@return what each half is made of} */
  public List<Division> divisions() {
    return divided.stream().map(Divided::division).toList();
  }

  /** {@return the number of groups of stems that are not empty} */
  public int groups() {
    return thresholds.groups();
  }

  /**
   * Measures numbers.
   *
   * @param values one for each token of the sample
   * @return the measures
   * @throws java.util.NoSuchElementException if a half has no tokens of one class, as {@link
   *     #divisions} tells
   */
  public Score score(float[] values) {
    int[] order = new Argsort(values.length).order(values);
    float[] sorted = HalfThresholds.sorted(values, order);
    return new Score(squares(sorted, order), thresholds.told(sorted, order));
  }

  private OfHalves squares(float[] sorted, int[] order) {
    double[] square = new double[2];
    double[] without = new double[Classes.GROUPS];
    int[] place = new int[half.length]; // of each token in its half
    int[] size = new int[2];
    for (int i = 0; i < half.length; i++) {
      place[i] = size[half[i]]++;
    }
    for (int h = 0; h < 2; h++) {
      float[] ofHalf = new float[size[h]];
      int[] token = new int[size[h]];
      int next = 0;
      for (int i = 0; i < order.length; i++) {
        if (half[order[i]] == h) {
          ofHalf[next] = sorted[i];
          token[next++] = place[order[i]];
        }
      }
      UnitScore score = divided.get(h).scorer().orElseThrow().score(ofHalf, token);
      if (!Double.isNaN(score.square())) {
        square[h] = score.square();
        for (int g = h * Classes.HALF; g < (h + 1) * Classes.HALF; g++) {
          without[g] = score.leftOut()[g];
        }
      }
    }
    return new OfHalves(square[0], square[1], without);
  }
}
