package translit.language.forms;

import static translit.language.WordCharacters.APOSTROPHES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import translit.language.Place;
import translit.language.WordCharacters;

/** Arithmetic of conditions: both of two, and what is left of one whose neighbour is known. */
final class Places {
  private Places() {}

  /** Where both hold; empty if that can be nowhere. */
  static Optional<Place> both(Place a, Place b) {
    boolean start = a.wordStart() || b.wordStart();
    boolean end = a.wordEnd() || b.wordEnd();
    Optional<List<String>> after =
        common(a.after(), b.after(), Strings.CI::endsWith)
            .map(list -> start ? without(list, WordCharacters::endsInWord) : list);
    Optional<List<String>> before =
        common(a.before(), b.before(), Strings.CI::startsWith)
            .map(list -> end ? without(list, WordCharacters::startsInWord) : list);
    if (after.isEmpty() || before.isEmpty() || isEmptied(a.after(), b.after(), after.get())) {
      return Optional.empty();
    }
    return isEmptied(a.before(), b.before(), before.get())
        ? Optional.empty()
        : Optional.of(
            new Place(start, end, a.capitals() || b.capitals(), after.get(), before.get()));
  }

  private static boolean isEmptied(List<String> a, List<String> b, List<String> left) {
    return left.isEmpty() && !(a.isEmpty() && b.isEmpty());
  }

  /** Strings that satisfy one of both lists; the longer one says all that the shorter one does. */
  private static Optional<List<String>> common(
      List<String> a, List<String> b, BiPredicate<String, String> includes) {
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.of(a.isEmpty() ? b : a);
    }
    List<String> common = new ArrayList<>();
    for (String one : a) {
      for (String other : b) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = longer.equals(one) ? other : one;
        if (includes.test(longer, shorter) && !common.contains(longer)) {
          common.add(longer);
        }
      }
    }
    return common.isEmpty() ? Optional.empty() : Optional.of(common);
  }

  private static List<String> without(List<String> strings, Predicate<String> left) {
    return strings.stream().filter(left.negate()).toList();
  }

  /** What is left of a place if this symbol follows; empty if it then cannot hold. */
  static Optional<Place> inFrontOf(Place place, String symbol) {
    if (place.wordEnd() && WordCharacters.startsInWord(symbol)) {
      return Optional.empty();
    }
    boolean end = place.wordEnd() && StringUtils.containsOnly(symbol, APOSTROPHES);
    return left(place.before(), symbol, true)
        .map(before -> new Place(place.wordStart(), end, place.capitals(), place.after(), before));
  }

  /** What is left of a place if this symbol precedes; empty if it then cannot hold. */
  static Optional<Place> behind(Place place, String symbol) {
    if (place.wordStart() && WordCharacters.endsInWord(symbol)) {
      return Optional.empty();
    }
    boolean start = place.wordStart() && StringUtils.containsOnly(symbol, APOSTROPHES);
    return left(place.after(), symbol, false)
        .map(after -> new Place(start, place.wordEnd(), place.capitals(), after, place.before()));
  }

  /** What must stand beyond the symbol; an empty list if nothing need. */
  private static Optional<List<String>> left(
      List<String> wanted, String symbol, boolean onTheRight) {
    List<String> beyond = new ArrayList<>();
    for (String one : wanted) {
      boolean satisfied =
          onTheRight ? Strings.CI.startsWith(symbol, one) : Strings.CI.endsWith(symbol, one);
      if (satisfied) {
        return Optional.of(List.of());
      }
      if (onTheRight && Strings.CI.startsWith(one, symbol)) {
        beyond.add(one.substring(symbol.length()));
      } else if (!onTheRight && Strings.CI.endsWith(one, symbol)) {
        beyond.add(one.substring(0, one.length() - symbol.length()));
      }
    }
    return wanted.isEmpty() || !beyond.isEmpty() ? Optional.of(beyond) : Optional.empty();
  }
}
