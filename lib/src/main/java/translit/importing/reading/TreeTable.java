package translit.importing.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import translit.common.InputException;
import translit.importing.reading.Value.Fields;
import translit.importing.reading.Value.Items;
import translit.importing.reading.Value.Text;

/**
 * Pairs of JSON or YAML: an object of string → string, list or weights, in any nesting; a list of
 * pairs; a list of objects, which are rows; two lists or strings of equal length side by side.
 */
final class TreeTable {
  /** What is no format and has fewer pairs is no table. */
  private static final int FEWEST_PAIRS = 5;

  /** Most characters of a key that a list of spellings may stand behind. */
  private static final int LONGEST_KEY = 4;

  private final SourceTable table;
  private final Notes notes;

  private TreeTable(SourceTable table, Notes notes) {
    this.table = table;
    this.notes = notes;
  }

  static SourceTable json(Path file, String text, Notes notes) {
    try {
      return of(ValueParser.json(text, 0).value(), notes);
    } catch (JsonProcessingException e) {
      return byLine(file, text, e, "JSON", notes);
    }
  }

  static SourceTable yaml(Path file, String text, Notes notes) {
    try {
      return of(ValueParser.yaml(text), notes);
    } catch (JsonProcessingException e) {
      return byLine(file, text, e, "YAML", notes);
    }
  }

  /** A file that is nearly JSON or YAML still has its pairs in quotation marks. */
  private static SourceTable byLine(
      Path file, String text, JsonProcessingException e, String format, Notes notes) {
    String where =
        e.getLocation() == null ? "" : ", line %d".formatted(e.getLocation().getLineNr());
    SourceTable found = ProgramText.read(text, notes);
    if (found.pairs().size() < FEWEST_PAIRS) {
      found = columns(text, notes);
    }
    if (found.pairs().size() < FEWEST_PAIRS) {
      String why = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new InputException("%s%s: is no %s: %s".formatted(file, where, format, why), e);
    }
    notes.add(
        "the file is no valid %s%s: its pairs were looked for line by line"
            .formatted(format, where));
    return found;
  }

  private static SourceTable columns(String text, Notes notes) {
    try {
      return TextColumns.read(text, notes);
    } catch (InputException e) {
      return new SourceTable(); // what was wrong with the format is said instead
    }
  }

  static SourceTable of(Value value, Notes notes) {
    SourceTable table = new SourceTable();
    new TreeTable(table, notes).walk("", value);
    return table;
  }

  static void add(Value value, String part, SourceTable table, Notes notes) {
    new TreeTable(table, notes).walk(part, value);
  }

  private void walk(String part, Value value) {
    if (value instanceof Items items) {
      items(part, items);
    } else if (value instanceof Fields fields) {
      if (isRow(fields)) {
        table(part, List.of(fields.entries()));
      } else if (isOfRows(fields)) {
        table(part, rowsWithKey(fields));
      } else if (!sideBySide(part, fields)) {
        fields.entries().forEach(entry -> field(part, entry.getKey(), entry.getValue()));
      }
    }
  }

  private void field(String part, String key, Value value) {
    if (FieldNames.ABOUT.matcher(key).matches() && !(value instanceof Fields) && !isLetter(value)) {
      if (value instanceof Text text) {
        table.say(key, text.text());
      }
    } else if (value instanceof Text text) {
      table.add(Pair.of(key, text.text(), part));
    } else if (value instanceof Items items && items.areTexts() && key.length() <= LONGEST_KEY) {
      items.texts().forEach(one -> table.add(Pair.of(key, one, part)));
    } else if (value instanceof Fields fields && fields.areNumbers()) {
      for (Map.Entry<String, Value> entry : fields.entries()) {
        double weight = Value.number(((Text) entry.getValue()).text());
        table.add(new Pair(key, entry.getKey(), weight, part));
      }
    } else {
      inner(part.isEmpty() ? key : part + "." + key, key, value);
    }
  }

  /** A typed {@code id} may stand for a letter. */
  private static boolean isLetter(Value value) {
    return value instanceof Text text
        && text.text().length() < LONGEST_KEY
        && text.text().codePoints().anyMatch(c -> c > 0x7f && Character.isLetter(c));
  }

  private void inner(String part, String key, Value value) {
    if (FieldNames.EXAMPLES.matcher(key).matches()) {
      return;
    }
    String kind =
        FieldNames.REWRITING.matcher(key).matches()
            ? FieldNames.CHAINS
            : FieldNames.CONTEXT.matcher(key).matches() ? FieldNames.CONTEXTS : "";
    if (kind.isEmpty()) {
      walk(part, value);
      return;
    }
    SourceTable rules = new SourceTable();
    new TreeTable(rules, notes).walk(part, value);
    if (kind.equals(FieldNames.CONTEXTS) && PositionalRules.isOne(key)) {
      rules.pairs().forEach(table::add);
    } else {
      rules.pairs().forEach(pair -> notes.add(kind, key + ": " + pair));
    }
  }

  private void items(String part, Items items) {
    if (items.areTexts()) {
      sideBySide(part, items.texts().stream().map(Text::new).toList());
    } else if (items.items().stream().allMatch(item -> item instanceof Fields f && f.areTexts())
        && items.items().size() > 1) {
      table(part, items.items().stream().map(item -> ((Fields) item).entries()).toList());
    } else if (items.items().stream().allMatch(item -> item instanceof Items i && i.areTexts())) {
      List<List<String>> rows = items.items().stream().map(item -> ((Items) item).texts()).toList();
      if (rows.stream().allMatch(row -> row.size() == 2)) {
        rows.forEach(row -> table.add(Pair.of(row.get(0), row.get(1), part)));
      } else {
        Rows.read(List.of(), rows, part, table, notes);
      }
    } else {
      items.items().forEach(item -> walk(part, item));
    }
  }

  /** Objects with the same fields are rows of a table with a header. */
  private void table(String part, List<List<Map.Entry<String, Value>>> objects) {
    Set<String> header = new LinkedHashSet<>();
    objects.forEach(object -> object.forEach(entry -> header.add(entry.getKey())));
    if (header.size() > 30 || header.size() < 2) {
      // Not rows, but small tables of their own.
      objects.forEach(object -> object.forEach(e -> field(part, e.getKey(), e.getValue())));
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (List<Map.Entry<String, Value>> object : objects) {
      rows.add(header.stream().map(name -> text(object, name)).toList());
    }
    Rows.read(List.copyOf(header), rows, part, table, notes);
  }

  private static String text(List<Map.Entry<String, Value>> object, String field) {
    return object.stream()
        .filter(entry -> entry.getKey().equals(field))
        .map(entry -> entry.getValue() instanceof Text text ? text.text() : "")
        .findFirst()
        .orElse("");
  }

  /** Whether an object is one row, such as {@code { find: 'ж', replace: 'zh' }}. */
  private static boolean isRow(Fields fields) {
    return fields.areTexts()
        && fields.entries().size() > 1
        && fields.entries().size() < 5
        && FieldNames.FROM.matcher(fields.entries().get(0).getKey()).matches()
        && FieldNames.TO.matcher(fields.entries().get(1).getKey()).matches();
  }

  /** Whether the keys are letters and each value an object of what is said of the letter. */
  private static boolean isOfRows(Fields fields) {
    return fields.entries().size() > 4
        && fields.entries().stream()
            .allMatch(
                entry ->
                    entry.getValue() instanceof Fields inner
                        && inner.areTexts()
                        && !inner.areNumbers()
                        && entry.getKey().codePoints().anyMatch(c -> c > 0x7f));
  }

  private static List<List<Map.Entry<String, Value>>> rowsWithKey(Fields fields) {
    return fields.entries().stream()
        .map(
            entry -> {
              List<Map.Entry<String, Value>> row = new ArrayList<>();
              row.add(Map.entry("", new Text(entry.getKey())));
              row.addAll(((Fields) entry.getValue()).entries());
              return row;
            })
        .toList();
  }

  /** Two lists of equal length under two names, one of native letters. */
  private boolean sideBySide(String part, Fields fields) {
    List<Items> lists =
        fields.entries().stream()
            .filter(entry -> entry.getValue() instanceof Items items && items.areTexts())
            .map(entry -> (Items) entry.getValue())
            .toList();
    if (lists.size() == 2
        && lists.size() == fields.entries().size()
        && lists.get(0).items().size() == lists.get(1).items().size()
        && lists.get(0).items().size() > 4) {
      List<String> second = lists.get(1).texts();
      List<String> first = lists.get(0).texts();
      for (int i = 0; i < first.size(); i++) {
        table.add(Pair.of(first.get(i), second.get(i), part));
      }
      return true;
    }
    return false;
  }

  /** Two strings of equally many characters: the letters in one order. */
  private void sideBySide(String part, List<Text> texts) {
    if (texts.size() == 2) {
      ProgramText.characters(texts.get(0).text(), texts.get(1).text(), part, table);
    }
  }
}
