package translit.selectivity.letters;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import translit.statistics.BinCounts;
import translit.statistics.Hellinger;
import translit.trace.ColumnRanges;
import translit.trace.Columns;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;

/**
 * Counts the histograms of some Latin characters. There are more counters than any cache holds, so
 * the tokens wait, as the bins of their activations, until there are many: the {@value
 * Hellinger#BINS} counters of one column and outcome are brought in once for all of them.
 */
public final class HistogramCollector implements TokenConsumer {
  /** Buffers that the bins of waiting tokens take. */
  public static final int BUFFERS = 8;

  /** Most tokens that wait. */
  private static final int WAITING = BUFFERS * Hellinger.BINS;

  /** Columns that a thread takes at a time: four lines of the cache in each row. */
  private static final int COLUMNS = 64;

  private final Map<Integer, LetterHistograms> histograms = new HashMap<>();
  private final int columns;

  /** For each column, the bins of the waiting tokens, {@value Hellinger#BINS} in each buffer. */
  private final ShortBuffer[] bins = new ShortBuffer[BUFFERS];

  /** Which of the waiting tokens will be counted where. */
  private final Map<BinCounts, IntArrayList> waiting = new HashMap<>();

  private int count;

  /**
   * Counts nothing yet.
   *
   * @param histograms of the Latin characters
   * @param columns number of units
   * @param buffers for the tokens that wait
   */
  public HistogramCollector(List<LetterHistograms> histograms, int columns, Buffers buffers) {
    histograms.forEach(one -> this.histograms.put(one.letter(), one));
    this.columns = columns;
    Arrays.setAll(bins, k -> buffers.zeros());
  }

  @Override
  public boolean wants(Token token) {
    LetterHistograms letter = histograms.get(token.latin());
    return token.hasOutcome() && letter != null && letter.counts(token.outcome()) != null;
  }

  /** A block may hold what another consumer wants. */
  @Override
  public void accept(TokenBlock block) {
    int[] wanted =
        IntStream.range(0, block.size()).filter(i -> wants(block.tokens().get(i))).toArray();
    for (int done = 0; done < wanted.length; ) {
      int first = done;
      int end = Math.min(wanted.length, first + WAITING - count);
      Columns.parallel(
          columns, COLUMNS, (from, to) -> takeBins(block, wanted, first, end, from, to));
      for (; done < end; done++) {
        Token token = block.tokens().get(wanted[done]);
        BinCounts counts = histograms.get(token.latin()).counts(token.outcome());
        waiting.computeIfAbsent(counts, key -> new IntArrayList()).add(count++);
      }
      if (count == WAITING) {
        count();
      }
    }
  }

  private void takeBins(TokenBlock block, int[] wanted, int first, int end, int from, int to) {
    for (int i = first; i < end; i++) {
      ColumnRanges ranges = histograms.get(block.tokens().get(wanted[i]).latin()).ranges();
      int at = count + i - first;
      ShortBuffer buffer = bins[at / Hellinger.BINS];
      int slot = at % Hellinger.BINS;
      float[] values = block.values();
      int row = block.row(wanted[i]);
      for (int c = from; c < to; c++) {
        buffer.put(c * Hellinger.BINS + slot, (short) ranges.bin(c, values[row + c]));
      }
    }
  }

  /** Counts the tokens that wait. */
  public void count() {
    if (count > 0) {
      Columns.parallel(columns, COLUMNS, this::count);
      waiting.clear();
      count = 0;
    }
  }

  private void count(int from, int to) {
    short[] ofColumn = new short[WAITING];
    for (int c = from; c < to; c++) {
      int column = c;
      for (int k = 0; k < BUFFERS; k++) {
        bins[k].get(c * Hellinger.BINS, ofColumn, k * Hellinger.BINS, Hellinger.BINS);
      }
      waiting.forEach(
          (counts, tokens) -> {
            int[] elements = tokens.elements(); // the inner loop of all: nothing to look up
            int size = tokens.size();
            for (int i = 0; i < size; i++) {
              counts.count(column, ofColumn[elements[i]]);
            }
          });
    }
  }
}
