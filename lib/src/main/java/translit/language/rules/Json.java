package translit.language.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import translit.common.InputException;

/** Values of a rule file that must be of a kind; what is not is said with its place. */
final class Json {
  private static final LevenshteinDistance TYPING = LevenshteinDistance.getDefaultInstance();

  private Json() {}

  static JsonNode object(String at, JsonNode node, String of) {
    if (!node.isObject()) {
      throw new InputException(at + " is " + kind(node) + ", expected an object of " + of);
    }
    return node;
  }

  static JsonNode list(String at, JsonNode node) {
    if (!node.isArray()) {
      throw new InputException(at + " is " + kind(node) + ", expected a list");
    }
    return node;
  }

  static void onlyFields(String at, JsonNode object, Set<String> known) {
    object.fieldNames().forEachRemaining(name -> knownField(at, name, known));
  }

  static void knownField(String at, String name, Set<String> known) {
    if (!known.contains(name)) {
      throw new InputException(
          "%s: unknown field \"%s\", expected %s"
              .formatted(
                  at,
                  name,
                  meant(name, known)
                      .map(one -> "\"" + one + "\"")
                      .orElse("one of " + new TreeSet<>(known))));
    }
  }

  /** The field that somebody had in mind who typed this; empty if that cannot be told. */
  static Optional<String> meant(String typed, Set<String> known) {
    return known.stream()
        .filter(one -> differences(one, typed) <= one.length() / 3)
        .min(Comparator.comparingInt(one -> differences(one, typed)));
  }

  private static int differences(String field, String typed) {
    return TYPING.apply(field.toLowerCase(Locale.ROOT), typed.toLowerCase(Locale.ROOT));
  }

  static double number(String what, JsonNode node) {
    if (!node.isNumber()) {
      throw new InputException(what + " is " + kind(node) + ", expected a number in (0, 1]");
    }
    return node.doubleValue();
  }

  static String string(String at, JsonNode node) {
    if (!node.isTextual()) {
      throw new InputException(at + " is " + kind(node) + ", expected a string");
    }
    return node.textValue();
  }

  static List<String> strings(String at, JsonNode node) {
    if (!node.isArray() || node.isEmpty()) {
      throw new InputException(at + " is " + kind(node) + ", expected a list of native letters");
    }
    List<String> strings = new ArrayList<>();
    node.forEach(item -> strings.add(string(at + ", item " + (strings.size() + 1), item)));
    return strings;
  }

  /** A value as far as it fits into a line. */
  static String kind(JsonNode node) {
    String text = node.isMissingNode() ? "missing" : node.toString();
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 38)) + "…";
  }
}
