package translit.intervention.sets;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import translit.statistics.ClusterBootstrap;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.statistics.Jackknife;
import translit.statistics.Jackknifed;

/** Numbers of tokens, averaged within each stem first, and then over stems. */
public final class StemMeans {
  private final int[] rows;
  private final int[] counts;

  /**
   * The stems of some tokens.
   *
   * @param tokens all of one kind
   */
  public StemMeans(List<Sampled> tokens) {
    this.rows = new int[tokens.size()];
    int most = tokens.stream().mapToInt(token -> token.stem() + 1).max().orElse(0);
    int[] numbers = new int[most];
    Arrays.fill(numbers, -1);
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      int stem = tokens.get(i).stem();
      if (numbers[stem] < 0) {
        numbers[stem] = count++;
      }
      rows[i] = numbers[stem];
    }
    this.counts = new int[count];
    for (int row : rows) {
      counts[row]++;
    }
  }

  /** {@return how many stems there are} */
  public int stems() {
    return counts.length;
  }

  /**
   * The means within stems.
   *
   * @param values {@code [column][token]}
   * @param of what is averaged of a value
   * @return {@code [stem][column]}
   */
  public float[][] within(float[][] values, DoubleUnaryOperator of) {
    double[][] sums = new double[counts.length][values.length];
    for (int column = 0; column < values.length; column++) {
      for (int i = 0; i < rows.length; i++) {
        sums[rows[i]][column] += of.applyAsDouble(values[column][i]);
      }
    }
    float[][] means = new float[counts.length][values.length];
    for (int stem = 0; stem < means.length; stem++) {
      for (int column = 0; column < values.length; column++) {
        means[stem][column] = (float) (sums[stem][column] / counts[stem]);
      }
    }
    return means;
  }

  /**
   * Means over stems, without intervals.
   *
   * @param within {@code [stem][column]}
   * @param columns how many there are
   * @return one for each column; NaN if there is no stem
   */
  public static double[] over(float[][] within, int columns) {
    double[] means = new double[columns];
    for (float[] row : within) {
      for (int column = 0; column < columns; column++) {
        means[column] += row[column];
      }
    }
    return Arrays.stream(means).map(sum -> sum / within.length).toArray();
  }

  /**
   * Means over stems, with intervals by drawing stems.
   *
   * @param within {@code [stem][column]}
   * @param columns how many there are
   * @param seed of the drawing
   * @return one for each column
   */
  public static Estimate[] estimates(float[][] within, int columns, long seed) {
    double[] means = over(within, columns);
    Interval[] intervals = ClusterBootstrap.ofMeans(within, columns, seed);
    Estimate[] estimates = new Estimate[columns];
    Arrays.setAll(estimates, column -> new Estimate(means[column], intervals[column]));
    return estimates;
  }

  /**
   * Means over stems, also without each of some groups of stems.
   *
   * @param within {@code [stem][column]}
   * @param columns how many there are
   * @return one for each column; of as many groups as {@link Jackknife} has, or as there are stems
   */
  public static List<Jackknifed> jackknifed(float[][] within, int columns) {
    int groups = Math.min(Jackknife.GROUPS, within.length);
    double[] sums = new double[columns];
    double[][] ofGroups = new double[groups][columns];
    int[] sizes = new int[groups];
    for (int stem = 0; stem < within.length; stem++) {
      int group = stem % groups; // stems are numbered as they came, which is no order
      sizes[group]++;
      for (int column = 0; column < columns; column++) {
        sums[column] += within[stem][column];
        ofGroups[group][column] += within[stem][column];
      }
    }
    return IntStream.range(0, columns)
        .mapToObj(
            column ->
                new Jackknifed(
                    sums[column] / within.length,
                    IntStream.range(0, groups)
                        .mapToDouble(
                            group ->
                                (sums[column] - ofGroups[group][column])
                                    / (within.length - sizes[group]))
                        .toArray()))
        .toList();
  }
}
