package translit.language;

import static translit.language.WordCharacters.isApostrophe;
import static translit.language.WordCharacters.isPart;

import java.util.BitSet;
import java.util.List;

/** A native text as the conditions of rules see it: its words, capitals and neighbours. */
public final class Surroundings {
  private final String text;
  private BitSet capitals; // of the whole text, so that long words are not counted at each letter

  /**
   * Looks at a text.
   *
   * @param text native text
   */
  public Surroundings(String text) {
    this.text = text;
  }

  /**
   * Whether a word begins at an offset. Marks belong to their word: in {@code ինչո՞ւ} no word
   * begins behind the question mark, and in {@code м'яч} none behind the apostrophe.
   *
   * @param at offset in characters
   * @return whether one begins there
   */
  public boolean startsWord(int at) {
    int from = at;
    while (from > 0 && isApostrophe(text.charAt(from - 1))) {
      from--;
    }
    return from == 0 || !isPart(text.codePointBefore(from));
  }

  /**
   * Whether a word ends in front of an offset; apostrophes as in {@link #startsWord}.
   *
   * @param end offset in characters
   * @return whether one ends there
   */
  public boolean endsWord(int end) {
    int to = end;
    while (to < text.length() && isApostrophe(text.charAt(to))) {
      to++;
    }
    return to == text.length() || !isPart(text.codePointAt(to));
  }

  /** Whether an offset is inside a word of two letters or more that are all capitals. */
  boolean inCapitals(int at) {
    if (capitals == null) {
      capitals = wordsOfCapitals();
    }
    return capitals.get(at);
  }

  /** Whether one of some strings ends in front of an offset, whatever its case. */
  boolean after(List<String> strings, int at) {
    return strings.stream().anyMatch(s -> isAt(at - s.length(), s));
  }

  /** Whether one of some strings begins at an offset, whatever its case. */
  boolean before(List<String> strings, int at) {
    return strings.stream().anyMatch(s -> isAt(at, s));
  }

  private boolean isAt(int at, String string) {
    return text.regionMatches(true, at, string, 0, string.length());
  }

  private BitSet wordsOfCapitals() {
    BitSet found = new BitSet(text.length());
    int start = 0;
    int letters = 0;
    boolean all = true;
    for (int at = 0; at <= text.length(); ) {
      int codePoint = at < text.length() ? text.codePointAt(at) : ' ';
      if (Character.isLetter(codePoint) && !isApostrophe(codePoint)) { // ʼ counts as a letter
        letters++;
        all &= Character.isUpperCase(codePoint);
      } else if (!isPart(codePoint) && !isApostrophe(codePoint)) {
        found.set(start, at, all && letters > 1);
        start = at;
        letters = 0;
        all = true;
      }
      at += Character.charCount(codePoint);
    }
    return found;
  }
}
