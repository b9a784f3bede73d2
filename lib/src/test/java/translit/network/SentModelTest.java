package translit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import translit.common.InputException;
import translit.language.Language;

/** A model and its rules that come as bytes, from another process, are those of the files. */
class SentModelTest {
  private static final Path FOLDER = Path.of("../data/models/el");
  private static final Path LANGUAGE = Path.of("../data/languages/el");

  @Test
  void itReadsAsTheOneInTheFolder() throws IOException {
    byte[] json = Files.readAllBytes(FOLDER.resolve("model.json"));
    byte[] zip = Files.readAllBytes(FOLDER.resolve("model.zip"));
    Language language = Language.of("el", Files.readAllBytes(LANGUAGE.resolve("rules.json")));
    try (Model sent = Model.of("sent", json, zip);
        Model there = Model.load(FOLDER)) {
      assertThat(sent.info()).isEqualTo(there.info());
      assertThat(sent.parameters().values()).isEqualTo(there.parameters().values());
      assertThat(sent.decode(List.of("kalimera"))).isEqualTo(there.decode(List.of("kalimera")));
      sent.requireRulesOf(language);
      Language here = Language.load(LANGUAGE.toString());
      assertThat(language.rules().hash()).isEqualTo(here.rules().hash());
    }
  }

  @Test
  void whatIsDamagedIsNamed() throws IOException {
    byte[] json = Files.readAllBytes(FOLDER.resolve("model.json"));
    byte[] zip = Files.readAllBytes(FOLDER.resolve("model.zip"));
    zip[zip.length / 2] ^= 1;
    assertThatThrownBy(() -> Model.of("sent", json, zip))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(Path.of("sent", "model.zip") + ": cut or not the network of ");
    assertThatThrownBy(() -> Model.of("sent", new byte[] {'{'}, zip))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(Path.of("sent", "model.json") + ": not a model's description");
    assertThatThrownBy(() -> Language.of("xx", "{]".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(Path.of("xx", "rules.json") + ": line 1");
  }
}
