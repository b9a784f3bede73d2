package translit.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.lang3.StringUtils;
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
    return places.equals(List.of(Place.ANY)) && isWritten(1);
  }

  /**
   * The cases whose conditions on what stands before hold.
   *
   * @param before the end of the text before, as much of it as conditions name; empty where there
   *     is none
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
   * The cases whose conditions on what stands behind hold, whatever follows.
   *
   * @param text the beginning of the text behind; a space where a word ends
   * @return bit k for case k
   */
  public long casesBefore(String text) {
    boolean inWord = WordCharacters.startsInWord(text);
    boolean open = StringUtils.containsOnly(text, WordCharacters.APOSTROPHES);
    return cases(
        place ->
            !((inWord || open) && place.wordEnd())
                && (place.before().isEmpty()
                    || place.before().stream()
                        .anyMatch(one -> folded(text).startsWith(folded(one)))));
  }

  /**
   * Which of some cases may hold or not by what follows, and are not hidden by one that holds.
   *
   * @param cases whose conditions on what stands before hold: bit k for case k
   * @param text the beginning of the text behind, or nothing of it
   * @return bit k for case k
   */
  public long undecided(long cases, String text) {
    boolean inWord = WordCharacters.startsInWord(text);
    long possible =
        cases(
            place ->
                !(inWord && place.wordEnd())
                    && (place.before().isEmpty()
                        || place.before().stream()
                            .map(Transition::folded)
                            .anyMatch(
                                one ->
                                    folded(text).startsWith(one) || one.startsWith(folded(text)))));
    long sure = casesBefore(text) & cases;
    return possible & cases & ~sure & (Long.lowestOneBit(elsewhere(sure)) - 1);
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
    return (Long.lowestOneBit(cases) & spelled) != 0
        || (Long.lowestOneBit(elsewhere(cases)) & spelled) != 0;
  }

  /** Those that hold in any word, of capitals or not. */
  private long elsewhere(long cases) {
    long elsewhere = cases;
    for (int k = 0; k < places.size(); k++) {
      elsewhere &= places.get(k).capitals() ? ~(1L << k) : -1;
    }
    return elsewhere;
  }
}
