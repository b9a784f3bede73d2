package translit.selectivity.counting;

import java.util.Arrays;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;

/** Least and greatest activation of every unit over the tokens of each Latin character. */
public final class Ranges implements TokenConsumer {
  /** Columns that a thread takes at a time. */
  private static final int COLUMNS = 256;

  private final float[][] min;
  private final float[][] max;

  /**
   * @param asked whether a Latin symbol, by index, is looked at
   */
  public Ranges(boolean[] asked, int columns) {
    min = new float[asked.length][];
    max = new float[asked.length][];
    for (int letter = 0; letter < asked.length; letter++) {
      if (asked[letter]) {
        min[letter] = new float[columns];
        max[letter] = new float[columns];
        Arrays.fill(min[letter], Float.POSITIVE_INFINITY);
        Arrays.fill(max[letter], Float.NEGATIVE_INFINITY);
      }
    }
  }

  @Override
  public boolean wants(Token token) {
    return token.hasOutcome() && min[token.latin()] != null;
  }

  @Override
  public void accept(TokenBlock block) {
    Columns.parallel(
        block.columns(),
        COLUMNS,
        (from, to) -> {
          for (int i = 0; i < block.size(); i++) {
            int letter = block.tokens().get(i).latin();
            widen(min[letter], max[letter], block.values(), block.row(i), from, to);
          }
        });
  }

  public static void widen(float[] min, float[] max, float[] values, int row, int from, int to) {
    for (int c = from; c < to; c++) {
      min[c] = Math.min(min[c], values[row + c]);
      max[c] = Math.max(max[c], values[row + c]);
    }
  }

  float[] min(int letter) {
    return min[letter];
  }

  float[] max(int letter) {
    return max[letter];
  }
}
