package translit.intervention.readout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import translit.intervention.measuring.Outputs;
import translit.intervention.measuring.PairTokens;
import translit.trace.Token;
import translit.trace.TokenBlock;

/**
 * Tokens that lend their outputs to those of a pair. Each stem of the pair borrows from another
 * stem of the pair, and from a stem with another outcome; each lends to one only, as long as there
 * are enough. So what the stems borrow is independent, and under the null hypothesis, that outputs
 * do not depend on the outcome, the two donors of a stem could as well be exchanged.
 */
final class Donors {
  /** Most tokens of a stem that lend. */
  private static final int OF_STEM = 3;

  private record Donor(long hash, float[] outputs) {}

  private final PairTokens pair;
  private final Outputs columns;
  private final long seed;
  private final List<List<Donor>> same;
  private final List<List<Donor>> other;

  Donors(PairTokens pair, Outputs columns, long seed) {
    this.pair = pair;
    this.columns = columns;
    this.seed = seed;
    this.same = empty(pair.stems());
    this.other = empty(pair.otherStems());
  }

  private static List<List<Donor>> empty(int stems) {
    return IntStream.range(0, stems).<List<Donor>>mapToObj(i -> new ArrayList<>()).toList();
  }

  /** Takes a token if it lends: those of its stem with the least hashes do. */
  void offer(TokenBlock block, int i) {
    Token token = block.tokens().get(i);
    int stem = pair.stem(token);
    int otherStem = pair.otherStem(token);
    if (stem < 0 && otherStem < 0) {
      return;
    }
    List<Donor> donors = stem >= 0 ? same.get(stem) : other.get(otherStem);
    long hash = Outputs.hash(token, seed);
    if (donors.size() < OF_STEM || hash < donors.get(OF_STEM - 1).hash) {
      float[] outputs = new float[columns.count()];
      columns.copy(block, i, outputs, 0);
      donors.add(new Donor(hash, outputs));
      donors.sort(Comparator.comparingLong(Donor::hash));
      if (donors.size() > OF_STEM) {
        donors.remove(OF_STEM);
      }
    }
  }

  /** What a token of the pair borrows from one with the same outcome: all outputs. */
  float[] same(Token token) {
    return of(same.get((pair.stem(token) + 1) % same.size()), token);
  }

  /** What a token of the pair borrows from one with another outcome, in a word of another stem. */
  float[] other(Token token) {
    int stem = pair.stem(token) % other.size();
    return of(other.get(pair.isOther(token, stem) ? (stem + 1) % other.size() : stem), token);
  }

  private float[] of(List<Donor> donors, Token token) {
    return donors.get(Math.floorMod(Outputs.hash(token, seed + 1), donors.size())).outputs;
  }
}
