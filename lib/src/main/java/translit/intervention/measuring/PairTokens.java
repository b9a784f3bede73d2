package translit.intervention.measuring;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntRBTreeMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.text.Pair;
import translit.trace.Token;
import translit.trace.TokenizedText;

/**
 * The tokens of a pair in a text, by stem. If there are more stems than wanted, those with the
 * largest hashes are left out.
 */
public final class PairTokens {
  /** Fewer stems tell nothing of texts of the kind. */
  public static final int FEWEST_STEMS = 5;

  private final Pair pair;
  private final TokenizedText text;
  private final int latin;
  private final int outcome;
  private final int[] classes;
  private final Long2IntMap stems;
  private final int[] tokens;
  private final Long2IntMap otherStems;

  private PairTokens(
      Pair pair,
      TokenizedText text,
      SortedSet<Integer> outcomes,
      Long2IntMap counts,
      Long2IntMap others,
      int most) {
    this.pair = pair;
    this.text = text;
    this.latin = text.latin().indexOfCharacter(pair.latin());
    this.outcome = text.natives().index(pair.outcome());
    this.classes =
        IntStream.concat(
                IntStream.of(outcome), outcomes.stream().mapToInt(y -> y).filter(y -> y != outcome))
            .toArray();
    this.stems = numbered(counts, most);
    this.otherStems = numbered(others, most);
    this.tokens = new int[stems.size()];
    stems.forEach((stem, index) -> tokens[index] = counts.get((long) stem));
  }

  /** Numbers stems by their hashes, the least of them. */
  private static Long2IntMap numbered(Long2IntMap counts, int most) {
    Long2IntMap numbers = new Long2IntOpenHashMap();
    numbers.defaultReturnValue(-1);
    for (long stem : new Long2IntRBTreeMap(counts).keySet()) {
      if (numbers.size() < most) {
        numbers.put(stem, numbers.size());
      }
    }
    return numbers;
  }

  /**
   * Finds the tokens.
   *
   * @param text whose stems and symbols they have
   * @param all goes through those to look at
   * @param pair to look for
   * @param most stems
   * @return what is known of them
   * @throws InputException if the pair or other outcomes are too rare
   */
  public static PairTokens of(
      TokenizedText text, Consumer<Consumer<Token>> all, Pair pair, int most) {
    int latin = text.latin().indexOfCharacter(pair.latin());
    int outcome = text.natives().index(pair.outcome());
    SortedSet<Integer> outcomes = new TreeSet<>();
    Long2IntMap stems = new Long2IntOpenHashMap();
    Long2IntMap others = new Long2IntOpenHashMap();
    // of the whole text, so that the rivals of a margin are the same whatever is looked at
    text.forEach(
        token -> {
          if (token.hasOutcome() && token.latin() == latin) {
            outcomes.add(token.outcome());
          }
        });
    all.accept(
        token -> {
          if (token.hasOutcome() && token.latin() == latin) {
            (token.outcome() == outcome ? stems : others)
                .mergeInt(text.stem(token.word()), 1, Integer::sum);
          }
        });
    if (stems.size() < FEWEST_STEMS) {
      throw new InputException(
          "%s: the text has it in %d stems, too few: give more text or a pair with %d or more"
              .formatted(pair, stems.size(), FEWEST_STEMS));
    }
    if (others.size() < FEWEST_STEMS) {
      throw new InputException(
          "%s: in the text '%s' becomes something else in %d stems, too few: give a pair with %d or more"
              .formatted(pair, pair.latin(), others.size(), FEWEST_STEMS));
    }
    return new PairTokens(pair, text, outcomes, stems, others, most);
  }

  /**
   * Finds the tokens of several pairs.
   *
   * @param text whose stems and symbols they have
   * @param all goes through those to look at
   * @param pairs to look for
   * @param most stems of each
   * @return one for each pair that is not the same as another
   * @throws InputException if a pair or its other outcomes are too rare
   */
  public static List<PairTokens> of(
      TokenizedText text, Consumer<Consumer<Token>> all, List<Pair> pairs, int most) {
    return pairs.stream().distinct().map(pair -> of(text, all, pair, most)).toList();
  }

  /** {@return the pair} */
  public Pair pair() {
    return pair;
  }

  /** {@return index of the Latin character} */
  public int latin() {
    return latin;
  }

  /**
   * {@return indices of the Latin character's outcomes in the whole text, that of the pair first}
   */
  public int[] classes() {
    return classes;
  }

  /** {@return number of stems} */
  public int stems() {
    return tokens.length;
  }

  /**
   * {@return tokens of a stem}
   *
   * @param stem its index
   */
  public int tokens(int stem) {
    return tokens[stem];
  }

  /** {@return tokens of all stems that are looked at} */
  public int tokens() {
    return IntStream.of(tokens).sum();
  }

  /** {@return number of stems of the Latin character's tokens with other outcomes} */
  public int otherStems() {
    return otherStems.size();
  }

  private boolean has(Token token) {
    return token.latin() == latin && token.outcome() == outcome && token.hasOutcome();
  }

  /**
   * {@return the index of a token's stem; -1 if it is not of the pair, or its stem is left out}
   *
   * @param token of the text
   */
  public int stem(Token token) {
    return has(token) ? stems.get(text.stem(token.word())) : -1;
  }

  /**
   * {@return the index of the stem of a token with another outcome; -1 if it is none, or left out}
   *
   * @param token of the text
   */
  public int otherStem(Token token) {
    return token.hasOutcome() && token.latin() == latin && token.outcome() != outcome
        ? otherStems.get(text.stem(token.word()))
        : -1;
  }

  /**
   * {@return whether the stem of a token is that of other outcomes with an index}
   *
   * @param token of the text
   * @param otherStem the index
   */
  public boolean isOther(Token token, int otherStem) {
    return otherStems.get(text.stem(token.word())) == otherStem;
  }
}
