package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.Language;
import translit.network.Model;

class ReadersTest {
  @TempDir Path folder;

  @Test
  void signsAreWrittenAsTheModelsOwnRulesSayEvenWhereTheLanguagesSayOtherwise() throws IOException {
    FileUtils.copyDirectory(Path.of("../data/models/el").toFile(), folder.toFile());
    ObjectMapper json = new ObjectMapper();
    ObjectNode rules =
        (ObjectNode) json.readTree(Path.of("../data/languages/el/rules.json").toFile());
    rules.remove("$schema");
    ((ObjectNode) rules.get("writing").get("signs")).put("?", "!");
    json.writeValue(folder.resolve("rules.json").toFile(), rules);
    try (Model model = Model.load(folder)) {
      Readers readers = Readers.of(model, Language.load("el"));
      assertThat(readers.withSigns()).hasSize(3);
      assertThat(readers.withSigns().get(2).decode(List.of("ti kaneis?")).get(0)).endsWith("!");
    }
  }
}
