package translit.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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

  /** One word per position. */
  static List<String> of(AlignedText text) {
    List<String> words = new ArrayList<>(text.size());
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
        close(words, word, start, i);
        start = i;
        kind = next;
      }
      word.append(written);
    }
    close(words, word, start, text.size());
    return words;
  }

  private static void close(List<String> words, StringBuilder word, int start, int end) {
    words.addAll(Collections.nCopies(end - start, word.toString().toLowerCase(Locale.ROOT)));
    word.setLength(0);
  }

  private static Kind kind(int codePoint) {
    if (Character.isLetter(codePoint)) {
      return Kind.LETTER;
    }
    return Character.isWhitespace(codePoint) ? Kind.BLANK : Kind.OTHER;
  }
}
