package translit.intervention.recurrent;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import translit.engine.BiLstm;
import translit.engine.Intervention;
import translit.engine.Site;
import translit.intervention.measuring.UsualRange;

/**
 * Copies of the same sentences side by side: in each, the output of another cell is replaced on the
 * recurrent path of both LSTMs. These know nothing of each other, so that a copy serves for two
 * outputs. Beside that, the gates' sums are compared with their usual range.
 */
final class Lanes implements Intervention {
  /** At one of so many characters the sums are looked at. */
  private static final int SOME = 4;

  private final int cells;
  private final UsualRange range;
  private final AtomicLongArray outside;
  private final AtomicLongArray looked;
  private int[] lengths = {};
  private int first;
  private float[] instead = {};

  Lanes(int cells, UsualRange range) {
    this.cells = cells;
    this.range = range;
    this.outside = new AtomicLongArray(2 * cells);
    this.looked = new AtomicLongArray(2 * cells);
  }

  /**
   * Makes ready for a batch.
   *
   * @param lengths of a copy's sentences; with k of them, text n of the batch is of copy n / k
   * @param first the cell of the first copy
   * @param instead what each output is replaced by
   */
  void set(int[] lengths, int first, float[] instead) {
    this.lengths = lengths;
    this.first = first;
    this.instead = instead;
  }

  @Override
  public Set<Site> sites() {
    Set<Site> sites = EnumSet.copyOf(SumRecorder.SUMS);
    sites.add(Site.RECURRENT);
    return sites;
  }

  @Override
  public void change(Site site, Rows rows, float[] values, int at) {
    int direction = rows.direction().equals(BiLstm.BACKWARD) ? cells : 0;
    for (int row = 0; row < rows.size(); row++) {
      int cell = first + rows.text(row) / lengths.length;
      int start = at + row * cells;
      if (site == Site.RECURRENT) {
        values[start + cell] = instead[direction + cell];
      } else if (SumRecorder.step(rows, row, lengths[rows.text(row) % lengths.length]) % SOME
          == 1) {
        look(SumRecorder.column(site, rows, cells), direction + cell, values, start);
      }
    }
  }

  private void look(int column, int unit, float[] values, int start) {
    int count = 0;
    for (int k = 0; k < cells; k++) {
      count += range.isOutside(column + k, values[start + k]) ? 1 : 0;
    }
    outside.addAndGet(unit, count);
    looked.addAndGet(unit, cells);
  }

  /** The share of sums outside of their range since it was asked last; 0 if none was looked at. */
  double outside(int unit) {
    long of = looked.getAndSet(unit, 0);
    return of == 0 ? 0 : (double) outside.getAndSet(unit, 0) / of;
  }
}
