package translit.selectivity.counting;

import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.List;
import translit.statistics.Hellinger;
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

  private final LetterHistograms[] ofLetter;
  private final List<LetterHistograms> histograms;
  private final int columns;
  private final ShortBuffer[] bins = new ShortBuffer[BUFFERS];
  private int waiting;

  /**
   * @param symbols number of Latin symbols
   * @param columns number of units
   */
  public HistogramCollector(
      int symbols, int columns, List<LetterHistograms> histograms, Buffers buffers) {
    this.ofLetter = new LetterHistograms[symbols];
    this.histograms = histograms;
    this.columns = columns;
    Arrays.setAll(bins, k -> buffers.zeros());
    histograms.forEach(one -> ofLetter[one.letter()] = one);
  }

  @Override
  public boolean wants(Token token) {
    LetterHistograms letter = ofLetter[token.latin()];
    return token.hasOutcome() && letter != null && letter.counts(token.outcome());
  }

  @Override
  public void accept(TokenBlock block) {
    List<Token> tokens = block.tokens();
    for (int done = 0; done < tokens.size(); ) {
      int first = done;
      int count = Math.min(tokens.size() - first, WAITING - waiting);
      for (int i = 0; i < count; i++) {
        Token token = tokens.get(first + i);
        ofLetter[token.latin()].add(token, waiting + i);
      }
      Columns.parallel(
          block.columns(), COLUMNS, (from, to) -> takeBins(block, first, count, from, to));
      waiting += count;
      done += count;
      if (waiting == WAITING) {
        count();
      }
    }
  }

  private void takeBins(TokenBlock block, int first, int count, int from, int to) {
    for (int i = 0; i < count; i++) {
      LetterHistograms letter = ofLetter[block.tokens().get(first + i).latin()];
      ShortBuffer buffer = bins[(waiting + i) / Hellinger.BINS];
      int at = (waiting + i) % Hellinger.BINS;
      letter.bins(block.values(), block.row(first + i), from, to, buffer, at);
    }
  }

  /** Counts the tokens that wait. */
  public void count() {
    if (waiting == 0) {
      return;
    }
    Columns.parallel(
        columns,
        COLUMNS,
        (from, to) -> {
          short[] ofColumn = new short[WAITING];
          for (int c = from; c < to; c++) {
            for (int k = 0; k < BUFFERS; k++) {
              bins[k].get(c * Hellinger.BINS, ofColumn, k * Hellinger.BINS, Hellinger.BINS);
            }
            for (LetterHistograms one : histograms) {
              one.count(c, ofColumn);
            }
          }
        });
    histograms.forEach(LetterHistograms::clear);
    waiting = 0;
  }
}
