package translit.selectivity;

import java.util.BitSet;
import java.util.List;
import translit.selectivity.counting.Columns;
import translit.statistics.Hellinger;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;

/**
 * Histograms of every unit's activations inside and outside of the matches, in two halves of the
 * sentences, over {@value Hellinger#BINS} bins of the unit's range.
 */
final class PatternCounts implements TokenConsumer {
  private static final int COLUMNS = 32;

  private final List<BitSet> inside;
  private final boolean[] secondHalf;
  private final float[] min;
  private final float[] max;
  private final int[][] counts;

  /**
   * @param inside of each sentence, the positions inside of a match
   * @param secondHalf of each sentence, whether it is in the second half
   * @param min of each unit
   * @param max of each unit
   */
  PatternCounts(List<BitSet> inside, boolean[] secondHalf, float[] min, float[] max) {
    this.inside = inside;
    this.secondHalf = secondHalf;
    this.min = min;
    this.max = max;
    this.counts = new int[4][min.length * Hellinger.BINS];
  }

  @Override
  public void accept(TokenBlock block) {
    int[] kind =
        block.tokens().stream()
            .mapToInt(
                token ->
                    (secondHalf[token.sentence()] ? 2 : 0)
                        + (inside.get(token.sentence()).get(token.position()) ? 1 : 0))
            .toArray();
    Columns.parallel(
        block.columns(),
        COLUMNS,
        (from, to) -> {
          for (int i = 0; i < kind.length; i++) {
            count(counts[kind[i]], block, block.row(i), from, to);
          }
        });
  }

  private void count(int[] to, TokenBlock block, int row, int from, int until) {
    for (int c = from; c < until; c++) {
      to[
          c * Hellinger.BINS
              + Hellinger.bin(block.values()[row + c], min[c], max[c], Hellinger.BINS)]++;
    }
  }

  /**
   * Probability that an activation inside is above one outside, those in the same bin half.
   *
   * @param second whether of the second half
   * @return NaN if the unit's activation never changes or one side is empty
   */
  double auc(int column, boolean second) {
    int[] outside = counts[second ? 2 : 0];
    int[] within = counts[second ? 3 : 1];
    double wins = 0;
    long below = 0;
    long n = 0;
    for (int k = column * Hellinger.BINS; k < (column + 1) * Hellinger.BINS; k++) {
      wins += within[k] * (below + outside[k] / 2.0);
      below += outside[k];
      n += within[k];
    }
    return n == 0 || below == 0 || min[column] == max[column]
        ? Double.NaN
        : wins / ((double) n * below);
  }
}
