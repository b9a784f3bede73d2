package translit.network.decoding;

import com.ibm.icu.text.Normalizer2;

/**
 * Typed text in the one form that rules have their spellings in, NFC: {@code č} is one character,
 * also where it was typed as two.
 */
public final class Composed {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private Composed() {}

  /**
   * Composes a text.
   *
   * @param typed of any kind
   * @return the text in normal form NFC
   */
  public static String text(String typed) {
    return NFC.normalize(typed);
  }

  /**
   * Adds a character to a text that comes one by one. A mark and what stands before it become one
   * character where there is one for both; marks that were typed in another order than Unicode's
   * stay as they are.
   *
   * @param character code point
   * @param text code points
   * @param from where the text begins that may still change
   * @param length of the text so far
   * @return its length now
   */
  public static int add(int character, int[] text, int from, int length) {
    int composed = length > from ? NFC.composePair(text[length - 1], character) : -1;
    if (composed >= 0) {
      text[length - 1] = composed;
      return length;
    }
    text[length] = character;
    return length + 1;
  }
}
