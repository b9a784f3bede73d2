package translit.language.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import translit.language.Place;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;

/**
 * A letter as a rule file has it: a case may say where it does not hold, and a spelling may be
 * empty.
 *
 * @param symbol the letter or group
 * @param options tried in order, the last for any place
 */
public record Draft(String symbol, List<Option> options) {
  /**
   * What holds in some places.
   *
   * @param place where
   * @param except the places among these where it does not hold after all
   * @param spellings how the letter is written there
   */
  public record Option(Place place, List<Place> except, List<Spelling> spellings) {
    /** {@return whether it holds in any place} */
    public boolean isAnywhere() {
      return place.equals(Place.ANY) && except.isEmpty();
    }
  }

  /**
   * A letter without such cases and spellings, as a draft.
   *
   * @param letter of rules
   * @return the same
   */
  public static Draft of(Letter letter) {
    return new Draft(
        letter.symbol(),
        letter.cases().stream()
            .map(one -> new Option(one.place(), List.of(), one.spellings()))
            .toList());
  }

  /** {@return the letter with cases that only say where they hold; spellings may be empty} */
  public Letter compiled() {
    return new Letter(symbol, cases(options));
  }

  /**
   * Options as cases. Where one is excepted, those behind it hold, so they are put in front of it
   * for these places.
   */
  static List<Case> cases(List<Option> options) {
    List<Case> cases = new ArrayList<>();
    for (int k = options.size() - 1; k >= 0; k--) {
      Option one = options.get(k);
      List<Case> elsewhere = new ArrayList<>();
      for (Place except : one.except()) {
        Optional<Place> excepted = Places.both(one.place(), except);
        cases.forEach(
            other ->
                excepted
                    .flatMap(place -> Places.both(place, other.place()))
                    .ifPresent(place -> elsewhere.add(new Case(place, other.spellings()))));
      }
      elsewhere.add(new Case(one.place(), one.spellings()));
      cases.addAll(0, elsewhere);
    }
    return reachable(cases);
  }

  /** Without those that never come to their turn. */
  static List<Case> reachable(List<Case> cases) {
    List<Case> reached = new ArrayList<>();
    Set<Place> places = new HashSet<>();
    for (Case one : cases) {
      if (!places.contains(Place.ANY) && places.add(one.place())) {
        reached.add(one);
      }
    }
    return reached;
  }
}
