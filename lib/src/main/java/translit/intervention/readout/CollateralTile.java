package translit.intervention.readout;

import java.util.List;
import translit.engine.Parameters;
import translit.engine.ReadOut;
import translit.intervention.Replacement;
import translit.intervention.measuring.Classes;
import translit.intervention.measuring.Collateral;
import translit.intervention.measuring.Margins;
import translit.intervention.measuring.Outputs;
import translit.intervention.measuring.OwnUnits;
import translit.intervention.measuring.ReadOuts;
import translit.intervention.measuring.Tile;
import translit.trace.Token;
import translit.trace.TokenBlock;

/**
 * Tokens of all Latin characters, of which is asked whether they are still read rightly when an
 * output is replaced on the read-out path. Most margins are larger than one output could change
 * them ({@link Bounds}); only the others are computed, with all outcomes.
 */
final class CollateralTile extends Tile implements AutoCloseable {
  private final Outputs columns;
  private final OwnUnits own;
  private final List<Replacement> replacements;
  private final float[] means;
  private final Collateral counts;
  private final Bounds bounds;
  private final int[] places;
  private final ReadOuts readOuts;
  private final int[] countedAt = new int[ReadOut.WIDTH];
  private final float[][] boundsOf = new float[ReadOut.WIDTH][];

  /**
   * @param replacements that are not resampled
   */
  CollateralTile(
      Parameters parameters,
      Outputs columns,
      OwnUnits own,
      float[] means,
      List<Replacement> replacements,
      Collateral counts) {
    super(columns.cells());
    this.columns = columns;
    this.own = own;
    this.replacements = replacements;
    this.means = means;
    this.counts = counts;
    int[] classes = Classes.chosen(parameters.layout().outputs());
    this.places = Classes.places(parameters.layout().outputs());
    this.bounds = new Bounds(parameters, classes);
    this.readOuts = new ReadOuts(parameters, classes);
  }

  /** Takes a token with an outcome. */
  void add(TokenBlock block, int i) {
    Token token = block.tokens().get(i);
    columns.copy(block, i, outputs, next());
    latin[size] = token.latin();
    right[size] = places[token.outcome()];
    boundsOf[size] = bounds.of(right[size]);
    countedAt[size] = counts.place(token);
    counts.add(countedAt[size]);
    size++;
    if (isFull()) {
      measure();
    }
  }

  /** Replaces every output at the tokens that there are, and makes room for others. */
  void measure() {
    compute(readOuts.of(0), readOuts.logits(0));
    for (int r = 0; r < replacements.size(); r++) {
      int replacement = r;
      readOuts
          .shares()
          .run(own.count(), (share, from, to) -> measure(replacement, share, from, to));
    }
    size = 0;
  }

  private void measure(int replacement, int share, int from, int to) {
    Doubtful doubtful = new Doubtful(replacement, share);
    float[] h = new float[ReadOut.WIDTH];
    boolean zero = replacements.get(replacement) == Replacement.ZERO;
    for (int index = from; index < to; index++) {
      int unit = own.place(index);
      copy(unit, h);
      float instead = zero ? 0 : means[unit];
      for (int i = 0; i < size; i++) {
        float less = h[i] - instead;
        if (Math.abs(less) * boundsOf[i][unit] >= Math.abs(margins[i])) {
          doubtful.add(i, index, unit, less);
        }
      }
    }
    doubtful.compute();
  }

  /** Tokens and outputs for which the bound leaves open what becomes of the token. */
  private final class Doubtful {
    private final int replacement;
    private final int share;
    private final int[] tokens = new int[ReadOut.WIDTH];
    private final int[] ofUnits = new int[ReadOut.WIDTH];
    private final int[] indices = new int[ReadOut.WIDTH];
    private final float[] less = new float[ReadOut.WIDTH];
    private final int[] latinOf = new int[ReadOut.WIDTH];
    private final int[] rightOf = new int[ReadOut.WIDTH];
    private final float[] after = new float[ReadOut.WIDTH];
    private int count;

    Doubtful(int replacement, int share) {
      this.replacement = replacement;
      this.share = share;
    }

    void add(int token, int index, int unit, float by) {
      tokens[count] = token;
      ofUnits[count] = unit;
      indices[count] = index;
      less[count] = by;
      latinOf[count] = latin[token];
      rightOf[count] = right[token];
      if (++count == ReadOut.WIDTH) {
        compute();
      }
    }

    void compute() {
      readOuts.of(share).take(sums, tokens, ofUnits, less, count);
      readOuts.of(share).logits(latinOf, count, readOuts.logits(share));
      Margins.of(readOuts.logits(share), rightOf, count, after);
      for (int i = 0; i < count; i++) {
        boolean before = margins[tokens[i]] > 0;
        if (before != after[i] > 0) {
          counts.change(replacement, indices[i], countedAt[tokens[i]], before);
        }
      }
      count = 0;
    }
  }

  @Override
  public void close() {
    readOuts.close();
  }
}
