package translit.corpus;

import java.util.List;

/**
 * What someone typed in Latin letters, and what it should have been.
 *
 * @param typed as it was typed
 * @param references native texts, one for each person who wrote down how it should be; at least one
 */
public record TypedPair(String typed, List<String> references) {
  /**
   * Copies the references.
   *
   * @param typed as it was typed
   * @param references native texts, at least one
   * @throws IllegalArgumentException if there is no reference
   */
  public TypedPair {
    references = List.copyOf(references);
    if (references.isEmpty()) {
      throw new IllegalArgumentException("'" + typed + "' has no reference");
    }
  }
}
