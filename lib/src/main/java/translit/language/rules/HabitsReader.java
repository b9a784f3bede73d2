package translit.language.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import translit.common.InputException;
import translit.language.Habit;
import translit.language.Habit.Style;
import translit.language.RomanizationRules.Letter;
import translit.language.forms.Tail;

/** The habits of a rule file, each with its styles. */
final class HabitsReader {
  static final Set<String> FIELDS = Set.of("probability", "letters");

  private final LettersReader letters;
  private final RulesCheck check;
  private final List<Tail> tails;
  private final Faults faults;

  HabitsReader(LettersReader letters, RulesCheck check, List<Tail> tails, Faults faults) {
    this.letters = letters;
    this.check = check;
    this.tails = tails;
    this.faults = faults;
  }

  List<Habit> habits(JsonNode object) {
    List<Habit> habits = new ArrayList<>();
    object
        .properties()
        .forEach(
            entry ->
                faults.of(() -> habit(entry.getKey(), entry.getValue())).ifPresent(habits::add));
    return habits;
  }

  private Habit habit(String name, JsonNode node) {
    String at = "habit '" + name + "'";
    Json.object(at, node, "styles");
    if (node.properties().stream().map(Map.Entry::getKey).allMatch(FIELDS::contains)
        && !node.isEmpty()) {
      throw new InputException(
          "%s has \"probability\" and \"letters\" as a style has, expected styles in a habit: \"%s\": {\"one\": {…}, \"other\": {…}}"
              .formatted(at, name));
    }
    List<Style> styles = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      faults
          .of(
              () ->
                  style(at + ", style '" + entry.getKey() + "'", entry.getKey(), entry.getValue()))
          .ifPresent(styles::add);
    }
    if (styles.size() == node.size()) {
      check.shares(new Habit(name, styles));
      if (node.properties().stream()
          .allMatch(style -> style.getValue().path("letters").isEmpty())) {
        throw new InputException(
            at + " has no letters, expected at least one in one of its styles");
      }
    }
    return new Habit(name, styles);
  }

  private Style style(String at, String name, JsonNode style) {
    Json.onlyFields(at, Json.object(at, style, "probability and letters"), FIELDS);
    String probability = at + ": \"probability\"";
    double share = Json.number(probability, style.path("probability"));
    Probabilities.one(probability, share);
    JsonNode rows = Json.object(at + ": \"letters\"", style.path("letters"), "native letters");
    rows.fieldNames().forEachRemaining(symbol -> faults.in(() -> check.requireLetter(at, symbol)));
    List<Letter> own = letters.letters(at + ", ", rows);
    return new Style(name, share, own.stream().map(one -> Tail.added(tails, one)).toList());
  }
}
