package translit.language.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import translit.language.Habit;
import translit.language.Habit.Style;
import translit.language.Place;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;
import translit.language.Writing;

/** Rules as the JSON of a rule file: no classes any more, and every capital. */
public final class RulesJson {
  private RulesJson() {}

  /**
   * Writes a rule file.
   *
   * @param rules to write
   * @return the full form, which reads as equal rules
   */
  public static String text(RomanizationRules rules) {
    ObjectNode tree = tree(rules);
    if (!rules.code().isEmpty()) {
      tree.put("code", rules.code());
    }
    if (!rules.writing().equals(Writing.UNSAID)) {
      tree.set("writing", rules.writing().tree());
    }
    return tree.toPrettyString();
  }

  /**
   * What decides how a text is romanized, and the language's name.
   *
   * @param rules to write
   * @return the full form without the language's code and what is said of writing
   */
  public static ObjectNode tree(RomanizationRules rules) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("name", rules.name());
    root.put("script", rules.script());
    root.put("passThrough", String.join("", rules.passThrough()));
    if (!rules.ignored().isEmpty()) {
      root.put("ignore", rules.ignored());
    }
    write(rules.letters(), root.putObject("letters"));
    if (!rules.words().isEmpty()) {
      ObjectNode words = root.putObject("words");
      rules.words().forEach(word -> spellings(word.spellings(), words.putObject(word.symbol())));
    }
    if (!rules.habits().isEmpty()) {
      ObjectNode styles = root.putObject("styles");
      for (Habit habit : rules.habits()) {
        ObjectNode ways = styles.putObject(habit.name());
        for (Style style : habit.styles()) {
          ObjectNode way = ways.putObject(style.name());
          way.put("probability", style.probability());
          write(style.letters(), way.putObject("letters"));
        }
      }
    }
    return root;
  }

  private static void write(List<Letter> letters, ObjectNode into) {
    for (Letter letter : letters) {
      if (letter.cases().size() == 1) {
        spellings(letter.cases().get(0).spellings(), into.putObject(letter.symbol()));
      } else {
        ArrayNode cases = into.putArray(letter.symbol());
        for (Case one : letter.cases()) {
          ObjectNode object = cases.addObject();
          write(one.place(), object);
          spellings(one.spellings(), object.putObject("romanizations"));
        }
      }
    }
  }

  private static void write(Place place, ObjectNode into) {
    write("wordStart", place.wordStart(), into);
    write("wordEnd", place.wordEnd(), into);
    write("capitals", place.capitals(), into);
    write("after", place.after(), into);
    write("before", place.before(), into);
  }

  private static void spellings(List<Spelling> spellings, ObjectNode into) {
    spellings.forEach(spelling -> into.put(spelling.text(), spelling.probability()));
  }

  private static void write(String field, boolean holds, ObjectNode into) {
    if (holds) {
      into.put(field, true);
    }
  }

  private static void write(String field, List<String> strings, ObjectNode into) {
    if (!strings.isEmpty()) {
      ArrayNode array = into.putArray(field);
      strings.forEach(array::add);
    }
  }
}
