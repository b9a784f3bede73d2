package translit.figure;

import java.util.Locale;

/**
 * Where the numbers of a figure come from, as its caption says it.
 *
 * @param language whose romanization was undone
 * @param n tokens with the outcome
 * @param m tokens of the same Latin character with another outcome
 * @param sentences looked at
 * @param seed of the romanization
 */
public record Caption(String language, long n, long m, long sentences, long seed) {
  /** The caption's last sentence, as in {@code Armenian, 5,000 sentences, seed 1.} */
  String source() {
    return String.format(Locale.ROOT, "%s, %,d sentences, seed %d.", language, sentences, seed);
  }
}
