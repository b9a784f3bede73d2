package translit.language.reading;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import translit.common.InputException;

/** A file of JSON, read strictly; whatever is wrong is said in one line that names the file. */
public final class RulesFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** What Jackson says of its own settings and expectations behind what it found. */
  private static final Pattern ASIDE =
      Pattern.compile(
          ": (enable|was expecting|maybe|no open|expected close marker).*", Pattern.DOTALL);

  private static final Pattern BEYOND_LIMIT = Pattern.compile(", from [^)]*");

  /** A key of the file may have a line break in it. */
  private static final Pattern BREAKS_THE_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  private static final Pattern TYPOGRAPHIC = Pattern.compile("[“”„‟«»‘’]");

  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d,$");

  /** Two things in a line, and a separator between them. */
  private static final Pattern ROW =
      Pattern.compile("^[|-]? ?[^\\s{\\[/]\\S*?\\s*[\\t,;:=|→]", Pattern.MULTILINE);

  private RulesFile() {}

  /**
   * Reads it.
   *
   * @param <T> what is made of it
   * @param file UTF-8 JSON
   * @param reader makes it
   * @return what was made
   * @throws InputException if the file cannot be read, is no JSON, or the reader throws one
   */
  public static <T> T read(Path file, Function<JsonNode, T> reader) {
    return read(file, TextFile.read(file, "a rule file"), reader);
  }

  /**
   * Reads what was in a file.
   *
   * @param <T> what is made of it
   * @param file for messages
   * @param text JSON
   * @param reader makes it
   * @return what was made
   * @throws InputException if it is no JSON, or the reader throws one
   */
  public static <T> T read(Path file, String text, Function<JsonNode, T> reader) {
    try {
      JsonNode root = JSON.readTree(text);
      requirePlain(root);
      return reader.apply(root);
    } catch (InputException e) {
      String lines =
          e.getMessage()
              .lines()
              .map(line -> file + ": " + oneLine(line))
              .collect(Collectors.joining("\n"));
      throw new InputException(lines, e);
    } catch (JsonProcessingException e) {
      throw new InputException(file + ": " + place(e) + oneLine(wrong(e, text)), e);
    }
  }

  /** Escapes can put into a string what no text has: a NUL, or half of a character. */
  private static void requirePlain(JsonNode node) {
    node.fieldNames().forEachRemaining(RulesFile::requirePlain);
    if (node.isTextual()) {
      requirePlain(node.textValue());
    }
    node.forEach(RulesFile::requirePlain);
  }

  private static void requirePlain(String string) {
    string
        .codePoints()
        .filter(c -> c == 0 || Character.getType(c) == Character.SURROGATE)
        .findFirst()
        .ifPresent(
            c -> {
              throw new InputException(
                  "a string has U+%04X in it, which no text has; take it out".formatted(c));
            });
  }

  /** Empty for what is beyond Jackson's limits, of which it does not say where it was. */
  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static boolean looksLikeTable(String text) {
    String start = text.stripLeading();
    return !start.startsWith("{") && !start.startsWith("[") && ROW.matcher(start).find();
  }

  private static String wrong(JsonProcessingException e, String text) {
    String message = ASIDE.matcher(e.getOriginalMessage()).replaceAll("");
    if (e instanceof StreamConstraintsException) {
      return BEYOND_LIMIT.matcher(message).replaceAll("") + "; no rules need that, shorten it";
    }
    if (looksLikeTable(text)) {
      return "not JSON; if this is a table of letters (TSV, CSV, YAML), import reads it";
    }
    if (message.startsWith("Duplicate field ")) {
      return message.replace("Duplicate field ", "") + " stands twice, expected once";
    } else if (e instanceof JsonEOFException) {
      return "the file ends in the middle, expected more: } or ] or \"";
    } else if (e instanceof MismatchedInputException) {
      return "something follows the rules, expected the end of the file";
    }
    Matcher quote = TYPOGRAPHIC.matcher(message);
    if (quote.find()) {
      return quote.group() + " is a typographic quotation mark, expected the straight one, \"";
    }
    return message
        + " is not JSON, expected "
        + remedy(e.getLocation(), text)
            .orElse("commas, quotation marks and brackets in their places");
  }

  /** What to write instead, where it can be told. */
  private static Optional<String> remedy(JsonLocation at, String text) {
    List<String> lines = text.lines().toList();
    if (at == null || at.getLineNr() < 1 || at.getLineNr() > lines.size()) {
      return Optional.empty();
    }
    String line = lines.get(at.getLineNr() - 1);
    int column = at.getColumnNr() - 1;
    if (column < 0 || column >= line.length()) {
      return Optional.empty();
    }
    String before =
        String.join("\n", lines.subList(0, at.getLineNr() - 1)) + "\n" + line.substring(0, column);
    return Optional.ofNullable(
        switch (line.charAt(column)) {
          case '\'' -> "the straight double quotation mark, \"";
          case '/', '#' -> "none of it, since there are no comments in JSON";
          case '}', ']' -> before.stripTrailing().endsWith(",") ? "no comma before it" : null;
          case '"' -> "a comma before it";
          default -> DECIMAL_COMMA.matcher(before).find() ? "a decimal point, as in 0.5" : null;
        });
  }

  /**
   * A message that stays in its line, whatever a file has in its keys.
   *
   * @param message to show
   * @return the message, control characters written as {@code \u000a}
   */
  public static String oneLine(String message) {
    return BREAKS_THE_LINE
        .matcher(message)
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }
}
