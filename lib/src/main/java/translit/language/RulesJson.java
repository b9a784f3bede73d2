package translit.language;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Place;
import translit.language.RomanizationRules.Spelling;

/** The two forms of a rule file. */
final class RulesJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private RulesJson() {}

  static RomanizationRules read(Path file) {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      if (root == null || !root.isObject()) {
        throw new InputException("expected an object of letters or of name, script and letters");
      }
      return root.path("letters").isObject() ? full(root) : plain(root, file);
    } catch (InputException e) {
      throw new InputException(file + ": " + e.getMessage(), e);
    } catch (JsonProcessingException e) {
      throw new InputException(
          "%s: line %d, column %d: %s"
              .formatted(
                  file,
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage().replace('\n', ' ')),
          e);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file, expected a rule file", e);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static RomanizationRules full(JsonNode root) {
    onlyFields("the rule file", root, Set.of("name", "script", "passThrough", "letters"));
    List<String> passThrough =
        root.has("passThrough")
            ? Romanizer.characters(string("\"passThrough\"", root.get("passThrough")))
            : RomanizationRules.USUAL_PASS_THROUGH;
    return new RomanizationRules(
        string("\"name\"", root.path("name")),
        string("\"script\"", root.path("script")),
        passThrough,
        letters(root.get("letters")));
  }

  private static RomanizationRules plain(JsonNode root, Path file) {
    List<Letter> letters = letters(root);
    if (letters.isEmpty() || letters.get(0).symbol().isEmpty()) {
      throw new InputException("no letters, expected an object of letter → {Latin: probability}");
    }
    Path folder = file.toAbsolutePath().getParent();
    String name = folder.getFileName() == null ? "unnamed" : folder.getFileName().toString();
    String script = UnicodeScript.of(letters.get(0).symbol().codePointAt(0)).name();
    return new RomanizationRules(name, script, RomanizationRules.USUAL_PASS_THROUGH, letters);
  }

  private static List<Letter> letters(JsonNode object) {
    List<Letter> letters = new ArrayList<>();
    object
        .properties()
        .forEach(
            entry -> {
              String at = "letter '" + entry.getKey() + "'";
              List<Case> cases = new ArrayList<>();
              if (entry.getValue().isArray()) {
                entry.getValue().forEach(one -> cases.add(conditional(at, one)));
              } else {
                cases.add(new Case(Place.ANY, spellings(at, entry.getValue())));
              }
              letters.add(new Letter(entry.getKey(), cases));
            });
    return letters;
  }

  private static Case conditional(String at, JsonNode one) {
    onlyFields(at, one, Set.of("wordStart", "after", "before", "romanizations"));
    JsonNode wordStart = one.path("wordStart");
    if (!wordStart.isMissingNode() && !wordStart.isBoolean()) {
      throw new InputException(at + ": \"wordStart\" is " + wordStart + ", expected true or false");
    }
    Place place =
        new Place(
            wordStart.asBoolean(), strings(at, one.path("after")), strings(at, one.path("before")));
    return new Case(place, spellings(at, one.path("romanizations")));
  }

  private static List<Spelling> spellings(String at, JsonNode object) {
    if (!object.isObject()) {
      throw new InputException(at + ": expected an object of Latin → probability, not " + object);
    }
    List<Spelling> spellings = new ArrayList<>();
    object
        .properties()
        .forEach(
            entry -> {
              if (!entry.getValue().isNumber()) {
                throw new InputException(
                    "%s: probability of '%s' is %s, expected a number"
                        .formatted(at, entry.getKey(), entry.getValue()));
              }
              spellings.add(
                  new Spelling(Romanizer.characters(entry.getKey()), entry.getValue().asDouble()));
            });
    return spellings;
  }

  private static void onlyFields(String at, JsonNode object, Set<String> known) {
    if (!object.isObject()) {
      throw new InputException(at + ": expected a case with \"romanizations\", not " + object);
    }
    object
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                throw new InputException(
                    "%s: unknown field \"%s\", expected one of %s"
                        .formatted(at, field, known.stream().sorted().toList()));
              }
            });
  }

  private static String string(String at, JsonNode node) {
    if (!node.isTextual()) {
      throw new InputException(
          at + " is " + (node.isMissingNode() ? "missing" : node) + ", expected a string");
    }
    return node.textValue();
  }

  private static List<String> strings(String at, JsonNode node) {
    List<String> strings = new ArrayList<>();
    node.forEach(item -> strings.add(string(at + ": condition", item)));
    if (!node.isMissingNode() && strings.isEmpty()) {
      throw new InputException(at + ": condition " + node + ", expected a list of letters");
    }
    return strings;
  }

  static ObjectNode tree(RomanizationRules rules) {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", rules.name());
    root.put("script", rules.script());
    root.put("passThrough", String.join("", rules.passThrough()));
    ObjectNode letters = root.putObject("letters");
    for (Letter letter : rules.letters()) {
      if (letter.cases().size() == 1) {
        write(letter.cases().get(0), letters.putObject(letter.symbol()));
      } else {
        ArrayNode cases = letters.putArray(letter.symbol());
        for (Case one : letter.cases()) {
          ObjectNode object = cases.addObject();
          if (one.place().wordStart()) {
            object.put("wordStart", true);
          }
          write("after", one.place().after(), object);
          write("before", one.place().before(), object);
          write(one, object.putObject("romanizations"));
        }
      }
    }
    return root;
  }

  private static void write(Case one, ObjectNode into) {
    one.spellings().forEach(spelling -> into.put(spelling.text(), spelling.probability()));
  }

  private static void write(String field, List<String> strings, ObjectNode into) {
    if (!strings.isEmpty()) {
      ArrayNode array = into.putArray(field);
      strings.forEach(array::add);
    }
  }
}
