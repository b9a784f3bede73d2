package translit.corpus.sentence;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import translit.common.Phrase;

/**
 * What a corpus lacks for one reason.
 *
 * @param reason why
 * @param count how many sentences, or lines that are none
 * @param example one of them, cut where it is long
 */
public record LeftOut(Reason reason, long count, String example) {
  private static final int LONGEST_EXAMPLE = 60;

  /** A sentence alone. */
  static LeftOut of(Reason reason, String sentence) {
    return new LeftOut(reason, 1, cut(sentence));
  }

  /** Both together, with the earlier example. */
  LeftOut plus(LeftOut other) {
    return new LeftOut(reason, count + other.count, example);
  }

  /** Between two characters as people see them, so that none loses its mark. */
  private static String cut(String sentence) {
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(sentence);
    return sentence.length() <= LONGEST_EXAMPLE
        ? sentence
        : sentence.substring(0, characters.preceding(LONGEST_EXAMPLE)).strip() + "…";
  }

  /**
   * As in {@code 12 left out: fewer than 3 words, such as …}. The example is isolated: of whatever
   * direction, it leaves the words around it in theirs.
   */
  @Override
  public String toString() {
    return Phrase.say("%,d left out: %s, such as \u2068%s\u2069", count, reason.words(), example);
  }
}
