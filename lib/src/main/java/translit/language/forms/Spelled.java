package translit.language.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import translit.language.Place;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;

/** Spellings of two things that stand together, and of one that is not always typed. */
public final class Spelled {
  private Spelled() {}

  /**
   * Puts spellings together.
   *
   * @param first of what comes first
   * @param second of what follows it
   * @return each of the first with each of the second behind it; equal ones become one
   */
  public static List<Spelling> together(List<Spelling> first, List<Spelling> second) {
    Map<List<String>, Double> all = new LinkedHashMap<>();
    for (Spelling one : first) {
      for (Spelling other : second) {
        List<String> latin = new ArrayList<>(one.latin());
        latin.addAll(other.latin());
        all.merge(latin, one.probability() * other.probability(), Double::sum);
      }
    }
    return all.entrySet().stream()
        .map(entry -> new Spelling(entry.getKey(), Math.min(1, entry.getValue())))
        .toList();
  }

  /** Those with which something is typed, in the shares that they have among themselves. */
  static List<Spelling> typed(List<Spelling> spellings) {
    List<Spelling> typed = spellings.stream().filter(one -> !one.latin().isEmpty()).toList();
    double sum = typed.stream().mapToDouble(Spelling::probability).sum();
    return typed.size() == spellings.size()
        ? spellings
        : typed.stream().map(one -> new Spelling(one.latin(), one.probability() / sum)).toList();
  }

  static boolean canBeEmpty(Case one) {
    return one.spellings().stream().anyMatch(spelling -> spelling.latin().isEmpty());
  }

  static boolean canBeEmpty(Letter letter) {
    return letter.cases().stream().anyMatch(Spelled::canBeEmpty);
  }

  /** A letter as it is typed where it stands alone; empty if it never is. */
  static Optional<Letter> alone(Letter letter) {
    List<Case> cases = new ArrayList<>();
    for (Case one : letter.cases()) {
      List<Spelling> typed = typed(one.spellings());
      if (!typed.isEmpty()) {
        cases.add(new Case(one.place(), typed));
      }
    }
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    Case last = cases.remove(cases.size() - 1);
    cases.add(new Case(Place.ANY, last.spellings()));
    return Optional.of(new Letter(letter.symbol(), cases));
  }

  /** A letter that is typed unless it begins a word, as far as it ever is. */
  static Letter typedWithin(Letter letter) {
    List<Case> cases = new ArrayList<>();
    for (Case one : letter.cases()) {
      Place place = one.place();
      List<Spelling> typed = typed(one.spellings());
      if (canBeEmpty(one) && !place.wordStart() && !typed.isEmpty()) {
        cases.add(
            new Case(
                new Place(true, place.wordEnd(), place.capitals(), place.after(), place.before()),
                one.spellings()));
        cases.add(new Case(place, typed));
      } else {
        cases.add(one);
      }
    }
    return new Letter(letter.symbol(), cases);
  }

  /** Two letters that are one symbol; empty if they are not typed anywhere. */
  static Optional<Letter> group(Letter first, Letter second) {
    List<Case> cases = new ArrayList<>();
    for (Case one : first.cases()) {
      for (Case other : second.cases()) {
        Optional<Place> place =
            Places.inFrontOf(one.place(), second.symbol())
                .flatMap(
                    a ->
                        Places.behind(other.place(), first.symbol())
                            .flatMap(b -> Places.both(a, b)));
        List<Spelling> spellings = typed(together(one.spellings(), other.spellings()));
        if (place.isPresent() && !spellings.isEmpty()) {
          cases.add(new Case(place.get(), spellings));
        }
      }
    }
    List<Case> reached = Draft.reachable(cases);
    return reached.isEmpty() || !reached.get(reached.size() - 1).place().equals(Place.ANY)
        ? Optional.empty()
        : Optional.of(new Letter(first.symbol() + second.symbol(), reached));
  }
}
