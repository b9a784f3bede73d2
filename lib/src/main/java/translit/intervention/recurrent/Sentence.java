package translit.intervention.recurrent;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import translit.common.InputException;
import translit.engine.EncodedText;
import translit.intervention.measuring.Outputs;
import translit.text.Pair;
import translit.trace.Token;
import translit.trace.TokenizedText;

/**
 * A sentence, or a piece of a very long one.
 *
 * @param text its symbols
 * @param tokens its characters, as many
 */
record Sentence(EncodedText text, List<Token> tokens) {
  private static final long SALT = 5;

  /**
   * Draws sentences that have one of some pairs.
   *
   * @param characters most of them together; there is at least one sentence
   * @throws InputException if none has one
   */
  static List<Sentence> draw(TokenizedText text, List<Pair> pairs, int characters, long seed) {
    List<int[]> wanted =
        pairs.stream()
            .map(
                pair ->
                    new int[] {
                      text.latin().indexOfCharacter(pair.latin()),
                      text.natives().index(pair.outcome())
                    })
            .toList();
    Draw draw = new Draw(characters, seed + SALT);
    text.forEachSentence(
        (symbols, tokens) -> {
          if (tokens.stream().anyMatch(token -> isOne(token, wanted))) {
            draw.add(new Sentence(symbols, tokens));
          }
        });
    if (draw.kept.isEmpty()) {
      throw new InputException("%s: not in the text; give other pairs".formatted(pairs));
    }
    return draw.drawn();
  }

  /**
   * Sentences in the order of their hashes, as long as they have room. No more are kept than that
   * and one more, however long the text: what stands behind that one could not come in.
   */
  private static final class Draw {
    private final int most;
    private final long seed;
    private final PriorityQueue<Sentence> kept;
    private long sum;

    Draw(int most, long seed) {
      this.most = most;
      this.seed = seed;
      this.kept = new PriorityQueue<>(Comparator.comparingLong(this::hash).reversed());
    }

    private long hash(Sentence one) {
      return Outputs.hash(one.tokens.get(0), seed);
    }

    void add(Sentence one) {
      kept.add(one);
      sum += one.text.length();
      while (sum - kept.element().text.length() > most) {
        sum -= kept.remove().text.length();
      }
    }

    List<Sentence> drawn() {
      if (sum > most && kept.size() > 1) {
        kept.remove();
      }
      return kept.stream().sorted(Comparator.comparingLong(this::hash)).toList();
    }
  }

  private static boolean isOne(Token token, List<int[]> pairs) {
    return token.hasOutcome()
        && pairs.stream().anyMatch(one -> token.latin() == one[0] && token.outcome() == one[1]);
  }
}
