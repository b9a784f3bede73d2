package translit.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Tables written to a folder and imported from there. */
record Imported(Path folder) {
  FirstRules rules(String file, String text) {
    return rules(file, text, ImportOptions.defaults());
  }

  FirstRules rules(String file, String text, ImportOptions options) {
    try {
      Path path = folder.resolve(file);
      Files.writeString(path, text);
      return TableImport.read(path.toString(), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Letters and what the file says of them. */
  static JsonNode letters(FirstRules rules) {
    try {
      return new ObjectMapper().readTree(rules.json()).path("letters");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Letters and the spelling of those that have one; of others their JSON. */
  static Map<String, String> spellings(FirstRules rules) {
    Map<String, String> spellings = new TreeMap<>();
    letters(rules)
        .properties()
        .forEach(
            letter -> {
              JsonNode node = letter.getValue();
              spellings.put(letter.getKey(), node.isTextual() ? node.textValue() : node.toString());
            });
    return spellings;
  }
}
