package translit.text;

/**
 * A question to the network: where the input is this Latin character, is the outcome this one?
 *
 * @param latin the Latin character
 * @param outcome the native symbol, {@link translit.language.Alphabet#PLACEHOLDER} among them
 */
public record Pair(String latin, String outcome) {
  /** As in {@code t → ծ}. */
  @Override
  public String toString() {
    return latin + " → " + outcome;
  }
}
