package translit.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import translit.common.InputException;
import translit.importing.reading.Case;
import translit.importing.reading.Notes;
import translit.importing.reading.Pair;
import translit.importing.reading.PositionalRules;
import translit.importing.reading.Scripts;

/** The letters of a rule file, each with its cases, out of pairs. */
final class Letters {
  /** A network's alphabet holds no more. */
  private static final int MOST = 500;

  private Letters() {}

  /**
   * Collects spellings.
   *
   * @param pairs native on the left
   * @param conditional cases of letters in some places
   * @param scripts the native script
   * @param notes what was left out
   * @return cases by letter, the last of each for any place
   */
  static Map<String, List<Case>> of(
      List<Pair> pairs, Map<String, List<Case>> conditional, Scripts scripts, Notes notes) {
    List<Pair> placed = pairs.stream().filter(pair -> PositionalRules.isOne(pair.part())).toList();
    Map<String, Map<String, Double>> plain = plain(pairs);
    CapitalLetters.withoutTypedCapitals(plain);
    CapitalLetters.simplify(plain, notes);
    Map<String, List<Case>> places = new LinkedHashMap<>(conditional);
    places.putAll(PositionalRules.cases(placed, plain));
    withoutUselessGroups(plain, places, notes);
    if (plain.isEmpty()) {
      throw new InputException(
          "no letter with a spelling was found, expected native letters beside Latin ones, such as"
              + " { \"ж\": \"zh\" } or a line \"ж<tab>zh\"");
    }
    if (plain.size() > MOST) {
      throw new InputException(
          ("%,d letters and groups of the script %s, expected at most %d; a table of one language"
                  + " has fewer, and --script chooses a smaller script")
              .formatted(plain.size(), scripts.name(), MOST));
    }
    Map<String, List<Case>> letters = new LinkedHashMap<>();
    plain.forEach(
        (symbol, spellings) -> {
          List<Case> cases = new ArrayList<>();
          places.getOrDefault(symbol, List.of()).stream()
              .map(one -> among(one, plain))
              .filter(one -> !one.isAnywhere())
              .forEach(cases::add);
          cases.add(Case.anywhere(spellings));
          letters.put(symbol, cases);
        });
    return letters;
  }

  /** A pair that stands twice counts once, unless it has weights. */
  private static Map<String, Map<String, Double>> plain(List<Pair> pairs) {
    Map<String, Map<String, Double>> plain = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (pair.weight() <= 0 || PositionalRules.isOne(pair.part())) {
        continue;
      }
      Map<String, Double> spellings =
          plain.computeIfAbsent(pair.left(), key -> new LinkedHashMap<>());
      if (Double.isNaN(pair.weight())) {
        spellings.putIfAbsent(pair.right(), 1.0);
      } else {
        spellings.merge(pair.right(), pair.weight(), Double::sum);
      }
    }
    return plain;
  }

  /** A condition names letters that have a rule. */
  private static Case among(Case one, Map<String, Map<String, Double>> plain) {
    return new Case(
        one.wordStart(),
        one.wordEnd(),
        one.after().stream().filter(plain::containsKey).toList(),
        one.before().stream().filter(plain::containsKey).toList(),
        one.spellings());
  }

  /** A group that is written as its letters are says nothing. */
  private static void withoutUselessGroups(
      Map<String, Map<String, Double>> plain, Map<String, List<Case>> places, Notes notes) {
    List<String> useless =
        plain.entrySet().stream()
            .filter(entry -> entry.getKey().codePointCount(0, entry.getKey().length()) > 1)
            .filter(entry -> !places.containsKey(entry.getKey()))
            .filter(
                entry ->
                    entry.getValue().size() == 1
                        && entry
                            .getKey()
                            .codePoints()
                            .mapToObj(Character::toString)
                            .allMatch(
                                letter ->
                                    plain.getOrDefault(letter, Map.of()).size() == 1
                                        && !places.containsKey(letter))
                        && entry
                            .getValue()
                            .containsKey(PositionalRules.written(entry.getKey(), plain)))
            .map(Map.Entry::getKey)
            .toList();
    useless.forEach(
        group -> {
          notes.add("groups that are written as their letters are, and so need no rule", group);
          plain.remove(group);
        });
  }
}
