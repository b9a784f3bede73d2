package translit.network.decoding;

import translit.language.Alphabet;

/**
 * Words that are typed in capitals where the native script has none: they are read as small, since
 * rules may type single capitals as letters of their own, Georgian {@code J} for {@code ჟ}, and a
 * writer who does so has small letters beside them.
 */
public final class WordsOfCapitals {
  private WordsOfCapitals() {}

  /**
   * Whether a script has no capitals.
   *
   * @param latin symbols that are typed
   * @param natives symbols that are written, the typed ones among them
   * @return whether none of the others has two cases
   */
  public static boolean meanNothing(Alphabet latin, Alphabet natives) {
    return natives.symbols().stream()
        .filter(symbol -> !latin.symbols().contains(symbol))
        .flatMapToInt(String::codePoints)
        .allMatch(c -> Character.toTitleCase(c) == Character.toLowerCase(c));
  }

  /**
   * Writes such words small.
   *
   * @param characters code points of a text
   * @return as many
   */
  public static int[] small(int[] characters) {
    int[] small = characters.clone();
    int start = 0;
    boolean capitals = true;
    for (int at = 0; at <= small.length; at++) {
      if (at == small.length || !Character.isLetter(characters[at])) {
        for (int i = start; capitals && at - start > 1 && i < at; i++) {
          small[i] = Character.toLowerCase(characters[i]);
        }
        start = at + 1;
        capitals = true;
      } else {
        capitals &= Character.isUpperCase(characters[at]);
      }
    }
    return small;
  }
}
