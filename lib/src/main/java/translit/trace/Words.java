package translit.trace;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import translit.common.SeededHash;
import translit.language.AlignedText;
import translit.language.Alphabet;

/**
 * The different native words of a text, numbered by where they are met for the first time. A word
 * is a run of letters with the marks on them, or a run of other characters that are not blank, or a
 * run of blanks; in small letters. A placeholder belongs to the letter before it.
 */
final class Words implements WordHashes {
  private final int stemLetters;
  private final LongList words = new LongArrayList();
  private final LongList stems = new LongArrayList();
  private Map<String, Integer> indices = new HashMap<>();

  /**
   * @param stemLetters letters of a word that are its stem
   */
  Words(int stemLetters) {
    this.stemLetters = stemLetters;
  }

  /**
   * The index of the word at each position, which is a new one if the word is.
   *
   * @param text both sides
   * @return as many as the text has positions
   */
  int[] indices(AlignedText text) {
    int[] at = new int[text.size()];
    int end;
    for (int start = 0; start < at.length; start = end) {
      StringBuilder word = new StringBuilder(written(text, start));
      int kind = kind(written(text, start));
      for (end = start + 1; end < at.length; end++) {
        String next = written(text, end);
        if (!next.isEmpty() && kind(next) != kind) {
          break;
        }
        word.append(next);
      }
      Arrays.fill(at, start, end, index(word.toString().toLowerCase(Locale.ROOT)));
    }
    return at;
  }

  private int index(String word) {
    return indices.computeIfAbsent(
        word,
        met -> {
          words.add(SeededHash.of(met, 0));
          stems.add(SeededHash.of(stem(met, stemLetters), 0));
          return words.size() - 1;
        });
  }

  /** Says that there are no more, so that their strings, which take the most memory, may go. */
  void complete() {
    indices = Map.of();
  }

  int size() {
    return words.size();
  }

  @Override
  public long word(int index) {
    return words.getLong(index);
  }

  @Override
  public long stem(int index) {
    return stems.getLong(index);
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
