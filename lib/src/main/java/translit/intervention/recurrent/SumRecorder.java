package translit.intervention.recurrent;

import java.util.Set;
import translit.engine.BiLstm;
import translit.engine.Intervention;
import translit.engine.ParameterLayout;
import translit.engine.Site;
import translit.intervention.measuring.UsualRange;

/**
 * Looks at the gates' sums while a network reads, to find out between which values they lie; not at
 * those of a text's first step, where the LSTM has no outputs of its own to see.
 */
final class SumRecorder implements Intervention {
  /** The sums of all gates. */
  static final Set<Site> SUMS = Set.of(Site.sumOf(0), Site.sumOf(1), Site.sumOf(2), Site.sumOf(3));

  private final int cells;
  private final int[] lengths;
  private final int[] starts;
  private final UsualRange range;

  /**
   * @param lengths of the texts
   * @param most characters that are looked at
   */
  SumRecorder(int cells, int[] lengths, int most) {
    this.cells = cells;
    this.lengths = lengths;
    this.starts = new int[lengths.length];
    int steps = 0;
    for (int text = 0; text < starts.length; text++) {
      starts[text] = steps;
      steps += lengths[text] - 1;
    }
    int kept = Math.max(1, Math.min(most, steps));
    this.range = new UsualRange(2 * ParameterLayout.LSTM_BLOCKS * cells, kept);
    range.reserve(kept);
  }

  @Override
  public Set<Site> sites() {
    return SUMS;
  }

  @Override
  public void change(Site site, Rows rows, float[] values, int at) {
    int first = column(site, rows, cells);
    for (int row = 0; row < rows.size(); row++) {
      int length = lengths[rows.text(row)];
      int character = starts[rows.text(row)] + step(rows, row, length) - 1;
      if (step(rows, row, length) > 0 && character < range.column(first).length) {
        for (int k = 0; k < cells; k++) {
          range.column(first + k)[character] = values[at + row * cells + k];
        }
      }
    }
  }

  /** The step, from 0, at which a direction reads a row's character. */
  static int step(Rows rows, int row, int length) {
    boolean reversed = rows.direction().equals(BiLstm.BACKWARD);
    return reversed ? length - 1 - rows.position(row) : rows.position(row);
  }

  /** The column of the first sum of a site and direction. */
  static int column(Site site, Rows rows, int cells) {
    int direction = rows.direction().equals(BiLstm.BACKWARD) ? 1 : 0;
    return (direction * ParameterLayout.LSTM_BLOCKS + site.ordinal()) * cells;
  }

  /** The ranges, when all is read. */
  UsualRange range() {
    range.close();
    return range;
  }
}
