package translit.importing.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value of JSON or YAML. An object may have a key twice, as tables of letters do; numbers and
 * truth values are the text they are written as.
 */
sealed interface Value {
  /** Characters of a string that can be a part of a table of letters; a longer one is left out. */
  int LONGEST = 10_000;

  /** A string, number or truth value; {@code null} is the empty string. */
  record Text(String text) implements Value {}

  /** An array. */
  record Items(List<Value> items) implements Value {
    /** Whether all are strings and there is one. */
    boolean areTexts() {
      return !items.isEmpty() && items.stream().allMatch(Text.class::isInstance);
    }

    List<String> texts() {
      return items.stream().map(item -> ((Text) item).text()).toList();
    }
  }

  /** An object. */
  record Fields(List<Map.Entry<String, Value>> entries) implements Value {
    /** Whether all values are strings or numbers and there is one. */
    boolean areTexts() {
      return !entries.isEmpty()
          && entries.stream().allMatch(entry -> entry.getValue() instanceof Text);
    }

    /** Whether all values are numbers and there is one. */
    boolean areNumbers() {
      return areTexts()
          && entries.stream().noneMatch(e -> Double.isNaN(number(((Text) e.getValue()).text())));
    }
  }

  /** A number as tables have it, with a percent sign or without; NaN if it is none. */
  static double number(String text) {
    String plain = text.strip().replaceFirst("\\s*%$", "");
    try {
      return plain.matches("\\d*\\.?\\d+(e-?\\d+)?") ? Double.parseDouble(plain) : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The next value of a parser, which stands in front of it. */
  static Value read(JsonParser parser) throws IOException {
    return read(parser, parser.nextToken());
  }

  private static Value read(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      List<Value> items = new ArrayList<>();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        items.add(read(parser, next));
      }
      return new Items(items);
    }
    if (token == JsonToken.START_OBJECT) {
      List<Map.Entry<String, Value>> entries = new ArrayList<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        entries.add(Map.entry(orNothing(key), read(parser, parser.nextToken())));
      }
      return new Fields(entries);
    }
    boolean isNothing = token == null || token == JsonToken.VALUE_NULL;
    return new Text(isNothing ? "" : orNothing(parser.getText()));
  }

  /** The string, or an empty one if it is too long. */
  static String orNothing(String string) {
    return string.length() > LONGEST ? "" : string;
  }
}
