package translit.language.rules;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.language.Romanizer;
import translit.language.WrittenRules.Entry;

/** Finds the places of a rule file that have spellings. */
public final class RuleEntries {
  private static final String ROMANIZATIONS = "romanizations";

  private final List<Entry> entries = new ArrayList<>();

  private RuleEntries() {}

  /**
   * Finds them all but for whole words, whose spellings need not sum to 1.
   *
   * @param whole a rule file, with what it extends
   * @return one for each letter, case, tail, consonant and vowel, in the order of the file
   */
  public static List<Entry> of(JsonNode whole) {
    RuleEntries found = new RuleEntries();
    found.letters(whole.path("letters"), "", "letters");
    found.rows(whole.path("rows"));
    found.tails(whole.path("tails"));
    for (Map.Entry<String, JsonNode> habit : whole.path("styles").properties()) {
      for (Map.Entry<String, JsonNode> style : habit.getValue().properties()) {
        String name = habit.getKey() + ": " + style.getKey();
        found.letters(
            style.getValue().path("letters"),
            name,
            "styles",
            habit.getKey(),
            style.getKey(),
            "letters");
      }
    }
    return List.copyOf(found.entries);
  }

  /**
   * A place in a file.
   *
   * @param path names of fields, from the root on; numbers of lists
   * @return its pointer
   */
  public static JsonPointer place(String... path) {
    return JsonPointer.compile(
        Stream.of(path)
            .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
            .collect(Collectors.joining()));
  }

  private void letters(JsonNode letters, String style, String... path) {
    for (Map.Entry<String, JsonNode> letter : letters.properties()) {
      String symbol = letter.getKey();
      String small = symbol.toLowerCase(Locale.ROOT);
      JsonPointer of = place(path);
      JsonNode node = letter.getValue();
      if (!node.isArray() || node.path(0).isTextual()) {
        add(of.append(place(symbol)), of.append(place(small)), symbol, style, node);
      } else {
        for (int k = 0; k < node.size(); k++) {
          JsonPointer end = place("" + k, ROMANIZATIONS);
          add(
              of.append(place(symbol)).append(end),
              of.append(place(small)).append(end),
              symbol,
              Stream.of(style, conditions(node.get(k)))
                  .filter(text -> !text.isEmpty())
                  .collect(Collectors.joining("; ")),
              node.get(k).path(ROMANIZATIONS));
        }
      }
    }
  }

  private void rows(JsonNode rows) {
    for (int k = 0; k < rows.size(); k++) {
      JsonNode row = rows.get(k);
      List<String> letters = Romanizer.characters(row.path("letters").asText());
      JsonPointer consonant = place("rows", "" + k, "consonant");
      add(consonant, consonant, row.path("letters").asText(), "consonant", row.path("consonant"));
      for (int j = 0; j < letters.size(); j++) {
        JsonPointer vowel = place("rows", "" + k, "vowels", "" + j);
        add(vowel, vowel, letters.get(j), "vowel", row.path("vowels").get(j));
      }
    }
  }

  private void tails(JsonNode tails) {
    for (int k = 0; k < tails.size(); k++) {
      JsonPointer place = place("tails", "" + k, ROMANIZATIONS);
      add(place, place, "", "tail " + conditions(tails.get(k)), tails.get(k).path(ROMANIZATIONS));
    }
  }

  private void add(
      JsonPointer place, JsonPointer small, String letter, String where, JsonNode spellings) {
    entries.add(
        new Entry(place, small, letter, where, Shares.of("letter '" + letter + "'", spellings)));
  }

  private static String conditions(JsonNode one) {
    List<String> conditions = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : one.properties()) {
      JsonNode value = field.getValue();
      if (value.isBoolean()) {
        conditions.add((value.booleanValue() ? "" : "not ") + field.getKey());
      } else if (value.isArray() && !field.getKey().equals(ROMANIZATIONS)) {
        List<String> strings = new ArrayList<>();
        value.forEach(string -> strings.add(string.asText()));
        conditions.add(field.getKey() + " " + String.join(" ", strings));
      }
    }
    return conditions.isEmpty() ? "elsewhere" : String.join(", ", conditions);
  }
}
