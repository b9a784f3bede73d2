package translit.contribution;

import java.util.List;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;
import translit.trace.Units;

/** Mean activations of concat and hidden units by Latin character and outcome. */
public final class MeanActivations implements TokenConsumer {
  private final Units units;
  private final double[][][] sums;
  private final long[][] counts;

  /**
   * @param letters Latin symbols to look at, by index
   * @param latin number of Latin symbols
   */
  public MeanActivations(Units units, List<Integer> letters, int latin) {
    this.units = units;
    this.sums = new double[latin][][];
    this.counts = new long[latin][];
    for (int letter : letters) {
      sums[letter] = new double[units.outputs()][];
      counts[letter] = new long[units.outputs()];
    }
  }

  @Override
  public boolean wants(Token token) {
    return token.hasOutcome() && sums[token.latin()] != null;
  }

  @Override
  public void accept(TokenBlock block) {
    int cells = units.cells();
    int forward = units.first(Part.LSTM_OUTPUT, Direction.FORWARD);
    int backward = units.first(Part.LSTM_OUTPUT, Direction.BACKWARD);
    int hidden = units.first(Part.HIDDEN_LAYER, Direction.NONE);
    for (int i = 0; i < block.size(); i++) {
      Token token = block.tokens().get(i);
      double[][] ofLetter = sums[token.latin()];
      if (ofLetter[token.outcome()] == null) {
        ofLetter[token.outcome()] = new double[3 * cells];
      }
      double[] sum = ofLetter[token.outcome()];
      counts[token.latin()][token.outcome()]++;
      int row = block.row(i);
      add(sum, 0, block.values(), row + forward, cells);
      add(sum, cells, block.values(), row + backward, cells);
      add(sum, 2 * cells, block.values(), row + hidden, cells);
    }
  }

  private static void add(double[] sum, int at, float[] values, int from, int count) {
    for (int c = 0; c < count; c++) {
      sum[at + c] += values[from + c];
    }
  }

  /**
   * Means of the forward, backward and hidden units over the tokens of an outcome or over those of
   * all others.
   */
  double[] means(int letter, int outcome, boolean rest) {
    double[] means = new double[3 * units.cells()];
    long count = 0;
    for (int k = 0; k < units.outputs(); k++) {
      if (sums[letter][k] != null && (k == outcome) != rest) {
        count += counts[letter][k];
        for (int c = 0; c < means.length; c++) {
          means[c] += sums[letter][k][c];
        }
      }
    }
    for (int c = 0; c < means.length; c++) {
      means[c] /= count;
    }
    return means;
  }

  /** Tokens read of an outcome; 0 where the letter was not looked at. */
  long count(int letter, int outcome) {
    return counts[letter] == null ? 0 : counts[letter][outcome];
  }

  /** Tokens read of a letter. */
  long count(int letter) {
    if (counts[letter] == null) {
      return 0;
    }
    long count = 0;
    for (long one : counts[letter]) {
      count += one;
    }
    return count;
  }
}
