package translit.intervention.measuring;

import java.util.List;
import translit.trace.Token;
import translit.trace.TokenBlock;

/**
 * Tokens that lend their outputs to those of a pair. Each stem of the pair borrows from another
 * stem of the pair, and from a stem with another outcome; each lends to one only, as long as there
 * are enough. So what the stems borrow is independent, and under the null hypothesis, that outputs
 * do not depend on the outcome, the two donors of a stem could as well be exchanged.
 */
public final class Donors {
  private final PairTokens pair;
  private final long seed;
  private final StemTokens same;
  private final StemTokens other;

  /**
   * No token yet.
   *
   * @param pair whose tokens borrow
   * @param columns where the outputs stand in a row
   * @param seed of the choice of tokens
   */
  public Donors(PairTokens pair, Outputs columns, long seed) {
    this.pair = pair;
    this.seed = seed;
    this.same = new StemTokens(pair.stems(), columns, seed);
    this.other = new StemTokens(pair.otherStems(), columns, seed);
  }

  /**
   * Takes a token if it lends: those of its stem with the least hashes do.
   *
   * @param block with the token
   * @param i which of the block's
   */
  public void offer(TokenBlock block, int i) {
    Token token = block.tokens().get(i);
    int stem = pair.stem(token);
    int otherStem = pair.otherStem(token);
    if (stem >= 0) {
      same.offer(stem, block, i);
    } else if (otherStem >= 0) {
      other.offer(otherStem, block, i);
    }
  }

  /** {@return the tokens of the pair that lend, by stem} */
  public StemTokens ofPair() {
    return same;
  }

  /** {@return the tokens with other outcomes that lend, by stem} */
  public StemTokens ofOthers() {
    return other;
  }

  /**
   * {@return what a token of the pair borrows from one with the same outcome: all outputs}
   *
   * @param token of the pair
   */
  public float[] same(Token token) {
    return lent(same.of((pair.stem(token) + 1) % same.stems()), token, seed);
  }

  /**
   * {@return what a token of the pair borrows from one with another outcome, in a word of another
   * stem: all outputs}
   *
   * @param token of the pair
   */
  public float[] other(Token token) {
    int stem = pair.stem(token) % other.stems();
    return lent(
        other.of(pair.isOther(token, stem) ? (stem + 1) % other.stems() : stem), token, seed);
  }

  /**
   * What a token borrows from a stem: the outputs at one of its tokens.
   *
   * @param donors tokens of the stem
   * @param token that borrows
   * @param seed of the choice
   * @return all outputs
   */
  public static float[] lent(List<StemTokens.Kept> donors, Token token, long seed) {
    return donors.get(Math.floorMod(Outputs.hash(token, seed + 1), donors.size())).outputs();
  }
}
