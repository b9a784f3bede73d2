package translit.contribution;

import java.util.Arrays;
import java.util.stream.Stream;
import tech.tablesaw.api.Row;
import translit.contribution.Contributions.Intervals;
import translit.contribution.Contributions.Means;
import translit.statistics.Interval;
import translit.trace.Units;

/** The means of a pair's one side, with the intervals of those that a file has. */
final class WrittenMeans {
  /** Columns that one of them takes: its value and the ends of its interval. */
  static final int COLUMNS = 3;

  private final float[][] low;
  private final float[][] high;
  private final Means means;

  /** None yet. */
  WrittenMeans(Units units) {
    int outputs = units.outputs();
    int cells = units.cells();
    // a file has a dozen rows of hundreds, so that those of the ends are made when they are needed
    this.low = new float[outputs + cells][];
    this.high = new float[outputs + cells][];
    float[][] toOutput = new float[outputs][cells];
    float[][] toHidden = new float[cells][2 * cells];
    Stream.of(toOutput, toHidden).flatMap(Stream::of).forEach(row -> Arrays.fill(row, Float.NaN));
    this.means = new Means(toOutput, toHidden, this::interval);
  }

  Means means() {
    return means;
  }

  void put(Layer layer, int to, int from, Row file, int column) {
    float[] values = means.of(layer)[to];
    values[from] = file.getFloat(column);
    int row = row(layer, to);
    if (low[row] == null) {
      low[row] = new float[values.length];
      high[row] = new float[values.length];
      Arrays.fill(low[row], Float.NaN);
      Arrays.fill(high[row], Float.NaN);
    }
    low[row][from] = file.getFloat(column + 1);
    high[row][from] = file.getFloat(column + 2);
  }

  private int row(Layer layer, int to) {
    return layer == Layer.HIDDEN_TO_OUTPUT ? to : means.hiddenToOutput().length + to;
  }

  /** That of one which was written; a sum of several cannot be told from theirs. */
  private Interval interval(Layer layer, int to, int... from) {
    int row = row(layer, to);
    return from.length == 1 && low[row] != null
        ? new Interval(low[row][from[0]], high[row][from[0]])
        : Intervals.UNKNOWN.of(layer, to, from);
  }
}
