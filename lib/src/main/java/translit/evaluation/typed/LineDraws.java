package translit.evaluation.typed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import translit.corpus.TypedPair;
import translit.statistics.Interval;

/**
 * What the bootstrap behind intervals draws: lines, where several spellings of the same references
 * are one draw, since what is hard in one of them is hard in the others.
 */
public final class LineDraws {
  /** Of fewer draws there is no interval: it would be too narrow. */
  private static final int FEWEST = 10;

  private final int[] drawOfLine;
  private final int size;
  private final long seed;

  /**
   * Finds the lines that belong together.
   *
   * @param lines all of them
   * @param seed of the drawing
   */
  public LineDraws(List<TypedPair> lines, long seed) {
    Map<List<String>, Integer> draws = new HashMap<>();
    this.drawOfLine =
        lines.stream()
            .mapToInt(line -> draws.computeIfAbsent(line.references(), x -> draws.size()))
            .toArray();
    this.size = draws.size();
    this.seed = seed;
  }

  /** {@return how many there are} */
  public int size() {
    return size;
  }

  /** Errors and lengths by line. */
  record Sums(double[] errors, double[] lengths) {}

  /**
   * A rate over all lines.
   *
   * @param sums of a decoder
   * @param first those of the first decoder; null for itself
   */
  Rate rate(Sums sums, Sums first) {
    double[] errors = drawn(sums.errors);
    double[] lengths = drawn(sums.lengths);
    return new Rate(
        DoubleStream.of(errors).sum() / DoubleStream.of(lengths).sum(),
        interval(Interval.ofRatio(errors, lengths, seed)),
        first == null
            ? null
            : interval(
                Interval.ofDifference(
                    errors, lengths, drawn(first.errors), drawn(first.lengths), seed)));
  }

  /** Where some draw has nothing to divide by, there is none. */
  private Interval interval(Interval one) {
    return size < FEWEST || Double.isNaN(one.low()) || Double.isNaN(one.high()) ? null : one;
  }

  private double[] drawn(double[] byLine) {
    double[] byDraw = new double[size];
    for (int line = 0; line < byLine.length; line++) {
      byDraw[drawOfLine[line]] += byLine[line];
    }
    return byDraw;
  }
}
