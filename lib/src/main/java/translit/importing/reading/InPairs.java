package translit.importing.reading;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a transform makes of letters beside each other: where it is not what it makes of each alone,
 * one of the two is written in another way behind or in front of the other.
 */
final class InPairs {
  /** A letter with more is not a matter of its neighbours. */
  private static final int MOST_OUTCOMES = 4;

  private final Transliterator transform;
  private final Map<String, String> alone = new LinkedHashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final Notes notes;

  /** Spellings of a letter, with the letters behind which and in front of which it has them. */
  private final Map<String, Map<String, List<String>>> after = new LinkedHashMap<>();

  private final Map<String, Map<String, List<String>>> before = new LinkedHashMap<>();

  InPairs(Transliterator transform, List<String> letters, Notes notes) {
    this.transform = transform;
    this.notes = notes;
    letters.forEach(letter -> alone.put(letter, transform.transliterate(letter)));
    letters.stream().filter(InPairs::isMark).forEach(mark -> alone.put(mark, onLetters(mark)));
  }

  private static boolean isMark(String letter) {
    return Scripts.isMark(letter.codePointAt(0));
  }

  /**
   * How a mark is written where it stands on a letter, which may not be how it is written alone:
   * what stays of {@code ki} and {@code khi} behind {@code k} and {@code kh}.
   */
  private String onLetters(String mark) {
    Map<String, Integer> endings = new LinkedHashMap<>();
    int asAlone = 0;
    for (String letter : alone.keySet()) {
      String both = transform.transliterate(letter + mark);
      String stem = stem(letter);
      if (isMark(letter) || stem.equals(alone.get(letter))) {
        continue;
      } else if (both.equals(alone.get(letter) + alone.get(mark))) {
        asAlone++;
      } else if (both.startsWith(stem)) {
        endings.merge(both.substring(stem.length()), 1, Integer::sum);
      }
    }
    int most = asAlone;
    return endings.entrySet().stream()
        .filter(ending -> ending.getValue() > most)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(alone.get(mark));
  }

  /** A consonant without its inherent vowel, as some mark leaves it: {@code k} of {@code ka}. */
  private String stem(String letter) {
    return stems.computeIfAbsent(
        letter,
        key ->
            alone.keySet().stream()
                .filter(InPairs::isMark)
                .map(mark -> transform.transliterate(letter + mark))
                .filter(both -> alone.get(letter).startsWith(both))
                .min(Comparator.comparingInt(String::length))
                .orElse(alone.get(letter)));
  }

  void addTo(SourceTable table) {
    alone.keySet().forEach(first -> alone.keySet().forEach(second -> look(first, second)));
    for (String letter : alone.keySet()) {
      Map<String, List<String>> behind = some(after, letter, "behind");
      Map<String, List<String>> inFront = some(before, letter, "in front of");
      String usual =
          behind.entrySet().stream()
              .max(Comparator.comparingInt(entry -> entry.getValue().size()))
              .map(Map.Entry::getKey)
              .orElse(alone.get(letter));
      List<Case> cases = new ArrayList<>();
      if (!usual.equals(alone.get(letter)) && !isMark(letter)) {
        cases.add(Case.atStart(alone.get(letter)));
      }
      behind.forEach(
          (latin, neighbours) -> {
            if (!latin.equals(usual)) {
              cases.add(Case.after(neighbours, latin));
            }
          });
      inFront.forEach(
          (latin, neighbours) -> {
            if (!latin.equals(alone.get(letter))) {
              cases.add(Case.before(neighbours, latin));
            }
          });
      table.add(Pair.of(letter, usual, ""));
      if (!cases.isEmpty()) {
        table.conditional().put(letter, cases);
      }
    }
  }

  private void look(String first, String second) {
    boolean mark = isMark(second);
    if (isMark(first) || mark && stem(first).equals(alone.get(first))) {
      return; // no word begins so, or no text has them
    }
    String one = alone.get(first);
    String other = alone.get(second);
    String both = transform.transliterate(first + second);
    if (both.codePoints().mapToObj(Character::toString).anyMatch(alone::containsKey)) {
      notes.add(
          "pairs of letters that the transform does not write out", first + second + " → " + both);
    } else if (both.equals(one + other)) {
      put(after, second, other, first);
      put(before, first, one, second);
    } else if (both.startsWith(one) && !(mark && both.endsWith(other))) {
      put(after, second, both.substring(one.length()), first);
    } else if (both.endsWith(other)) {
      put(before, first, both.substring(0, both.length() - other.length()), second);
    } else {
      notes.add(
          "pairs of letters that the transform changes both of", first + second + " → " + both);
    }
  }

  private static void put(
      Map<String, Map<String, List<String>>> into, String letter, String latin, String neighbour) {
    into.computeIfAbsent(letter, key -> new LinkedHashMap<>())
        .computeIfAbsent(latin, key -> new ArrayList<>())
        .add(neighbour);
  }

  private Map<String, List<String>> some(
      Map<String, Map<String, List<String>>> from, String letter, String where) {
    Map<String, List<String>> outcomes = from.getOrDefault(letter, Map.of());
    if (outcomes.size() <= MOST_OUTCOMES) {
      return outcomes;
    }
    notes.add(
        "letters that depend on too many neighbours",
        "%s %s others: %s".formatted(letter, where, String.join(" ", outcomes.keySet())));
    return Map.of();
  }
}
