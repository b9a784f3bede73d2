package translit.importing.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * JSON, also as programs write it, and YAML. Both are read as tokens: no tag of a file makes an
 * object, and no anchor is written out.
 */
final class ValueParser {
  /** A table of letters has two or three levels. */
  private static final int DEEPEST = 50;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private static final YAMLFactory YAML =
      YAMLFactory.builder().loaderOptions(yamlOptions()).build();

  private ValueParser() {}

  private static LoaderOptions yamlOptions() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(SourceFile.MOST_BYTES);
    return options;
  }

  /** A value, and where in the text it ends. */
  record Parsed(Value value, int end) {}

  /**
   * JSON that begins at a place of a text, and may be followed by anything.
   *
   * @throws JsonProcessingException if there is none
   */
  static Parsed json(String text, int start) throws JsonProcessingException {
    StringReader rest = new StringReader(text);
    try (JsonParser parser = JSON.createParser(rest)) {
      rest.skip(start);
      Value value = Value.read(parser);
      return new Parsed(value, start + (int) parser.currentLocation().getCharOffset());
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of a string, which is read without any
    }
  }

  /**
   * The first document of YAML.
   *
   * @throws JsonProcessingException if it is none
   */
  static Value yaml(String text) throws JsonProcessingException {
    try (JsonParser parser = YAML.createParser(text)) {
      return Value.read(parser);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of a string, which is read without any
    }
  }
}
