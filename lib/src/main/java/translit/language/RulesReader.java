package translit.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import translit.common.InputException;
import translit.language.Habit.Style;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Place;
import translit.language.RomanizationRules.Spelling;
import translit.language.reading.RulesFile;

/** Rules from the JSON of a rule file, in either of its two forms. */
final class RulesReader {
  static final Set<String> FIELDS =
      Set.of("$schema", "name", "script", "passThrough", "classes", "letters", "styles", "writing");
  static final Set<String> CASE_FIELDS =
      Set.of("wordStart", "wordEnd", "capitals", "after", "before", "romanizations");
  static final Set<String> STYLE_FIELDS = Set.of("probability", "letters");

  private static final Pattern LATIN_NAME = Pattern.compile("[A-Za-z]+");

  private final Map<String, List<String>> classes = new LinkedHashMap<>();

  /** What a condition may name although it looks like the name of a class. */
  private final Set<String> strings = new LinkedHashSet<>();

  private RulesReader() {}

  static RomanizationRules read(Path file) {
    return RulesFile.read(file, root -> new RulesReader().rules(root, file));
  }

  private RomanizationRules rules(JsonNode root, Path file) {
    if (!root.isObject()) {
      throw new InputException(
          "the file is "
              + (root.isMissingNode() ? "empty" : kind(root))
              + ", expected an object with name, script and letters");
    }
    return FIELDS.stream().anyMatch(root::has) ? full(root) : plain(root, file);
  }

  private RomanizationRules full(JsonNode root) {
    onlyFields("the rule file", root, FIELDS);
    String name = string("\"name\"", root.path("name"));
    String script = string("\"script\"", root.path("script"));
    List<String> passThrough =
        root.has("passThrough")
            ? Romanizer.characters(string("\"passThrough\"", root.get("passThrough")))
            : RomanizationRules.USUAL_PASS_THROUGH;
    JsonNode letters = object("\"letters\"", root.path("letters"), "native letters");
    strings.addAll(passThrough);
    letters.fieldNames().forEachRemaining(strings::add);
    if (root.has("classes")) {
      readClasses(
          object("\"classes\"", root.get("classes"), "names and lists of letters"),
          RulesCheck.script(script));
    }
    return new RomanizationRules(
        name,
        script,
        passThrough,
        letters("", letters),
        root.has("styles") ? habits(root.get("styles")) : List.of(),
        root.has("writing") ? Writing.of(root.get("writing")) : Writing.UNSAID);
  }

  private RomanizationRules plain(JsonNode root, Path file) {
    List<Letter> letters = letters("", root);
    if (letters.isEmpty() || letters.get(0).symbol().isEmpty()) {
      throw new InputException("no letters, expected an object of letter → {Latin: probability}");
    }
    Path folder = file.toAbsolutePath().getParent();
    String name = folder.getFileName() == null ? "unnamed" : folder.getFileName().toString();
    String script = UnicodeScript.of(letters.get(0).symbol().codePointAt(0)).name();
    return new RomanizationRules(
        name, script, RomanizationRules.USUAL_PASS_THROUGH, letters, List.of(), Writing.UNSAID);
  }

  private void readClasses(JsonNode object, UnicodeScript script) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String at = "class '" + entry.getKey() + "'";
      if (strings.contains(entry.getKey())) {
        throw new InputException(at + " is named like a letter, expected another name");
      }
      if (!LATIN_NAME.matcher(entry.getKey()).matches()) {
        throw new InputException(at + ", expected a name of Latin letters such as vowels");
      }
      List<String> members = strings(at, entry.getValue());
      members.forEach(member -> RulesCheck.nativeString(at + ": '" + member + "'", member, script));
      classes.put(entry.getKey(), members);
    }
  }

  private List<Letter> letters(String of, JsonNode object) {
    return fields(
        object, (symbol, node) -> new Letter(symbol, cases(of + "letter '" + symbol + "'", node)));
  }

  private List<Case> cases(String at, JsonNode node) {
    if (!node.isArray()) {
      return List.of(new Case(Place.ANY, spellings(at, node)));
    }
    List<Case> cases = new ArrayList<>();
    node.forEach(one -> cases.add(conditional(at + ", case " + (cases.size() + 1), one)));
    return cases;
  }

  private Case conditional(String at, JsonNode one) {
    onlyFields(at, object(at, one, "romanizations and conditions"), CASE_FIELDS);
    Place place =
        new Place(
            flag(at, one, "wordStart"),
            flag(at, one, "wordEnd"),
            flag(at, one, "capitals"),
            neighbours(at, one, "after"),
            neighbours(at, one, "before"));
    return new Case(place, spellings(at + ", \"romanizations\"", one.path("romanizations")));
  }

  private static boolean flag(String at, JsonNode one, String field) {
    if (one.has(field) && !one.get(field).booleanValue()) {
      throw new InputException(
          "%s: \"%s\" is %s, expected true or no such field".formatted(at, field, one.get(field)));
    }
    return one.has(field);
  }

  /** Strings of a condition, classes among them replaced by what is in them. */
  private List<String> neighbours(String at, JsonNode one, String field) {
    if (!one.has(field)) {
      return List.of();
    }
    Set<String> neighbours = new LinkedHashSet<>();
    for (String string : strings(at + ", \"" + field + "\"", one.get(field))) {
      if (!classes.containsKey(string)
          && !strings.contains(string)
          && LATIN_NAME.matcher(string).matches()) {
        throw new InputException(
            "%s, \"%s\": no class is named '%s', expected native letters or one of %s"
                .formatted(at, field, string, new TreeSet<>(classes.keySet())));
      }
      neighbours.addAll(classes.getOrDefault(string, List.of(string)));
    }
    return List.copyOf(neighbours);
  }

  private static List<Spelling> spellings(String at, JsonNode node) {
    return fields(
        object(at, node, "Latin characters and their probability"),
        (latin, value) ->
            new Spelling(
                Romanizer.characters(latin),
                number(at + ": probability of '" + latin + "'", value)));
  }

  private List<Habit> habits(JsonNode styles) {
    return fields(
        object("\"styles\"", styles, "habits"),
        (name, node) -> new Habit(name, styles(name, node)));
  }

  private List<Style> styles(String habit, JsonNode node) {
    String at = "habit '" + habit + "'";
    return fields(
        object(at, node, "styles"),
        (name, style) -> style(at + ", style '" + name + "'", name, style));
  }

  private Style style(String at, String name, JsonNode style) {
    onlyFields(at, object(at, style, "probability and letters"), STYLE_FIELDS);
    return new Style(
        name,
        number(at + ": \"probability\"", style.path("probability")),
        letters(at + ", ", object(at + ": \"letters\"", style.path("letters"), "native letters")));
  }

  private static void onlyFields(String at, JsonNode object, Set<String> known) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!known.contains(field.getKey())) {
        throw new InputException(
            "%s: unknown field \"%s\", expected one of %s"
                .formatted(at, field.getKey(), new TreeSet<>(known)));
      }
    }
  }

  /** What is made of an object's names and values, in the order of the file. */
  private static <T> List<T> fields(JsonNode object, BiFunction<String, JsonNode, T> maker) {
    return object.properties().stream()
        .map(field -> maker.apply(field.getKey(), field.getValue()))
        .toList();
  }

  private static JsonNode object(String at, JsonNode node, String of) {
    if (!node.isObject()) {
      throw new InputException(at + " is " + kind(node) + ", expected an object of " + of);
    }
    return node;
  }

  private static double number(String what, JsonNode node) {
    if (!node.isNumber()) {
      throw new InputException(what + " is " + kind(node) + ", expected a number in (0, 1]");
    }
    return node.doubleValue();
  }

  private static String string(String at, JsonNode node) {
    if (!node.isTextual()) {
      throw new InputException(at + " is " + kind(node) + ", expected a string");
    }
    return node.textValue();
  }

  private static List<String> strings(String at, JsonNode node) {
    if (!node.isArray() || node.isEmpty()) {
      throw new InputException(at + " is " + kind(node) + ", expected a list of native letters");
    }
    List<String> strings = new ArrayList<>();
    node.forEach(item -> strings.add(string(at + ", item " + (strings.size() + 1), item)));
    return strings;
  }

  /** A value as far as it fits into a line. */
  private static String kind(JsonNode node) {
    String text = node.isMissingNode() ? "missing" : node.toString();
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 38)) + "…";
  }
}
