package translit.importing.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reader found in a source: pairs of strings, and what the source calls itself. */
public final class SourceTable {
  private final List<Pair> pairs = new ArrayList<>();
  private final Map<String, List<Case>> conditional = new LinkedHashMap<>();
  private String name = "";
  private String code = "";
  private String script = "";

  public List<Pair> pairs() {
    return pairs;
  }

  void add(Pair pair) {
    pairs.add(pair);
  }

  /** Cases of letters in some places, tried in order before what {@link #pairs} say. */
  public Map<String, List<Case>> conditional() {
    return conditional;
  }

  /** What a field of the source says of it as a whole, if it does. */
  void say(String field, String value) {
    switch (field.toLowerCase(Locale.ROOT)) {
      case "name", "language_name" -> name = name.isEmpty() ? value.strip() : name;
      case "language", "language_code", "code", "lang" ->
          code = code.isEmpty() && isCode(value) ? value.replaceAll(".*:", "").strip() : code;
      case "source_script", "script" -> script = script.isEmpty() ? value.strip() : script;
      default -> {}
    }
  }

  private static boolean isCode(String value) {
    return value.strip().matches("(iso-639-\\d:)?[a-z]{2,3}(-[A-Za-z]{2,8})*");
  }

  public String name() {
    return name;
  }

  public String code() {
    return code;
  }

  public String script() {
    return script;
  }

  /** Only what is in one part of the source. */
  public List<Pair> in(String part) {
    return pairs.stream()
        .filter(pair -> List.of(pair.part().split("\\.")).contains(part))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The parts that pairs are in, each once. */
  public List<String> parts() {
    return pairs.stream().map(Pair::part).filter(part -> !part.isEmpty()).distinct().toList();
  }
}
