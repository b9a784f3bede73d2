package translit.selectivity;

import java.util.ArrayList;
import java.util.List;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;

/**
 * Takes what a {@link ReadingPlan} asks for: samples of some Latin characters, histograms of some.
 */
final class TokenCollector implements TokenConsumer {
  /** Columns that a thread takes at a time: one line of the cache in each row. */
  private static final int COLUMNS = 16;

  private final LetterSample[] sampleOf;
  private final LetterHistograms[] histogramsOf;
  private final List<LetterSample> samples = new ArrayList<>();
  private final List<LetterHistograms> histograms = new ArrayList<>();

  /**
   * @param symbols number of Latin symbols
   */
  TokenCollector(int symbols) {
    this.sampleOf = new LetterSample[symbols];
    this.histogramsOf = new LetterHistograms[symbols];
  }

  void add(LetterSample sample) {
    sampleOf[sample.letter()] = sample;
    samples.add(sample);
  }

  void add(LetterHistograms ofLetter) {
    histogramsOf[ofLetter.letter()] = ofLetter;
    histograms.add(ofLetter);
  }

  List<LetterSample> samples() {
    return samples;
  }

  List<LetterHistograms> histograms() {
    return histograms;
  }

  @Override
  public boolean wants(Token token) {
    return Census.counts(token)
        && (sampleOf[token.latin()] != null || histogramsOf[token.latin()] != null);
  }

  @Override
  public void accept(TokenBlock block) {
    for (int i = 0; i < block.size(); i++) {
      Token token = block.tokens().get(i);
      if (sampleOf[token.latin()] != null) {
        sampleOf[token.latin()].keep(token, block.values(), block.row(i));
      }
      if (histogramsOf[token.latin()] != null) {
        histogramsOf[token.latin()].add(token, i);
      }
    }
    if (histograms.isEmpty()) {
      return;
    }
    Columns.parallel(
        block.columns(),
        COLUMNS,
        (from, to) -> {
          for (LetterHistograms ofLetter : histograms) {
            ofLetter.count(block, from, to);
          }
        });
    histograms.forEach(LetterHistograms::clear);
  }
}
