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

  /** Columns that a thread counts at a time. */
  private static final int COLUMNS = 16;

  /**
   * Columns whose bins a thread finds at a time: 16 lines of the cache in each row, since the
   * processor foresees which line comes next, but not which row.
   */
  private static final int BINNED = 256;

  private final Map<Integer, LetterHistograms> histograms = new HashMap<>();
  private final Map<Integer, ColumnBins> columnBins = new HashMap<>();
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
    for (LetterHistograms one : histograms) {
      this.histograms.put(one.letter(), one);
      this.columnBins.put(one.letter(), new ColumnBins(one.ranges(), columns));
    }
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
    int end;
    for (int done = 0; done < wanted.length; done = end) {
      end = Math.min(wanted.length, done + Hellinger.BINS - count % Hellinger.BINS);
      int[] some = Arrays.copyOfRange(wanted, done, end);
      takeBins(block, some);
      for (int i : some) {
        Token token = block.tokens().get(i);
        BinCounts counts = histograms.get(token.latin()).counts(token.outcome());
        waiting.computeIfAbsent(counts, key -> new IntArrayList()).add(count++);
      }
      if (count == WAITING) {
        count();
      }
    }
  }

  /** Finds bins row by row, as activations lie, and puts them by columns into the one buffer. */
  private void takeBins(TokenBlock block, int[] some) {
    ColumnBins[] ofToken =
        Arrays.stream(some)
            .mapToObj(i -> columnBins.get(block.tokens().get(i).latin()))
            .toArray(ColumnBins[]::new);
    ShortBuffer buffer = bins[count / Hellinger.BINS];
    int slot = count % Hellinger.BINS;
    Columns.parallel(
        columns,
        BINNED,
        (from, to) -> {
          short[] ofColumns = new short[(to - from) * some.length];
          for (int i = 0; i < some.length; i++) {
            ofToken[i].put(block.values(), block.row(some[i]), from, to, ofColumns, i, some.length);
          }
          for (int c = from; c < to; c++) {
            int at = (c - from) * some.length;
            buffer.put(c * Hellinger.BINS + slot, ofColumns, at, some.length);
          }
        });
  }

  /** Counts the tokens that wait. */
  public void count() {
    if (count > 0) {
      List<Map.Entry<BinCounts, int[]>> tokens =
          waiting.entrySet().stream()
              .map(one -> Map.entry(one.getKey(), one.getValue().toIntArray()))
              .toList();
      Columns.parallel(columns, COLUMNS, (from, to) -> count(tokens, from, to));
      waiting.clear();
      count = 0;
    }
  }

  private void count(List<Map.Entry<BinCounts, int[]>> tokens, int from, int to) {
    short[] ofColumn = new short[WAITING];
    short[] counts = new short[Hellinger.BINS];
    for (int c = from; c < to; c++) {
      for (int k = 0; k < BUFFERS; k++) {
        bins[k].get(c * Hellinger.BINS, ofColumn, k * Hellinger.BINS, Hellinger.BINS);
      }
      for (Map.Entry<BinCounts, int[]> one : tokens) {
        one.getKey().count(c, ofColumn, one.getValue(), counts);
      }
    }
  }
}
