package translit.intervention.readout;

import java.util.Arrays;
import java.util.List;
import translit.engine.Parameters;
import translit.engine.ReadOut;
import translit.intervention.Replacement;
import translit.intervention.measuring.Donors;
import translit.intervention.measuring.Margins;
import translit.intervention.measuring.Outputs;
import translit.intervention.measuring.OwnUnits;
import translit.intervention.measuring.PairSums;
import translit.intervention.measuring.PairTokens;
import translit.intervention.measuring.ReadOuts;
import translit.intervention.measuring.Tile;
import translit.intervention.measuring.UsualRange;
import translit.trace.Token;
import translit.trace.TokenBlock;

/**
 * Tokens of a pair, with each output replaced in turn on the read-out path. Only the outcomes of
 * the Latin character are computed, which the margin is about.
 */
final class PairTile extends Tile implements AutoCloseable {
  /** At one of so many tokens the sums are looked at. */
  private static final int SOME = 8;

  private final PairTokens pair;
  private final Outputs columns;
  private final OwnUnits own;
  private final Donors donors;
  private final float[] means;
  private final UsualRange range;
  private final List<Replacement> replacements;
  private final PairSums counts;
  private final ReadOuts readOuts;
  private final int[] stems = new int[ReadOut.WIDTH];
  private final float[][] same = new float[ReadOut.WIDTH][];
  private final float[][] other = new float[ReadOut.WIDTH][];

  /** Sums outside of their range, {@code [replacement][unit]}, of those that were looked at. */
  private final long[][] outside;

  private long looked;
  private int tiles;

  PairTile(
      Parameters parameters,
      PairTokens pair,
      Outputs columns,
      OwnUnits own,
      Donors donors,
      Survey survey,
      List<Replacement> replacements) {
    super(columns.cells());
    this.pair = pair;
    this.columns = columns;
    this.own = own;
    this.donors = donors;
    this.means = survey.means();
    this.range = survey.range();
    this.replacements = replacements;
    this.counts = new PairSums(pair, own.count(), replacements);
    this.readOuts = new ReadOuts(parameters, pair.classes());
    this.outside = new long[replacements.size()][own.count()];
    Arrays.fill(latin, pair.latin());
  }

  /** Takes a token if it is one of the pair. */
  void offer(TokenBlock block, int i) {
    Token token = block.tokens().get(i);
    int stem = pair.stem(token);
    if (stem < 0) {
      return;
    }
    columns.copy(block, i, outputs, next());
    stems[size] = stem;
    same[size] = donors.same(token);
    other[size] = donors.other(token);
    size++;
    if (isFull()) {
      measure();
    }
  }

  /** Replaces every output at the tokens that there are, and makes room for others. */
  void measure() {
    compute(readOuts.of(0), readOuts.logits(0));
    counts.addBase(stems, margins, size);
    readOuts.shares().run(own.count(), this::measure);
    looked += (long) sums.length * ((size - first() + SOME - 1) / SOME);
    tiles++;
    size = 0;
  }

  private void measure(int share, int from, int to) {
    ReadOut readOut = readOuts.of(share);
    float[][] logits = readOuts.logits(share);
    float[] h = new float[ReadOut.WIDTH];
    float[] less = new float[ReadOut.WIDTH];
    float[] after = new float[ReadOut.WIDTH];
    for (int index = from; index < to; index++) {
      int unit = own.place(index);
      copy(unit, h);
      for (int r = 0; r < replacements.size(); r++) {
        for (int i = 0; i < size; i++) {
          less[i] = h[i] - replacement(replacements.get(r), unit, i);
        }
        readOut.take(sums, unit, less);
        outside[r][index] += outside(readOut.taken());
        readOut.logits(latin, size, logits);
        Margins.ofFirst(logits, size, after);
        counts.add(r, index, stems, margins, after, size);
      }
    }
  }

  private float replacement(Replacement by, int unit, int token) {
    return switch (by) {
      case ZERO -> 0;
      case MEAN -> means[unit];
      case SAME_OUTCOME -> same[token][unit];
      case OTHER_OUTCOME -> other[token][unit];
    };
  }

  /** The first token of a tile whose sums are looked at: another one in each tile. */
  private int first() {
    return Math.min(size, tiles % SOME);
  }

  private int outside(float[][] taken) {
    int outside = 0;
    for (int k = 0; k < taken.length; k++) {
      outside += range.outside(k, taken[k], first(), SOME, size);
    }
    return outside;
  }

  PairTokens pair() {
    return pair;
  }

  PairSums counts() {
    return counts;
  }

  /** Share of the hidden layer's sums outside of their usual range, by the index of a unit. */
  double outside(Replacement replacement, int index) {
    return outside[replacements.indexOf(replacement)][index] / (double) looked;
  }

  @Override
  public void close() {
    readOuts.close();
  }
}
