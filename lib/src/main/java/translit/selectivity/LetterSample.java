package translit.selectivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import translit.trace.Token;

/** The sampled tokens of one Latin character, with the activations of every unit. */
final class LetterSample {
  /**
   * A sampled token.
   *
   * @param hash orders the sample at random
   * @param outcome index of the native symbol
   * @param word index of the word type
   * @param row activations of all units
   */
  record Sampled(long hash, int outcome, int word, Buffers.Row row) {}

  private final int letter;
  private final List<Integer> asked;
  private final Census census;
  private final Buffers buffers;
  private final List<Sampled> tokens = new ArrayList<>();

  LetterSample(int letter, List<Integer> asked, Census census, Buffers buffers) {
    this.letter = letter;
    this.asked = asked;
    this.census = census;
    this.buffers = buffers;
  }

  int letter() {
    return letter;
  }

  /** Outcomes that are asked for, by index of the native symbol. */
  List<Integer> asked() {
    return asked;
  }

  /** Keeps a row if its token is sampled. */
  void keep(Token token, float[] values, int row) {
    if (census.sampled(token)) {
      Buffers.Row kept = buffers.copy(values, row);
      tokens.add(new Sampled(census.hash(token), token.outcome(), token.word(), kept));
    }
  }

  /** The sampled tokens in random order. */
  List<Sampled> tokens() {
    tokens.sort(Comparator.comparingLong(Sampled::hash));
    return tokens;
  }

  /** Share of an outcome among all of the letter's tokens. */
  double share(int outcome) {
    return (double) census.count(letter, outcome) / census.count(letter);
  }
}
