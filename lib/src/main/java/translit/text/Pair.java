package translit.text;

import translit.common.InputException;
import translit.common.Phrase;
import translit.language.Alphabet;

/**
 * A question to the network: where the input is this Latin character, is the outcome this one?
 *
 * @param latin the Latin character
 * @param outcome the native symbol, {@link Alphabet#PLACEHOLDER} among them
 */
public record Pair(String latin, String outcome) {
  /**
   * Checks that both are there.
   *
   * @param latin the Latin character
   * @param outcome the native symbol
   * @throws InputException if one is null or empty
   */
  public Pair {
    if (latin == null || latin.isEmpty() || outcome == null || outcome.isEmpty()) {
      throw new InputException(
          "'%s' → '%s' is no pair: give a Latin character and what it becomes, %s for nothing"
              .formatted(latin, outcome, Alphabet.PLACEHOLDER));
    }
  }

  /** As in {@code t → ծ}, both as {@link Phrase#visible} shows them. */
  @Override
  public String toString() {
    return Phrase.visible(latin) + " → " + Phrase.visible(outcome);
  }
}
