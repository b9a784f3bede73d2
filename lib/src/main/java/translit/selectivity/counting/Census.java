package translit.selectivity.counting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import translit.common.SeededHash;
import translit.language.Alphabet;
import translit.trace.Token;
import translit.trace.TokenizedText;

/**
 * What a text holds, found without activations: how often each Latin character has each outcome,
 * hence the pairs, and which of its tokens are in the sample that the calibrated measures look at.
 * Characters that are kept as they are ({@link Alphabet#OTHER}) are not looked at.
 */
final class Census {
  private final int sample;
  private final long seed;
  private final IntToLongFunction stem;
  private final long[][] tokens;
  private final LetterDraw[] draws;

  /** Counts a text, and draws so many tokens of each letter at most. */
  Census(TokenizedText text, int sample, long seed) {
    this(text.latin().size(), text.natives().size(), text::stem, sample, seed);
    text.forEach(this::add);
  }

  /** A census of no token yet, of so many Latin and native symbols. */
  Census(int latin, int natives, IntToLongFunction stem, int sample, long seed) {
    this.sample = sample;
    this.seed = seed;
    this.stem = stem;
    this.tokens = new long[latin][natives];
    this.draws = new LetterDraw[latin];
    Arrays.setAll(draws, letter -> new LetterDraw(sample));
  }

  void add(Token token) {
    if (token.hasOutcome()) {
      tokens[token.latin()][token.outcome()]++;
      draws[token.latin()].add(order(token), token.word(), token.place(), hash(token));
    }
  }

  /** The stem of a token's word, as a number. */
  long stem(Token token) {
    return stem.applyAsLong(token.word());
  }

  /** Stem by stem, within a stem word by word and place by place. */
  Comparator<Token> inOrder() {
    return Comparator.comparingLong(this::order)
        .thenComparingInt(Token::word)
        .thenComparingInt(Token::place)
        .thenComparingLong(this::hash);
  }

  /** By which stems are dropped: random, and the same for all tokens of a stem. */
  long order(Token token) {
    return SeededHash.of(stem(token), seed);
  }

  /** The census of the tokens of both, which are different ones of the same words. */
  Census plus(Census other) {
    Census both = new Census(tokens.length, natives(), stem, sample, seed);
    for (Census one : List.of(this, other)) {
      for (int letter = 0; letter < tokens.length; letter++) {
        for (int outcome : one.outcomes(letter)) {
          both.tokens[letter][outcome] += one.tokens[letter][outcome];
        }
        both.draws[letter].add(one.draws[letter]);
      }
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

  /** Whether a token with an outcome is in the sample of its Latin character. */
  boolean sampled(Token token) {
    return draws[token.latin()].takes(order(token), token.word(), token.place(), hash(token));
  }

  /** Number of sampled tokens of a Latin character. */
  int sampled(int letter) {
    return draws[letter].size();
  }

  /** Tokens of a Latin character in words with the stem of a sampled token, in the whole text. */
  long frequency(Token token) {
    return draws[token.latin()].tokens(order(token));
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
