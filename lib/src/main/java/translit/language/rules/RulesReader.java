package translit.language.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.text.UnicodeSet;
import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import translit.common.InputException;
import translit.language.Habit;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Word;
import translit.language.Romanizer;
import translit.language.Writing;
import translit.language.forms.Draft;
import translit.language.forms.Tail;
import translit.language.forms.Untyped;
import translit.language.reading.RulesFile;

/**
 * Rules from the JSON of a rule file, in either of its two forms. What a file may say beyond
 * letters, groups, cases and spellings is compiled to these here, and nobody else need know of it:
 * {@link Extension}, {@link Draft} (negated conditions), {@link Tail} and {@link Untyped}.
 */
public final class RulesReader {
  static final Set<String> FIELDS =
      Set.of(
          "$schema",
          "name",
          "code",
          Extension.FIELD,
          "script",
          "passThrough",
          "ignore",
          "classes",
          "letters",
          "rows",
          "tails",
          "words",
          "styles",
          "writing");

  /** What passes through where a rule file does not say. */
  static final List<String> USUAL_PASS_THROUGH = Romanizer.characters("0123456789 \t\n;:-,");

  /** More than any script has marks. */
  private static final int MOST_IGNORED = 1000;

  private final Path file;
  private final Faults faults = new Faults();

  private RulesReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a rule file.
   *
   * @param file UTF-8 JSON
   * @return the rules
   * @throws InputException if it cannot be read or used, with a line for each mistake
   */
  public static RomanizationRules read(Path file) {
    return RulesFile.read(file, root -> new RulesReader(file).rules(root));
  }

  /**
   * Reads what was in a rule file.
   *
   * @param file for messages
   * @param json its text
   * @return the rules
   * @throws InputException if it cannot be used, with a line for each mistake
   */
  public static RomanizationRules read(Path file, String json) {
    return RulesFile.read(file, json, root -> new RulesReader(file).rules(root));
  }

  /** The same of what was in a file, with whatever it extends in it. */
  static RomanizationRules of(JsonNode whole, Path file) {
    return new RulesReader(file).rules(whole);
  }

  private RomanizationRules rules(JsonNode root) {
    if (!root.isObject()) {
      throw new InputException(
          "the file is "
              + (root.isMissingNode() ? "empty" : Json.kind(root))
              + ", expected an object with name, script and letters");
    }
    boolean full =
        root.properties().stream()
            .anyMatch(field -> FIELDS.stream().anyMatch(field.getKey()::equalsIgnoreCase));
    return full ? full(Extension.whole(withKnownFields(root), file)) : plain(root);
  }

  /** Reads on with the fields that were meant, so that nothing is said to be missing besides. */
  private JsonNode withKnownFields(JsonNode root) {
    ObjectNode known = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      String name = field.getKey();
      faults.in(() -> Json.knownField("the rule file", name, FIELDS));
      known.set(
          FIELDS.contains(name) ? name : Json.meant(name, FIELDS).orElse(name), field.getValue());
    }
    return known;
  }

  private RomanizationRules full(JsonNode root) {
    Optional<String> name = faults.of(() -> Json.string("\"name\"", root.path("name")));
    Optional<String> script = faults.of(() -> Json.string("\"script\"", root.path("script")));
    Optional<UnicodeScript> known =
        script.flatMap(one -> faults.of(() -> NativeString.script(one)));
    Optional<JsonNode> rows = faults.of(() -> letters(root));
    if (known.isEmpty() || rows.isEmpty()) {
      throw faults.thrown();
    }
    Set<String> symbols = symbols(root, rows.get());
    List<String> passThrough =
        faults.of(() -> passThrough(root, symbols)).orElse(USUAL_PASS_THROUGH);
    Set<String> strings = new HashSet<>(symbols);
    strings.addAll(passThrough);
    Conditions conditions = new Conditions(known.get(), strings);
    faults
        .of(() -> optional(root, "classes", "names and lists of letters"))
        .ifPresent(classes -> conditions.readClasses(classes, faults));
    RulesCheck check = new RulesCheck(known.get(), passThrough, symbols);
    LettersReader reader = new LettersReader(known.get(), conditions, check, faults);
    List<Letter> letters = new ArrayList<>(reader.letters("", rows.get()));
    letters.addAll(reader.rows(list(root, "rows"), rows.get()));
    List<Tail> tails = reader.tails(list(root, "tails"), letters);
    letters.replaceAll(letter -> Tail.added(tails, letter));
    List<Word> words =
        faults
            .of(() -> optional(root, "words", "words and their spellings"))
            .map(reader::words)
            .orElse(List.of());
    List<Habit> habits =
        faults
            .of(() -> optional(root, "styles", "habits"))
            .map(styles -> new HabitsReader(reader, check, tails, faults).habits(styles))
            .orElse(List.of());
    String code = faults.of(() -> text(root, "code")).orElse("");
    String ignored = faults.of(() -> ignored(text(root, "ignore"))).orElse("");
    Writing writing = faults.of(() -> Writing.of(root.path("writing"))).orElse(Writing.UNSAID);
    faults.end();
    Untyped.Joined joined = Untyped.Joined.of(letters, habits);
    return new RomanizationRules(
        name.get(),
        code,
        script.get(),
        passThrough,
        ignored,
        joined.letters(),
        words,
        joined.habits(),
        writing);
  }

  /** Rows of syllables may be all the letters that there are. */
  private static JsonNode letters(JsonNode root) {
    return root.has("rows")
        ? optional(root, "letters", "native letters")
        : Json.object("\"letters\"", root.path("letters"), "native letters");
  }

  private static JsonNode optional(JsonNode root, String field, String of) {
    return root.has(field)
        ? Json.object("\"" + field + "\"", root.get(field), of)
        : JsonNodeFactory.instance.objectNode();
  }

  private JsonNode list(JsonNode root, String field) {
    JsonNode none = JsonNodeFactory.instance.arrayNode();
    return root.has(field)
        ? faults.of(() -> Json.list("\"" + field + "\"", root.get(field))).orElse(none)
        : none;
  }

  private static String text(JsonNode root, String field) {
    return root.has(field) ? Json.string("\"" + field + "\"", root.get(field)) : "";
  }

  /** All letters and groups, whether what is said of them can be used or not. */
  private static Set<String> symbols(JsonNode root, JsonNode letters) {
    Set<String> symbols = new HashSet<>();
    letters.fieldNames().forEachRemaining(symbols::add);
    for (JsonNode row : root.path("rows")) {
      symbols.addAll(Romanizer.characters(row.path("letters").asText()));
    }
    return symbols;
  }

  /** A letter beats what usually stands for itself, but not what the file says to do so. */
  private static List<String> passThrough(JsonNode root, Set<String> symbols) {
    return root.has("passThrough")
        ? Romanizer.characters(text(root, "passThrough"))
        : USUAL_PASS_THROUGH.stream().filter(character -> !symbols.contains(character)).toList();
  }

  /** Characters one after another, also where the file gives them as a Unicode set. */
  private static String ignored(String characters) {
    if (!characters.startsWith("[")) {
      return characters;
    }
    try {
      UnicodeSet set = new UnicodeSet(characters);
      Faults.refuse(
          set.size() > MOST_IGNORED,
          "\"ignore\" is %s, which are %,d characters, expected at most %,d"
              .formatted(characters, set.size(), MOST_IGNORED));
      return String.join("", set);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "\"ignore\" is %s, expected characters or a Unicode set such as [\\u0591-\\u05C7]"
              .formatted(characters),
          e);
    }
  }

  /** The form of 2016 is the letters of a full one, named by the folder. */
  private RomanizationRules plain(JsonNode letters) {
    if (letters.isEmpty()) {
      throw new InputException("no letters, expected an object of letter → {Latin: probability}");
    }
    String first = letters.fieldNames().next();
    Path folder = file.toAbsolutePath().getParent();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("name", folder.getFileName() == null ? "unnamed" : folder.getFileName().toString());
    root.put(
        "script",
        UnicodeScript.of(first.isEmpty() ? Character.MIN_VALUE : first.codePointAt(0)).name());
    root.set("letters", letters);
    return full(root);
  }
}
