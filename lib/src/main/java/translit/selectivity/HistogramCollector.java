package translit.selectivity;

import java.util.List;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;

/** Counts the histograms of some Latin characters. */
final class HistogramCollector implements TokenConsumer {
  /** Columns that a thread takes at a time: one line of the cache in each row. */
  private static final int COLUMNS = 16;

  private final LetterHistograms[] ofLetter;
  private final List<LetterHistograms> histograms;

  /**
   * @param symbols number of Latin symbols
   */
  HistogramCollector(int symbols, List<LetterHistograms> histograms) {
    this.ofLetter = new LetterHistograms[symbols];
    this.histograms = histograms;
    histograms.forEach(one -> ofLetter[one.letter()] = one);
  }

  @Override
  public boolean wants(Token token) {
    return Census.counts(token) && ofLetter[token.latin()] != null;
  }

  @Override
  public void accept(TokenBlock block) {
    for (int i = 0; i < block.size(); i++) {
      Token token = block.tokens().get(i);
      ofLetter[token.latin()].add(token, i);
    }
    Columns.parallel(
        block.columns(),
        COLUMNS,
        (from, to) -> {
          for (LetterHistograms one : histograms) {
            one.count(block, from, to);
          }
        });
    histograms.forEach(LetterHistograms::clear);
  }
}
