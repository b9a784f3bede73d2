package translit.selectivity.counting;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import translit.common.SeededHash;
import translit.language.Alphabet;
import translit.selectivity.letters.LetterCounters;
import translit.selectivity.letters.LetterDraw;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.WordHashes;

/**
 * What a text holds, found without activations: how often each Latin character has each outcome,
 * hence the pairs, and which of its tokens are in the sample that the calibrated measures look at.
 * Characters that are kept as they are ({@link Alphabet#OTHER}) are not looked at.
 */
final class Census {
  private final int sample;
  private final long seed;
  private final WordHashes words;
  private final long[][] tokens;
  private final LetterDraw[] draws;

  /** Counts a text, and draws so many tokens of each letter at most. */
  Census(TokenizedText text, int sample, long seed) {
    this(text.latin().size(), text.natives().size(), text, sample, seed);
    text.forEach(this::add);
  }

  /** A census of no token yet, of so many Latin and native symbols. */
  Census(int latin, int natives, WordHashes words, int sample, long seed) {
    this.sample = sample;
    this.seed = seed;
    this.words = words;
    this.tokens = new long[latin][natives];
    this.draws = new LetterDraw[latin];
    Arrays.setAll(draws, letter -> new LetterDraw(sample));
  }

  private Census(int sample, long seed, WordHashes words, long[][] tokens, LetterDraw[] draws) {
    this.sample = sample;
    this.seed = seed;
    this.words = words;
    this.tokens = tokens;
    this.draws = draws;
  }

  void add(Token token) {
    if (token.hasOutcome()) {
      tokens[token.latin()][token.outcome()]++;
      draws[token.latin()].add(order(token), word(token), token.place(), hash(token));
    }
  }

  /** The stem of a token's word, as a number. */
  long stem(Token token) {
    return words.stem(token.word());
  }

  /** The hash of a token's word. */
  long word(Token token) {
    return words.word(token.word());
  }

  /** The same census of tokens whose words have other indices. */
  Census on(WordHashes others) {
    return new Census(sample, seed, others, tokens, draws);
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
    Census both = new Census(tokens.length, natives(), words, sample, seed);
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
    return draws[token.latin()].takes(order(token), word(token), token.place(), hash(token));
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

  /** The counters of a Latin character, one for each of some outcomes and one for all others. */
  /**
   * What the outcomes of some letters are counted in.
   *
   * @param letters indices of Latin characters
   * @param minimum tokens that an outcome must have to be counted by itself
   * @return one for each letter
   */
  List<LetterCounters> counters(List<Integer> letters, int minimum) {
    return letters.stream()
        .map(letter -> counters(letter, frequentOutcomes(letter, minimum)))
        .toList();
  }

  LetterCounters counters(int letter, List<Integer> frequent) {
    List<Integer> outcomes = outcomes(letter);
    int[] counterOfOutcome = new int[natives()];
    Arrays.fill(counterOfOutcome, frequent.size());
    for (int k = 0; k < frequent.size(); k++) {
      counterOfOutcome[frequent.get(k)] = k;
    }
    long[] counts = new long[Math.min(frequent.size() + 1, outcomes.size())];
    outcomes.forEach(k -> counts[counterOfOutcome[k]] += tokens(letter, k));
    return new LetterCounters(letter, frequent, counterOfOutcome, counts);
  }

  /** The Latin characters with an outcome that has enough tokens, as its rest has. */
  List<Integer> letters(int minimum) {
    return IntStream.range(0, tokens.length)
        .filter(letter -> !frequentOutcomes(letter, minimum).isEmpty())
        .boxed()
        .toList();
  }

  /** Tokens by Latin character and outcome, the most frequent outcome first. */
  Map<String, Map<String, Long>> outcomes(Alphabet latin, Alphabet natives) {
    Map<String, Map<String, Long>> all = new TreeMap<>();
    for (int letter = 0; letter < tokens.length; letter++) {
      for (int outcome : outcomes(letter)) {
        all.computeIfAbsent(latin.symbol(letter), key -> new LinkedHashMap<>())
            .put(natives.symbol(outcome), tokens(letter, outcome));
      }
    }
    return all;
  }

  /** The hashes of all words with a sampled token of some Latin characters. */
  LongSet sampledWords(Collection<Integer> letters) {
    LongSet sampled = new LongOpenHashSet();
    letters.forEach(letter -> draws[letter].addWords(sampled));
    return sampled;
  }

  void write(DataOutput out) throws IOException {
    for (int letter = 0; letter < tokens.length; letter++) {
      for (long count : tokens[letter]) {
        out.writeLong(count);
      }
      draws[letter].write(out);
    }
  }

  /** Reads what a census with as many symbols and the same sample has written. */
  Census read(DataInput in) throws IOException {
    Census read = new Census(tokens.length, natives(), words, sample, seed);
    for (int letter = 0; letter < tokens.length; letter++) {
      for (int outcome = 0; outcome < natives(); outcome++) {
        read.tokens[letter][outcome] = in.readLong();
      }
      read.draws[letter].read(in);
    }
    return read;
  }
}
