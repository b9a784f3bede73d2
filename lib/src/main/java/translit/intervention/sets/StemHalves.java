package translit.intervention.sets;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.intervention.measuring.Donors;
import translit.intervention.measuring.PairTokens;
import translit.intervention.measuring.StemTokens;
import translit.trace.Token;

/**
 * Who lends to whom where stems are divided into halves: as {@link Donors} do, but only to stems of
 * the own half, so that nothing that one half sees is of a word of the other.
 */
final class StemHalves {
  /** With fewer a stem would borrow from itself. */
  private static final int FEWEST = 2;

  private final SetTokens tokens;

  /** Indices of the pair's stems, by half. */
  private final List<List<Integer>> ofPair;

  /** Indices of the stems of other outcomes, by half. */
  private final List<List<Integer>> ofOthers;

  private StemHalves(SetTokens tokens) {
    this.tokens = tokens;
    this.ofPair = halves(tokens.donors().ofPair());
    this.ofOthers = halves(tokens.donors().ofOthers());
  }

  private List<List<Integer>> halves(StemTokens stems) {
    return Stream.of(0, 1)
        .map(
            half ->
                IntStream.range(0, stems.stems())
                    .filter(stem -> tokens.half(stems.of(stem).get(0).token()) == half)
                    .boxed()
                    .toList())
        .toList();
  }

  /**
   * Divides the stems.
   *
   * @throws InputException if one half has too few
   */
  static StemHalves of(SetTokens tokens) {
    StemHalves halves = new StemHalves(tokens);
    for (List<List<Integer>> kind : List.of(halves.ofPair, halves.ofOthers)) {
      if (kind.get(0).size() < FEWEST || kind.get(1).size() < FEWEST) {
        throw new InputException(
            "%s: for sets the stems are divided into halves, here of %d and %d, too few: give more text or a more frequent pair"
                .formatted(tokens.tokens().pair(), kind.get(0).size(), kind.get(1).size()));
      }
    }
    return halves;
  }

  /** The outputs that a token of the pair borrows from one with the same outcome. */
  float[] same(Token token) {
    List<Integer> half = ofPair.get(tokens.half(token));
    int next = (half.indexOf(tokens.tokens().stem(token)) + 1) % half.size();
    return lent(tokens.donors().ofPair().of(half.get(next)), token);
  }

  /** The outputs that it borrows from one with another outcome, in a word of another stem. */
  float[] other(Token token) {
    PairTokens pair = tokens.tokens();
    List<Integer> half = ofOthers.get(tokens.half(token));
    int place = ofPair.get(tokens.half(token)).indexOf(pair.stem(token)) % half.size();
    int stem = half.get(place);
    return lent(
        tokens
            .donors()
            .ofOthers()
            .of(pair.isOther(token, stem) ? half.get((place + 1) % half.size()) : stem),
        token);
  }

  private float[] lent(List<StemTokens.Kept> kept, Token token) {
    return Donors.lent(kept, token, tokens.seed());
  }
}
