package translit.language;

import java.util.List;

/**
 * A condition on the surroundings of a letter; all that is given must hold.
 *
 * @param wordStart only at the start of a word
 * @param wordEnd only at the end of a word
 * @param capitals only in a word of two letters or more that are all capitals
 * @param after only behind one of these strings, in whatever case; empty for any
 * @param before only in front of one of these strings, in whatever case; empty for any
 */
public record Place(
    boolean wordStart, boolean wordEnd, boolean capitals, List<String> after, List<String> before) {
  /** No condition. */
  public static final Place ANY = new Place(false, false, false, List.of(), List.of());

  /**
   * Copies the neighbours.
   *
   * @param wordStart only at the start of a word
   * @param wordEnd only at the end of a word
   * @param capitals only in a word of two letters or more that are all capitals
   * @param after only behind one of these strings; empty for any
   * @param before only in front of one of these strings; empty for any
   */
  public Place {
    after = List.copyOf(after);
    before = List.copyOf(before);
  }

  /** {@return this place in a word of capitals} */
  public Place inCapitals() {
    return new Place(wordStart, wordEnd, true, after, before);
  }

  /** Whether something on the left decides. */
  boolean looksLeft() {
    return wordStart || !after.isEmpty();
  }

  /** Whether something on the right decides. */
  boolean looksRight() {
    return wordEnd || !before.isEmpty();
  }

  boolean holds(Surroundings text, int start, int end) {
    return (after.isEmpty() || text.after(after, start))
        && (before.isEmpty() || text.before(before, end))
        && (!wordStart || text.startsWord(start))
        && (!wordEnd || text.endsWord(end))
        && (!capitals || text.inCapitals(start));
  }
}
