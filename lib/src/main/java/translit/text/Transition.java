package translit.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import translit.common.InputException;
import translit.language.Place;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Word;
import translit.language.StandIns;
import translit.language.WordCharacters;

/**
 * One way in which rules make Latin characters of a native letter or group, as whoever reads them
 * backwards needs it.
 *
 * @param symbol the letter or group
 * @param latin the characters that are typed for it
 * @param places where the letter's cases hold, in the order in which they are tried, the last
 *     anywhere; at most {@value #MOST_CASES}
 * @param spelled which of the cases type these characters: bit k for case k
 */
public record Transition(String symbol, List<String> latin, List<Place> places, long spelled) {
  static final int MOST_CASES = Long.SIZE;

  /**
   * Checks that the cases have bits.
   *
   * @param symbol the letter or group
   * @param latin the characters that are typed for it
   * @param places where the letter's cases hold
   * @param spelled which of the cases type these characters
   * @throws InputException if there are more than {@value #MOST_CASES}
   */
  public Transition {
    if (places.size() > MOST_CASES) {
      throw new InputException(
          "letter '%s' has %d cases, expected at most %d"
              .formatted(symbol, places.size(), MOST_CASES));
    }
  }

  static Transition of(Letter letter, List<String> latin) {
    long spelled = 0;
    for (int k = 0; k < letter.cases().size(); k++) {
      boolean spells =
          letter.cases().get(k).spellings().stream().anyMatch(one -> one.latin().equals(latin));
      spelled |= spells ? 1L << k : 0;
    }
    List<Place> places = letter.cases().stream().map(Case::place).toList();
    return new Transition(StandIns.symbolOf(letter.symbol()), latin, places, spelled);
  }

  static Transition of(Word word, List<String> latin) {
    Place whole = new Place(true, true, false, List.of(), List.of());
    return new Transition(word.symbol(), latin, List.of(whole), 1);
  }

  /** {@return whether it is possible anywhere} */
  public boolean isUnconditional() {
    return isWritten(-1) && places.size() == 1;
  }

  /**
   * The cases whose conditions on what stands before hold.
   *
   * @param before the symbol before; empty at the beginning of a text
   * @return bit k for case k
   */
  public long casesAfter(String before) {
    boolean inWord = WordCharacters.endsInWord(before);
    return cases(
        place ->
            !(inWord && place.wordStart())
                && (place.after().isEmpty()
                    || place.after().stream()
                        .anyMatch(one -> folded(before).endsWith(folded(one)))));
  }

  /**
   * The cases whose conditions on what stands behind hold.
   *
   * @param next the symbol behind; empty at the end of a text
   * @return bit k for case k
   */
  public long casesBefore(String next) {
    boolean inWord = WordCharacters.startsInWord(next);
    return cases(
        place ->
            !(inWord && place.wordEnd())
                && (place.before().isEmpty()
                    || place.before().stream()
                        .anyMatch(one -> folded(next).startsWith(folded(one)))));
  }

  private long cases(Predicate<Place> fits) {
    long cases = 0;
    for (int k = 0; k < places.size(); k++) {
      cases |= fits.test(places.get(k)) ? 1L << k : 0;
    }
    return cases;
  }

  private static String folded(String symbol) {
    return symbol.toLowerCase(Locale.ROOT);
  }

  /**
   * Whether the first of the cases that hold types these characters. Whether the word is all
   * capitals need not be known: it may be or not.
   *
   * @param cases that hold on both sides: bit k for case k
   * @return whether this way is possible
   */
  public boolean isWritten(long cases) {
    long elsewhere = cases;
    for (int k = 0; k < places.size(); k++) {
      elsewhere &= places.get(k).capitals() ? ~(1L << k) : -1;
    }
    return (Long.lowestOneBit(cases) & spelled) != 0
        || (Long.lowestOneBit(elsewhere) & spelled) != 0;
  }
}
