package translit.intervention.measuring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import translit.trace.Token;
import translit.trace.TokenBlock;

/** Some tokens of every stem, with their outputs: those with the least hashes. */
public final class StemTokens {
  /** Most tokens of a stem. */
  private static final int OF_STEM = 3;

  /**
   * A token that was kept.
   *
   * @param hash of the token
   * @param token the token
   * @param outputs of both LSTMs at it, the forward ones first
   */
  public record Kept(long hash, Token token, float[] outputs) {}

  private final Outputs columns;
  private final long seed;
  private final List<List<Kept>> stems;

  /**
   * No token yet.
   *
   * @param stems how many there are
   * @param columns where the outputs stand in a row
   * @param seed of the hashes
   */
  public StemTokens(int stems, Outputs columns, long seed) {
    this.columns = columns;
    this.seed = seed;
    this.stems = IntStream.range(0, stems).<List<Kept>>mapToObj(i -> new ArrayList<>()).toList();
  }

  /**
   * Takes a token, unless enough of its stem have lesser hashes.
   *
   * @param stem index of its stem
   * @param block with the token
   * @param i which of the block's
   */
  public void offer(int stem, TokenBlock block, int i) {
    Token token = block.tokens().get(i);
    List<Kept> kept = stems.get(stem);
    long hash = Outputs.hash(token, seed);
    if (kept.size() < OF_STEM || hash < kept.get(OF_STEM - 1).hash) {
      float[] outputs = new float[columns.count()];
      columns.copy(block, i, outputs, 0);
      kept.add(new Kept(hash, token, outputs));
      kept.sort(Comparator.comparingLong(Kept::hash));
      if (kept.size() > OF_STEM) {
        kept.remove(OF_STEM);
      }
    }
  }

  /** {@return how many stems there are} */
  public int stems() {
    return stems.size();
  }

  /**
   * {@return the tokens of a stem, that with the least hash first}
   *
   * @param stem its index
   */
  public List<Kept> of(int stem) {
    return stems.get(stem);
  }
}
