package translit.trace;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import translit.language.AlignedText;
import translit.language.Alphabet;

/**
 * The native word that each character of an aligned text stands in: a run of letters with the marks
 * on them, or a run of other characters that are not blank, or a run of blanks; in small letters. A
 * placeholder belongs to the letter before it.
 */
final class Words {
  private Words() {}

  /**
   * The index of the word at each position.
   *
   * @param text both sides
   * @param index gives each word its index
   * @return as many as the text has positions
   */
  static int[] indices(AlignedText text, ToIntFunction<String> index) {
    int[] words = new int[text.size()];
    int end;
    for (int start = 0; start < words.length; start = end) {
      StringBuilder word = new StringBuilder(written(text, start));
      int kind = kind(written(text, start));
      for (end = start + 1; end < words.length; end++) {
        String next = written(text, end);
        if (!next.isEmpty() && kind(next) != kind) {
          break;
        }
        word.append(next);
      }
      Arrays.fill(words, start, end, index.applyAsInt(word.toString().toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  /**
   * The first letters of a word, each with the marks on it.
   *
   * @param word any word
   * @param letters how many
   */
  static String stem(String word, int letters) {
    return Pattern.compile("\\X{0," + letters + "}")
        .matcher(word)
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }

  /** What stands in the native text; nothing for a placeholder. */
  private static String written(AlignedText text, int position) {
    String symbol = text.natives().get(position);
    return switch (symbol) {
      case Alphabet.PLACEHOLDER -> "";
      case Alphabet.OTHER -> text.latin().get(position);
      default -> symbol;
    };
  }

  /** 0 for what is blank, 1 for letters and the marks on them, 2 for all else. */
  private static int kind(String written) {
    if (written.isBlank()) {
      return 0;
    }
    int first = written.codePointAt(0);
    return switch (Character.getType(first)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          1;
      default -> Character.isLetter(first) ? 1 : 2;
    };
  }
}
