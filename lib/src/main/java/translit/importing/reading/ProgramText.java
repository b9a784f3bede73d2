package translit.importing.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import translit.importing.reading.Value.Text;

/**
 * Pairs in the text of a program, or of TOML: objects and lists that read as JSON, then pairs of
 * strings with a colon, an arrow or an equals sign between them, or in brackets of their own. The
 * program is not run.
 */
final class ProgramText {
  private static final String QUOTED =
      "\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'|`(?:[^`\\\\\\n]++|\\\\.)*+`";
  private static final Pattern PAIR =
      Pattern.compile(
          // A word is looked at from its beginning alone, or a long one would take its square.
          "(%s|(?<![\\p{L}\\p{M}])[\\p{L}\\p{M}]++)[ \\t]*+(?:=>|:|=|->)[ \\t]*+(%s)"
              .formatted(QUOTED, QUOTED));
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(\\[{]\\s*(%s)\\s*,\\s*(%s)\\s*,?\\s*[)\\]}]".formatted(QUOTED, QUOTED));

  /** Python's {@code u"…"}. */
  private static final Pattern PREFIX = Pattern.compile("(?<![\\p{L}\\p{N}_\"'])[uUrRbB](?=[\"'])");

  private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*+(#|//|--).*$");
  private static final Pattern BEGINNING = Pattern.compile("[{\\[]\\s*[\\p{L}\"'{\\[#/]");
  private static final Pattern NAME_BEFORE =
      Pattern.compile(
          "([\\p{L}\\p{N}_.$]+|\"[^\"\\n]+\"|'[^'\\n]+')\\s*(?:[:=]|=>|:=)\\s*(?:\\w+\\()?\\s*$");

  /** A heading of TOML, or the name of an object or array. */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?m)^[ \\t]*+\\[([\\w.-]++)][ \\t]*+$"
              + "|(?<![\\w-])([\\w-]++)[\"']?\\s*+(?:=>|:=|:|=)\\s*+(?:array\\s*+)?[\\[({]");

  /** A word that so many pairs begin with is the name of a field. */
  private static final int FIELD = 5;

  /** Fewest characters of two strings that are letters in one order. */
  private static final int FEWEST_LETTERS = 8;

  /** How many times its length is read of a text for objects that turn out to be none. */
  private static final long IN_VAIN = 50;

  /** Characters that a parser takes to begin with, about. */
  private static final long EACH = 1000;

  private ProgramText() {}

  static SourceTable read(String text, Notes notes) {
    SourceTable table = new SourceTable();
    String plain = PREFIX.matcher(text).replaceAll("");
    StringBuilder rest = new StringBuilder(plain);
    int from = 0;
    long inVain = 0;
    for (int at = next(plain, 0); at >= 0 && inVain <= IN_VAIN * plain.length(); ) {
      from = at + 1;
      try {
        ValueParser.Parsed parsed = ValueParser.json(plain, at);
        TreeTable.add(parsed.value(), nameBefore(plain, at), table, notes);
        from = parsed.end();
        for (int i = at; i < from; i++) {
          rest.setCharAt(i, plain.charAt(i) == '\n' ? '\n' : ' ');
        }
      } catch (JsonProcessingException e) {
        // Not an object but a block of the program, or none that reads as JSON.
        long read = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
        inVain += read < 0 ? plain.length() - at : Math.max(read, EACH);
      }
      at = next(plain, from);
    }
    pairs(COMMENT.matcher(rest).replaceAll(""), table);
    return table;
  }

  /** Two strings of equally many characters: the letters in one order. */
  static void characters(String left, String right, String part, SourceTable table) {
    int[] first = left.codePoints().toArray();
    int[] second = right.codePoints().toArray();
    if (first.length == second.length && first.length >= FEWEST_LETTERS) {
      for (int i = 0; i < first.length; i++) {
        table.add(Pair.of(Character.toString(first[i]), Character.toString(second[i]), part));
      }
    } else {
      table.add(Pair.of(left, right, part));
    }
  }

  /** Where the next object or list with a string begins. */
  private static int next(String text, int from) {
    Matcher found = BEGINNING.matcher(text);
    return found.find(from) ? found.start() : -1;
  }

  private static String nameBefore(String text, int at) {
    Matcher name = NAME_BEFORE.matcher(text.substring(Math.max(0, at - 60), at));
    return name.find() ? name.group(1).replaceAll("[\"']", "") : "";
  }

  private static void pairs(String text, SourceTable table) {
    NavigableMap<Integer, String> sections = new TreeMap<>(Map.of(-1, ""));
    SECTION
        .matcher(text)
        .results()
        .forEach(
            one -> sections.put(one.start(), one.group(1) == null ? one.group(2) : one.group(1)));
    SourceTable found = new SourceTable();
    for (Matcher pair = PAIR.matcher(text); pair.find(); ) {
      String section = sections.floorEntry(pair.start()).getValue();
      found.add(Pair.of(string(pair.group(1)), string(pair.group(2)), section));
    }
    Map<String, Long> keys =
        found.pairs().stream().collect(Collectors.groupingBy(Pair::left, Collectors.counting()));
    found.pairs().stream()
        .filter(pair -> pair.left().length() < 2 || keys.get(pair.left()) < FIELD)
        .forEach(table::add);
    for (Matcher pair = IN_BRACKETS.matcher(text); pair.find(); ) {
      characters(string(pair.group(1)), string(pair.group(2)), "", table);
    }
  }

  static String string(String quoted) {
    if (quoted.length() > Value.LONGEST) {
      return "";
    }
    char first = quoted.charAt(0);
    if (first != '"' && first != '\'' && first != '`') {
      return quoted;
    }
    try {
      String json = first == '`' ? "\"" + quoted.substring(1, quoted.length() - 1) + "\"" : quoted;
      return ((Text) ValueParser.json(json, 0).value()).text();
    } catch (JsonProcessingException e) {
      return quoted.substring(1, quoted.length() - 1);
    }
  }
}
