package translit.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import translit.importing.reading.LetterCase;
import translit.importing.reading.Notes;

/** Which capitals a rule file derives by itself, so that it need not have them. */
final class CapitalLetters {
  /** How far shares of a capital may miss those of the small letter. */
  private static final double NEAR = 1e-6;

  private CapitalLetters() {}

  /**
   * Leaves out capitals that are written as their small letters are. If all letters are capitals,
   * they become small.
   *
   * @param letters with the weights of their spellings; changed
   * @param notes what was done
   */
  static void simplify(Map<String, Map<String, Double>> letters, Notes notes) {
    Map<String, Map<String, Double>> given = new LinkedHashMap<>(letters);
    boolean onlyCapitals = given.keySet().stream().allMatch(LetterCase::isCapital);
    if (onlyCapitals) {
      letters.clear();
      given.forEach((text, spellings) -> letters.put(LetterCase.small(text), small(spellings)));
      notes.add("the source has capitals only: the small letters are written as they are");
      return;
    }
    int derived = 0;
    for (String capital : given.keySet()) {
      Map<String, Double> smalls = given.get(LetterCase.small(capital));
      if (!LetterCase.isCapital(capital) || smalls == null) {
        continue;
      }
      if (isSame(small(given.get(capital)), small(smalls)) || isMixed(capital)) {
        letters.remove(capital);
        derived++;
      } else {
        notes.add(
            "capitals that are not written as their small letters are, and so have their own rule",
            capital + " → " + String.join(" ", given.get(capital).keySet()));
      }
    }
    if (derived > 0) {
      notes.add(
          "%d capitals are left out, since they follow from the small letters".formatted(derived));
    }
  }

  /** {@code оЬ}, which no text has. */
  private static boolean isMixed(String text) {
    int first = text.codePointAt(0);
    return !LetterCase.isCapital(Character.toString(first));
  }

  private static boolean isSame(Map<String, Double> some, Map<String, Double> others) {
    double sum = sum(some);
    double otherSum = sum(others);
    return some.keySet().equals(others.keySet())
        && some.entrySet().stream()
            .allMatch(
                one -> Math.abs(one.getValue() / sum - others.get(one.getKey()) / otherSum) < NEAR);
  }

  static double sum(Map<String, Double> weights) {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Map<String, Double> small(Map<String, Double> spellings) {
    Map<String, Double> all = new LinkedHashMap<>();
    spellings.forEach((latin, weight) -> all.merge(LetterCase.small(latin), weight, Double::sum));
    return all;
  }

  /**
   * Leaves out spellings with capitals of letters without case, where the small spelling is there
   * too: {@code A} and {@code a} are both typed for {@code ა}, but a capital is read as the small
   * letter anyway.
   */
  static void withoutTypedCapitals(Map<String, Map<String, Double>> letters) {
    letters.forEach(
        (text, spellings) -> {
          if (!LetterCase.isCapital(text) && !LetterCase.isSmall(text)) {
            Set<String> all = new TreeSet<>(spellings.keySet());
            all.stream()
                .filter(
                    latin ->
                        !LetterCase.small(latin).equals(latin)
                            && all.contains(LetterCase.small(latin)))
                .forEach(spellings::remove);
          }
        });
  }
}
