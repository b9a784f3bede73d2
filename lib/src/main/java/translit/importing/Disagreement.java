package translit.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import translit.importing.reading.Notes;
import translit.importing.reading.Pair;
import translit.importing.reading.PositionalRules;

/** Whether parts of a source say different things of the same letters. */
final class Disagreement {
  private static final int SOME = 3;

  private Disagreement() {}

  /**
   * Says so if they do: the file may have a table for each of several languages.
   *
   * @param pairs native on the left
   * @param notes to say it in
   */
  static void note(List<Pair> pairs, Notes notes) {
    Map<String, Map<String, Set<String>>> byLetter = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (!pair.part().isEmpty() && !PositionalRules.isOne(pair.part())) {
        byLetter
            .computeIfAbsent(pair.left(), key -> new LinkedHashMap<>())
            .computeIfAbsent(pair.part(), key -> new TreeSet<>())
            .add(pair.right());
      }
    }
    Set<String> parts = new TreeSet<>();
    long letters =
        byLetter.values().stream()
            .filter(
                some ->
                    new TreeSet<>(some.values().stream().map(Set::toString).toList()).size() > 1)
            .peek(some -> parts.addAll(some.keySet()))
            .count();
    if (letters >= SOME) {
      notes.add(
          "%d letters are written differently in these parts of the source, and all their spellings"
                  .formatted(letters)
              + " are taken; --part takes one part",
          String.join(", ", parts));
    }
  }
}
