package translit.language;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import translit.common.Phrase;
import translit.common.TableColumns;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;

/**
 * A Latin character that can become more than one native symbol, in whatever style, with what
 * decides each outcome, read off the rules alone.
 *
 * @param latin the Latin character
 * @param outcomes each native symbol it can become, {@link Alphabet#PLACEHOLDER} among them, with
 *     the evidence that the rules allow for it
 */
public record Ambiguity(String latin, Map<String, Set<Evidence>> outcomes) {

  /** Where what decides an outcome can be seen. */
  public enum Evidence {
    /** Characters to the right: {@code t} begins {@code ts}, or the rule looks at what follows. */
    RIGHT,
    /** Characters to the left: {@code s} ends {@code ts}, or the rule looks at what came before. */
    LEFT,
    /** Neither: the letter is written with this character alone, and at best the word can tell. */
    WORD,
    /** The character may also mean itself: {@code 4} the digit, {@code @} in an address. */
    ITSELF
  }

  /**
   * Copies the outcomes in their order.
   *
   * @param latin the Latin character
   * @param outcomes each native symbol it can become, with the evidence that the rules allow for it
   */
  public Ambiguity {
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
  }

  /**
   * Finds the ambiguities of a language.
   *
   * @param rules how its letters are written
   * @return every ambiguous Latin character, in code point order
   */
  public static List<Ambiguity> inRules(RomanizationRules rules) {
    Map<String, Map<String, Set<Evidence>>> found = new TreeMap<>();
    for (Letter letter : rules.lettersInAllStyles()) {
      for (Case one : letter.cases()) {
        for (Spelling spelling : one.spellings()) {
          add(found, StandIns.symbolOf(letter.symbol()), one, spelling.latin());
        }
      }
    }
    for (String character : rules.passThrough()) {
      if (found.containsKey(character)) {
        evidence(found, character, StandIns.symbolOf(character)).add(Evidence.ITSELF);
      }
    }
    return found.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> new Ambiguity(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static void add(
      Map<String, Map<String, Set<Evidence>>> found, String symbol, Case one, List<String> latin) {
    boolean left = one.place().looksLeft();
    boolean right = one.place().looksRight() || latin.size() > 1;
    Set<Evidence> first = evidence(found, latin.get(0), symbol);
    if (left) {
      first.add(Evidence.LEFT);
    }
    if (right) {
      first.add(Evidence.RIGHT);
    }
    if (!left && !right) {
      first.add(Evidence.WORD);
    }
    for (String character : latin.subList(1, latin.size())) {
      evidence(found, character, Alphabet.PLACEHOLDER).add(Evidence.LEFT);
    }
  }

  private static Set<Evidence> evidence(
      Map<String, Map<String, Set<Evidence>>> found, String latin, String outcome) {
    return found
        .computeIfAbsent(latin, key -> new TreeMap<>())
        .computeIfAbsent(outcome, key -> EnumSet.noneOf(Evidence.class));
  }

  /**
   * A table of ambiguities.
   *
   * @param ambiguities in any order
   * @return one row per Latin character, one column per kind of evidence, with the outcomes it is
   *     for
   */
  public static Table toTable(List<Ambiguity> ambiguities) {
    TableColumns<Ambiguity> columns =
        new TableColumns<Ambiguity>("ambiguities").text("Latin", Ambiguity::latin);
    for (Evidence evidence : Evidence.values()) {
      columns.text(evidence.name(), one -> one.outcomesBy(evidence));
    }
    return columns.table(ambiguities);
  }

  private String outcomesBy(Evidence evidence) {
    return outcomes.entrySet().stream()
        .filter(entry -> entry.getValue().contains(evidence))
        .map(entry -> Phrase.visible(entry.getKey()))
        .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return latin
        + " → "
        + outcomes.keySet().stream().map(Phrase::visible).collect(Collectors.joining(", "));
  }
}
