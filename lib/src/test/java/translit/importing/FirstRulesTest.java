package translit.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.language.RomanizationRules;

class FirstRulesTest {
  @TempDir Path folder;

  private FirstRules rules() {
    return new Imported(folder).rules("six.tsv", "ა\ta\nბ\tb\nჟ\tzh, j\nბიძა\tbidza\n");
  }

  @Test
  void theFileIsWrittenAsAPersonWouldAndCanBeRead() throws IOException {
    Path file = rules().write(folder.resolve("made"));
    assertThat(file).isEqualTo(folder.resolve("made/rules.json"));
    assertThat(file)
        .hasContent(
            """
            {
              "name": "six",
              "script": "Georgian",
              "letters": {
                "ა": "a",
                "ბ": "b",
                "ჟ": ["zh", "j"],
                "ბიძა": "bidza"
              }
            }
            """);
    RomanizationRules read = RomanizationRules.read(file);
    assertThat(read.name()).isEqualTo("six");
    assertThat(read.letters()).hasSize(4);
    assertThat(folder.resolve("made/import-notes.txt"))
        .hasContent(
            "The rules beside this file were imported from %s.\n\nNothing was left out.\n"
                .formatted(folder.resolve("six.tsv")));
  }

  @Test
  void anEndingOfJsonIsAFileAndASchemaIsNamedWhereThereIsOne() throws IOException {
    Files.writeString(folder.resolve("rules.schema.json"), "{}");
    Path file = rules().write(folder.resolve("ka/first.json"));
    assertThat(file).content().startsWith("{\n  \"$schema\": \"../rules.schema.json\",\n");
    assertThat(folder.resolve("ka/import-notes.txt")).exists();
  }

  @Test
  void rulesThatSomebodyWroteAreNotOverwritten() throws IOException {
    Path there = folder.resolve("rules.json");
    Files.writeString(there, "mine");
    assertThatThrownBy(() -> rules().write(folder))
        .isInstanceOf(InputException.class)
        .hasMessage(
            there + ": is there already and would be lost, expected another --out, or delete it");
    assertThat(there).hasContent("mine");
  }

  @Test
  void notesThatSomebodyWroteAreNotOverwrittenButThoseOfAnImportAre() throws IOException {
    Path notes = Files.writeString(folder.resolve("import-notes.txt"), "mine");
    assertThatThrownBy(() -> rules().write(folder))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(notes + ": is there already and would be lost");
    assertThat(notes).hasContent("mine");
    assertThat(folder.resolve("rules.json")).doesNotExist();
    Files.delete(notes);
    Files.delete(rules().write(folder));
    rules().write(folder);
    assertThat(notes).content().startsWith("The rules beside this file");
  }

  @Test
  void nameScriptAndCodeAreTheSourcesUnlessTheyAreGiven() {
    String source =
        "metadata {\n  name: \"Of Six\"\n  language: iso-639-2:kat\n}\nsub \"ჟ\", \"zh\"\n";
    Imported imported = new Imported(folder);
    assertThat(imported.rules("six.imp", source).json())
        .contains("\"name\": \"\\\"Of Six\\\"\"", "\"code\": \"kat\"", "\"script\": \"Georgian\"");
    ImportOptions given =
        ImportOptions.defaults().withName("Georgian").withCode("ka").withScript("Geor");
    assertThat(imported.rules("six.imp", source, given).json())
        .contains("\"name\": \"Georgian\"", "\"code\": \"ka\"", "\"script\": \"Georgian\"");
  }
}
