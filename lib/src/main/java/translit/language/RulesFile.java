package translit.language;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import translit.common.InputException;

/** A file of JSON, read strictly; whatever is wrong is said in one line that names the file. */
final class RulesFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** What Jackson says of its own settings and expectations behind what it found. */
  private static final Pattern ASIDE =
      Pattern.compile(
          ": (enable|was expecting|maybe|no open|expected close marker).*", Pattern.DOTALL);

  private static final String BYTE_ORDER_MARK = "\uFEFF"; // what Notepad begins a file with

  private RulesFile() {}

  static RomanizationRules read(Path file, Function<JsonNode, RomanizationRules> reader) {
    try {
      String text = Files.readString(file);
      JsonNode root = JSON.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
      return reader.apply(root);
    } catch (InputException e) {
      throw new InputException(file + ": " + oneLine(e.getMessage()), e);
    } catch (JsonProcessingException e) {
      throw new InputException(
          "%s: line %d, column %d: %s"
              .formatted(
                  file,
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  oneLine(wrong(e))),
          e);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file, expected a rule file", e);
    } catch (MalformedInputException e) {
      throw new InputException(file + ": not UTF-8, save it as UTF-8", e);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e, e);
    }
  }

  private static String wrong(JsonProcessingException e) {
    String message = ASIDE.matcher(e.getOriginalMessage()).replaceAll("");
    if (message.startsWith("Duplicate field ")) {
      return message.replace("Duplicate field ", "") + " stands twice, expected once";
    } else if (e instanceof JsonEOFException) {
      return "the file ends in the middle, expected more: } or ] or \"";
    } else if (e instanceof MismatchedInputException) {
      return "something follows the rules, expected the end of the file";
    }
    return message + " is not JSON, expected commas, quotation marks and brackets in their places";
  }

  /** A key of the file may have a line break in it. */
  private static String oneLine(String message) {
    StringBuilder line = new StringBuilder();
    message
        .codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line.append("\\u%04x".formatted(c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }
}
