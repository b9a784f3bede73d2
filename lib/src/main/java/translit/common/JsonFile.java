package translit.common;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;

/** Records as JSON: files written whole or not at all, and read with one line on what is wrong. */
public final class JsonFile {
  /** The largest known has some 10,000 bytes. */
  private static final int MOST_BYTES = 1 << 20;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonFile() {}

  /**
   * Reads a record, or a map.
   *
   * @param <T> type of the value
   * @param file UTF-8 JSON
   * @param type of the value
   * @param expected what the file should be, in a few words
   * @return never null
   * @throws InputException if the file is missing, larger than any such file, cannot be read or is
   *     something else
   */
  public static <T> T read(Path file, Class<T> type, String expected) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] json = in.readNBytes(MOST_BYTES + 1);
      if (json.length > MOST_BYTES) {
        throw new InputException(
            "%s: has %,d bytes, expected %s, of at most %,d; restore it"
                .formatted(file, Math.max(json.length, Files.size(file)), expected, MOST_BYTES));
      }
      return parse(file, json, type, expected);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file, expected " + expected, e);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e, e);
    }
  }

  /**
   * Reads a value that was in a file.
   *
   * @param <T> type of the value
   * @param file for messages
   * @param json UTF-8 JSON
   * @param type of the value
   * @param expected what the file should be, in a few words
   * @return never null
   * @throws InputException if it is something else
   */
  public static <T> T parse(Path file, byte[] json, Class<T> type, String expected) {
    try {
      return parse(json, type);
    } catch (JsonProcessingException e) {
      String plain =
          e.getOriginalMessage().replaceAll("\\p{Cntrl}", "?"); // a stranger's text is in it
      throw new InputException(
          "%s: not %s: %s".formatted(file, expected, StringUtils.abbreviate(plain, 300)), e);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e, e);
    }
  }

  /**
   * Reads a value from bytes.
   *
   * @param <T> type of the value
   * @param json UTF-8 JSON
   * @param type of the value
   * @return never null
   * @throws JsonProcessingException if they are no JSON of this type, or {@code null}
   * @throws IOException never else
   */
  public static <T> T parse(byte[] json, Class<T> type) throws IOException {
    T value = MAPPER.readValue(json, type);
    if (value == null) {
      throw MismatchedInputException.from(null, type, "it is empty");
    }
    return value;
  }

  /**
   * Writes a value to a file, whole or not at all.
   *
   * @param file in a folder that exists
   * @param value a record, or a map
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, Object value) throws IOException {
    AtomicFile.write(file, out -> out.write(MAPPER.writeValueAsBytes(value)));
  }

  /**
   * Writes a value as text.
   *
   * @param value a record, or a map
   * @return indented JSON, in the order of the value's fields
   * @throws IllegalArgumentException if JSON has no form for it
   */
  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /**
   * Takes a value apart.
   *
   * @param value a record
   * @return its fields by name, as its JSON has them
   */
  public static Map<String, Object> fields(Object value) {
    return MAPPER.convertValue(value, new TypeReference<>() {});
  }
}
