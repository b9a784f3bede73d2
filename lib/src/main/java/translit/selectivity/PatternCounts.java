package translit.selectivity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import translit.statistics.Auc;
import translit.statistics.BinCounts;
import translit.statistics.Hellinger;
import translit.trace.ColumnRanges;
import translit.trace.Columns;
import translit.trace.Token;
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
  private final ColumnRanges ranges;

  /** Outside and inside in the first half, then in the second one. */
  private final BinCounts[] counts = new BinCounts[4];

  /**
   * @param inside of each sentence, the positions inside of a match
   * @param secondHalf of each sentence, whether it is in the second half
   * @param ranges of all units
   * @param columns number of units
   */
  PatternCounts(List<BitSet> inside, boolean[] secondHalf, ColumnRanges ranges, int columns) {
    this.inside = inside;
    this.secondHalf = secondHalf;
    this.ranges = ranges;
    Arrays.setAll(counts, kind -> new BinCounts(columns));
  }

  @Override
  public void accept(TokenBlock block) {
    BinCounts[] kind =
        block.tokens().stream().map(token -> counts[kind(token)]).toArray(BinCounts[]::new);
    Columns.parallel(
        block.columns(),
        COLUMNS,
        (from, to) -> {
          for (int i = 0; i < kind.length; i++) {
            for (int c = from; c < to; c++) {
              kind[i].count(c, ranges.bin(c, block.value(i, c)));
            }
          }
        });
  }

  private int kind(Token token) {
    return (secondHalf[token.sentence()] ? 2 : 0)
        + (inside.get(token.sentence()).get(token.position()) ? 1 : 0);
  }

  /** The counts of the tokens of both, of the same text and over the same ranges. */
  PatternCounts plus(PatternCounts other) {
    PatternCounts both = new PatternCounts(inside, secondHalf, ranges, 0);
    Arrays.setAll(both.counts, kind -> counts[kind].plus(other.counts[kind]));
    return both;
  }

  /**
   * Probability that an activation inside is above one outside, those in the same bin half.
   *
   * @param second whether of the second half
   * @return NaN if the unit's activation never changes or one side is empty
   */
  double auc(int column, boolean second) {
    long[][] sides = new long[2][Hellinger.BINS];
    counts[second ? 2 : 0].read(column, sides[0]);
    counts[second ? 3 : 1].read(column, sides[1]);
    return ranges.isConstant(column) ? Double.NaN : Auc.ofCounts(sides[1], sides[0]);
  }
}
