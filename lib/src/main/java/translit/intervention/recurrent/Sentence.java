package translit.intervention.recurrent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    List<Sentence> all = new ArrayList<>();
    text.forEachSentence(
        (symbols, tokens) -> {
          if (tokens.stream().anyMatch(token -> isOne(token, wanted))) {
            all.add(new Sentence(symbols, tokens));
          }
        });
    if (all.isEmpty()) {
      throw new InputException("%s: not in the text; give other pairs".formatted(pairs));
    }
    all.sort(Comparator.comparingLong(one -> Outputs.hash(one.tokens.get(0), seed + SALT)));
    List<Sentence> drawn = new ArrayList<>();
    int sum = 0;
    for (Sentence one : all) {
      sum += one.text.length();
      if (drawn.isEmpty() || sum <= characters) {
        drawn.add(one);
      }
    }
    return drawn;
  }

  private static boolean isOne(Token token, List<int[]> pairs) {
    return token.hasOutcome()
        && pairs.stream().anyMatch(one -> token.latin() == one[0] && token.outcome() == one[1]);
  }
}
