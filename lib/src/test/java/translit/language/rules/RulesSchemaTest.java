package translit.language.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import translit.common.InputException;
import translit.language.RomanizationRules;
import translit.language.RulesTest;

/** An editor that goes by the schema and the reader say the same. */
class RulesSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode TREE = tree(Path.of("../data/languages/rules.schema.json"));
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(TREE);

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("translit.language.RoundTripTest#languages")
  void everyRuleFileIsValid(Path file) {
    assertThat(SCHEMA.validate(tree(file))).isEmpty();
    assertThat(tree(file).path("$schema").textValue()).endsWith("rules.schema.json");
  }

  @Test
  void theExampleOfTheGuideIsValidAndRead() throws IOException {
    String guide = Files.readString(Path.of("../data/languages/README.md"));
    int start = guide.indexOf("```json", guide.indexOf("The whole example:")) + "```json".length();
    String json = guide.substring(start, guide.indexOf("```", start));
    assertThat(SCHEMA.validate(JSON.readTree(json))).isEmpty();
    RomanizationRules rules =
        RomanizationRules.read(Files.writeString(folder.resolve("rules.json"), json));
    assertThat(rules.letters()).hasSize(12);
    assertThat(rules.habits()).hasSize(1);
  }

  @Test
  void itKnowsTheFieldsThatTheReaderKnows() {
    assertThat(fields(TREE)).isEqualTo(RulesReader.FIELDS);
    assertThat(fields(TREE.at("/$defs/case"))).isEqualTo(LettersReader.CASE_FIELDS);
    assertThat(fields(TREE.at("/$defs/style"))).isEqualTo(HabitsReader.FIELDS);
  }

  @Test
  void whatRulesWriteIsValid() throws IOException {
    String json = RulesTest.rules("devanagari").toJson();
    assertThat(SCHEMA.validate(JSON.readTree(json))).isEmpty();
  }

  @Test
  void theReaderRefusesWhateverTheSchemaRefuses() throws IOException {
    Random random = new Random(1);
    Path file = folder.resolve("rules.json");
    int refused = 0;
    int accepted = 0;
    for (int i = 0; i < 1500; i++) {
      JsonNode rules = tree(Path.of("src/test/resources/translit/language/arabic/rules.json"));
      mutate(rules, random);
      Files.writeString(file, rules.toString());
      boolean valid = SCHEMA.validate(rules).isEmpty();
      String refusal = refusal(file);
      assertThat(valid || !refusal.isEmpty()).as("refused by the schema only: %s", rules).isTrue();
      refused += valid ? 0 : 1;
      accepted += refusal.isEmpty() ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(500);
    assertThat(accepted).isGreaterThan(50);
  }

  private static String refusal(Path file) {
    try {
      RomanizationRules.read(file);
      return "";
    } catch (InputException e) {
      return e.getMessage();
    }
  }

  /** Removes, replaces, renames or adds one thing somewhere. */
  private static void mutate(JsonNode root, Random random) throws IOException {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode at = containers.get(random.nextInt(containers.size()));
    JsonNode value =
        JSON.readTree(
            List.of(
                    "null",
                    "true",
                    "false",
                    "0",
                    "-1",
                    "0.5",
                    "1",
                    "2",
                    "\"\"",
                    "\"ا\"",
                    "\"a\"",
                    "\"_\"",
                    "[]",
                    "{}",
                    "[\"ب\"]",
                    "[{}]",
                    "{\"a\": 1}",
                    "{\"ب\": {\"b\": 1}}",
                    "[{\"romanizations\": {\"a\": 1}}]")
                .get(random.nextInt(19)));
    if (at instanceof ArrayNode array) {
      int item = random.nextInt(array.size());
      switch (random.nextInt(3)) {
        case 0 -> array.remove(item);
        case 1 -> array.set(item, value);
        default -> array.add(value);
      }
    } else if (at instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name, value);
        case 2 -> object.set(name + "_", object.remove(name));
        default -> object.set(List.of("", "a", "after", "ز", "#").get(random.nextInt(5)), value);
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static Set<String> fields(JsonNode schema) {
    Set<String> fields = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static JsonNode tree(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(file + " is there", e);
    }
  }
}
