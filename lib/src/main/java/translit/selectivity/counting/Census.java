package translit.selectivity.counting;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongRBTreeSet;
import it.unimi.dsi.fastutil.longs.LongSortedSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import translit.common.SeededHash;
import translit.language.Alphabet;
import translit.trace.Token;
import translit.trace.TokenizedText;

/**
 * What a text holds, found without activations: how often each Latin character has each outcome,
 * hence the pairs, and which tokens of them are sampled. A sample of k tokens of an outcome are
 * those with the k smallest seeded hashes, so they are a draw without replacement that depends on
 * neither batches nor threads, and the smallest of several outcomes together are a draw from their
 * union. Characters that are kept as they are ({@link Alphabet#OTHER}) are not looked at.
 */
final class Census {
  private final int sample;
  private final long seed;
  private final long[][] tokens;

  /** Hashes of the sampled tokens, by letter and outcome. */
  private final Int2ObjectMap<LongSortedSet> smallest = new Int2ObjectOpenHashMap<>();

  /** Counts a text. */
  Census(TokenizedText text, int sample, long seed) {
    this(text.latin().size(), text.natives().size(), sample, seed);
    text.forEach(this::add);
  }

  /** A census of no token yet, of so many Latin and native symbols. */
  Census(int latin, int natives, int sample, long seed) {
    this.sample = sample;
    this.seed = seed;
    this.tokens = new long[latin][natives];
  }

  void add(Token token) {
    if (token.hasOutcome()) {
      tokens[token.latin()][token.outcome()]++;
      draw(key(token), hash(token));
    }
  }

  private int key(Token token) {
    return token.latin() * natives() + token.outcome();
  }

  private void draw(int key, long hash) {
    LongSortedSet hashes = smallest.computeIfAbsent(key, none -> new LongRBTreeSet());
    if (hashes.size() < sample || hash < hashes.lastLong()) {
      hashes.add(hash);
      if (hashes.size() > sample) {
        hashes.remove(hashes.lastLong());
      }
    }
  }

  /** The census of the tokens of both, which are different ones. */
  Census plus(Census other) {
    Census both = new Census(tokens.length, natives(), sample, seed);
    for (Census one : List.of(this, other)) {
      for (int letter = 0; letter < tokens.length; letter++) {
        for (int outcome : one.outcomes(letter)) {
          both.tokens[letter][outcome] += one.tokens[letter][outcome];
        }
      }
      one.smallest.forEach((key, hashes) -> hashes.forEach(hash -> both.draw(key, hash)));
    }
    return both;
  }

  /** Number of native symbols. */
  int natives() {
    return tokens[0].length;
  }

  /** Orders tokens at random. */
  long hash(Token token) {
    return SeededHash.of(((long) token.sentence() << 32) + token.position(), seed);
  }

  /** Whether a token with an outcome is in its outcome's sample. */
  boolean sampled(Token token) {
    return hash(token) <= smallest.get(key(token)).lastLong();
  }

  /** Number of sampled tokens of an outcome of a Latin character. */
  long sampled(int letter, int outcome) {
    return Math.min(sample, tokens[letter][outcome]);
  }

  /** Tokens of an outcome of a Latin character. */
  long tokens(int letter, int outcome) {
    return tokens[letter][outcome];
  }

  /** Tokens of a Latin character. */
  long tokens(int letter) {
    return LongStream.of(tokens[letter]).sum();
  }

  /** The outcomes that a Latin character has, most frequent first. */
  List<Integer> outcomes(int letter) {
    return IntStream.range(0, tokens[letter].length)
        .filter(k -> tokens[letter][k] > 0)
        .boxed()
        .sorted(Comparator.comparingLong(k -> -tokens[letter][k])) // stable: ties by index
        .toList();
  }

  /** The outcomes with enough tokens, of which the rest has enough as well. */
  List<Integer> frequentOutcomes(int letter, int minimum) {
    long all = tokens(letter);
    return outcomes(letter).stream()
        .filter(k -> tokens[letter][k] >= minimum && all - tokens[letter][k] >= minimum)
        .toList();
  }
}
