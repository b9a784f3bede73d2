package translit.language.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import translit.common.InputException;
import translit.language.Place;

/** The conditions of a case, with the classes that they may name. */
final class Conditions {
  static final Set<String> FIELDS =
      Set.of("wordStart", "wordEnd", "capitals", "after", "before", "notAfter", "notBefore");

  private static final Pattern LATIN_NAME = Pattern.compile("[A-Za-z]+");

  private final Map<String, List<String>> classes = new LinkedHashMap<>();

  /** What a condition may name although it looks like the name of a class. */
  private final Set<String> strings;

  private final UnicodeScript script;

  Conditions(UnicodeScript script, Set<String> strings) {
    this.script = script;
    this.strings = strings;
  }

  void readClasses(JsonNode object, Faults faults) {
    object.properties().forEach(entry -> faults.in(() -> name(entry.getKey())));
    object
        .properties()
        .forEach(entry -> faults.in(() -> members(entry.getKey(), object, new LinkedHashSet<>())));
  }

  private void name(String name) {
    String at = "class '" + name + "'";
    Faults.refuse(strings.contains(name), at + " is named like a letter, expected another name");
    Faults.refuse(
        !LATIN_NAME.matcher(name).matches(),
        at + ", expected a name of Latin letters such as vowels");
  }

  /** What is in a class, the members of classes that it names among it. */
  private List<String> members(String name, JsonNode object, Set<String> within) {
    String at = "class '" + name + "'";
    if (classes.containsKey(name)) {
      return classes.get(name);
    }
    Faults.refuse(!within.add(name), at + " is within itself: " + String.join(", ", within));
    Set<String> members = new LinkedHashSet<>();
    for (String member : Json.strings(at, object.get(name))) {
      if (object.has(member) && !strings.contains(member)) {
        members.addAll(members(member, object, within));
      } else {
        requireClassOrLetter(at, member, object);
        NativeString.check(at + ": '" + member + "'", member, script);
        members.add(member);
      }
    }
    within.remove(name);
    classes.put(name, List.copyOf(members));
    return classes.get(name);
  }

  /** Latin letters are the name of a class, unless they are letters of the rules. */
  private void requireClassOrLetter(String at, String member, JsonNode object) {
    boolean name = member.length() > 1 && LATIN_NAME.matcher(member).matches();
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    Faults.refuse(
        name && !strings.contains(member),
        "%s: no class is named '%s', expected native letters or one of %s"
            .formatted(at, member, new TreeSet<>(names)));
  }

  /** Where a case holds, as far as that is said without a negation. */
  Place place(String at, JsonNode one) {
    return new Place(
        flag(at, one, "wordStart", true),
        flag(at, one, "wordEnd", true),
        flag(at, one, "capitals", true),
        neighbours(at, one, "after"),
        neighbours(at, one, "before"));
  }

  /** The places in which a case does not hold, one for each negation. */
  List<Place> except(String at, JsonNode one) {
    List<Place> except = new ArrayList<>();
    if (flag(at, one, "wordStart", false)) {
      except.add(new Place(true, false, false, List.of(), List.of()));
    }
    if (flag(at, one, "wordEnd", false)) {
      except.add(new Place(false, true, false, List.of(), List.of()));
    }
    if (flag(at, one, "capitals", false)) {
      except.add(new Place(false, false, true, List.of(), List.of()));
    }
    if (one.has("notAfter")) {
      except.add(new Place(false, false, false, neighbours(at, one, "notAfter"), List.of()));
    }
    if (one.has("notBefore")) {
      except.add(new Place(false, false, false, List.of(), neighbours(at, one, "notBefore")));
    }
    return except;
  }

  private static boolean flag(String at, JsonNode one, String field, boolean wanted) {
    if (one.has(field) && !one.get(field).isBoolean()) {
      throw new InputException(
          "%s: \"%s\" is %s, expected true or false, or no such field"
              .formatted(at, field, Json.kind(one.get(field))));
    }
    return one.has(field) && one.get(field).booleanValue() == wanted;
  }

  /** Strings of a condition, classes among them replaced by what is in them. */
  List<String> neighbours(String at, JsonNode one, String field) {
    if (!one.has(field)) {
      return List.of();
    }
    Set<String> neighbours = new LinkedHashSet<>();
    for (String string : Json.strings(at + ", \"" + field + "\"", one.get(field))) {
      boolean named = classes.containsKey(string);
      if (!named && !strings.contains(string) && LATIN_NAME.matcher(string).matches()) {
        throw new InputException(
            "%s, \"%s\": no class is named '%s', expected native letters or one of %s"
                .formatted(at, field, string, new TreeSet<>(classes.keySet())));
      }
      neighbours.addAll(named ? classes.get(string) : List.of(string));
    }
    return List.copyOf(neighbours);
  }
}
