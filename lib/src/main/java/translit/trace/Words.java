package translit.trace;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;
import translit.language.AlignedText;
import translit.language.Alphabet;

/**
 * The native word that each character of an aligned text stands in: a run of letters, or a run of
 * other characters that are not blank, or a run of blanks; in small letters. A placeholder belongs
 * to the letter before it.
 */
final class Words {
  private enum Kind {
    LETTER,
    OTHER,
    BLANK
  }

  private Words() {}

  /**
   * The word at each position.
   *
   * @param index gives each word its index
   */
  static int[] of(AlignedText text, ToIntFunction<String> index) {
    int[] words = new int[text.size()];
    StringBuilder word = new StringBuilder();
    Kind kind = Kind.BLANK;
    int start = 0;
    for (int i = 0; i < text.size(); i++) {
      String symbol = text.natives().get(i);
      if (symbol.equals(Alphabet.PLACEHOLDER)) {
        continue;
      }
      String written = symbol.equals(Alphabet.OTHER) ? text.latin().get(i) : symbol;
      Kind next = kind(written.codePointAt(0));
      if (next != kind) {
        close(words, start, i, word, index);
        start = i;
        kind = next;
      }
      word.append(written);
    }
    close(words, start, text.size(), word, index);
    return words;
  }

  private static void close(
      int[] words, int start, int end, StringBuilder word, ToIntFunction<String> index) {
    if (start < end) {
      Arrays.fill(words, start, end, index.applyAsInt(word.toString().toLowerCase(Locale.ROOT)));
      word.setLength(0);
    }
  }

  private static Kind kind(int codePoint) {
    if (Character.isLetter(codePoint)) {
      return Kind.LETTER;
    }
    return Character.isWhitespace(codePoint) ? Kind.BLANK : Kind.OTHER;
  }
}
