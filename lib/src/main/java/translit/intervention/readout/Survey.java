package translit.intervention.readout;

import java.util.List;
import translit.engine.ReadOut;
import translit.intervention.measuring.Donors;
import translit.intervention.measuring.OutputMeans;
import translit.intervention.measuring.Outputs;
import translit.intervention.measuring.UsualRange;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;
import translit.trace.TokenizedText;

/**
 * What a first reading of a text finds out: the means of all outputs, the usual range of the hidden
 * layer's sums, and tokens that lend their outputs.
 */
final class Survey implements TokenConsumer {
  /** About as many characters for the usual range. */
  private static final int CHARACTERS = 10_000;

  private static final long SALT = 3;

  private final Outputs columns;
  private final List<Donors> donors;
  private final long seed;
  private final double share;
  private final OutputMeans means;
  private final float[] row;
  private final SumSample sample;
  private UsualRange range;

  Survey(Outputs columns, TokenizedText text, List<Donors> donors, ReadOut readOut, long seed) {
    this.columns = columns;
    this.donors = donors;
    this.seed = seed;
    this.share = (double) CHARACTERS / text.characters();
    this.means = new OutputMeans(columns.count());
    this.row = new float[columns.count()];
    this.sample = new SumSample(columns.cells(), CHARACTERS, readOut);
  }

  @Override
  public void accept(TokenBlock block) {
    for (int i = 0; i < block.size(); i++) {
      Token token = block.tokens().get(i);
      columns.copy(block, i, row, 0);
      means.add(row, 1);
      for (Donors some : donors) {
        some.offer(block, i);
      }
      if (Outputs.isAmong(token, seed + SALT, share)) {
        sample.add(row);
      }
    }
  }

  /** Ends the reading. */
  void close() {
    range = sample.range();
  }

  /** Mean of every output over all characters. */
  float[] means() {
    return means.means();
  }

  /** The usual range of the hidden layer's sums. */
  UsualRange range() {
    return range;
  }
}
