package translit.language.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;
import translit.language.Place;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;
import translit.language.forms.Draft.Option;

/**
 * What is typed behind some letters but not written, such as the vowels of Hebrew. It becomes the
 * end of these letters' spellings.
 *
 * @param after the letters
 * @param option what follows them, and what is typed there
 */
public record Tail(List<String> after, Option option) {
  private static final Option NOTHING =
      new Option(Place.ANY, List.of(), List.of(new Spelling(List.of(), 1)));

  /**
   * Whether some letter has this tail.
   *
   * @param letters of the rules
   * @return whether one of them ends as {@code after} says
   */
  public boolean isUsed(List<Letter> letters) {
    return letters.stream().map(Letter::symbol).anyMatch(this::isBehind);
  }

  private boolean isBehind(String symbol) {
    return after.stream().anyMatch(one -> Strings.CI.endsWith(symbol, one));
  }

  /**
   * Adds tails to a letter.
   *
   * @param tails of the rules, in their order
   * @param letter whose spellings may be empty
   * @return the letter with the first tail that holds in each place, or itself if none is for it
   */
  public static Letter added(List<Tail> tails, Letter letter) {
    List<Option> own =
        tails.stream().filter(tail -> tail.isBehind(letter.symbol())).map(Tail::option).toList();
    if (own.isEmpty()) {
      return letter;
    }
    List<Case> tailCases = Draft.cases(Stream.concat(own.stream(), Stream.of(NOTHING)).toList());
    List<Case> cases = new ArrayList<>();
    for (Case one : letter.cases()) {
      for (Case tail : tailCases) {
        Places.both(one.place(), tail.place())
            .ifPresent(
                place ->
                    cases.add(
                        new Case(place, Spelled.together(one.spellings(), tail.spellings()))));
      }
    }
    return new Letter(letter.symbol(), Draft.reachable(cases));
  }
}
