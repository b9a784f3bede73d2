package translit.fitting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How each letter was typed in all lines, whatever case and style it was, with an example of each.
 */
final class Usage {
  /**
   * A word as it was typed and as it is written.
   *
   * @param typed in Latin letters
   * @param written in native ones
   */
  record Example(String typed, String written) {}

  private record Use(String letter, String latin) {}

  private final Map<String, Map<String, Double>> counts = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> words = new LinkedHashMap<>();
  private final Map<String, List<Unit>> units = new LinkedHashMap<>();
  private final Map<Use, Example> examples = new HashMap<>();
  private final Map<Use, Double> shown = new HashMap<>();

  /** Counts a line, and with it all its estimates. */
  void add(String typed, String reference, Lattice lattice, LineStyles styles) {
    String small = UnitReader.small(reference);
    for (Unit unit : lattice.units()) {
      if (unit.isLetter()) {
        units.computeIfAbsent(unit.text(), x -> new ArrayList<>()).add(unit);
      }
    }
    styles.count(
        (edge, times) -> {
          Unit unit = lattice.units().get(edge.unit());
          boolean isWord = edge.kind() == Lattice.Kind.WORD;
          int end = isWord ? unit.wordEnd() : edge.unit() + 1;
          int to = end < lattice.units().size() ? lattice.units().get(end).at() : small.length();
          String letter = small.substring(unit.at(), to);
          (isWord ? words : counts)
              .computeIfAbsent(letter, x -> new LinkedHashMap<>())
              .merge(edge.latin(), times, Double::sum);
          Use use = new Use((isWord ? " " : "") + letter, edge.latin());
          if (times > shown.getOrDefault(use, 0.0)) {
            shown.put(use, times);
            int at = edge.from() % (typed.length() + 1);
            examples.put(use, new Example(wordAround(typed, at), wordAround(reference, unit.at())));
          }
        });
  }

  private static String wordAround(String text, int at) {
    int from = text.lastIndexOf(' ', Math.max(0, at - 1)) + 1;
    int to = text.indexOf(' ', at);
    return text.substring(from, to < 0 ? text.length() : to);
  }

  /** Letters that were read, in small ones. */
  Collection<String> letters() {
    return Collections.unmodifiableSet(units.keySet());
  }

  /** How often a letter was typed in each way. */
  Map<String, Double> of(String letter) {
    return counts.getOrDefault(letter, Map.of());
  }

  /** Each place where a letter stood. */
  List<Unit> unitsOf(String letter) {
    return units.get(letter);
  }

  /** Words that were typed in ways of their own. */
  Set<String> words() {
    return Collections.unmodifiableSet(words.keySet());
  }

  Map<String, Double> ofWord(String word) {
    return words.get(word);
  }

  Example example(String letter, String latin) {
    return examples.get(new Use(letter, latin));
  }

  Example exampleOfWord(String word, String latin) {
    return examples.get(new Use(" " + word, latin));
  }
}
