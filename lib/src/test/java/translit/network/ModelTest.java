package translit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.training.Trainer;

class ModelTest {
  @TempDir Path folder;
  private Path saved;
  private Model model;

  @BeforeEach
  void train() throws IOException, InterruptedException {
    saved = folder.resolve("model");
    model =
        Trainer.train(
            Planted.language(folder),
            Planted.text(),
            Planted.OPTIONS.withSteps(3),
            saved,
            progress -> {});
  }

  @Test
  void aModelReadsBackEqual() throws IOException {
    Model back = Model.load(saved);
    assertThat(JsonFile.text(back.info())).isEqualTo(JsonFile.text(model.info()));
    assertThat(back.graph().params()).isEqualTo(model.graph().params());
    assertThat(back.latin()).isEqualTo(model.latin());
    assertThat(back.natives()).isEqualTo(model.natives());
  }

  @Test
  void theZipOpensWithDeeplearning4jAlone() throws IOException {
    ComputationGraph stock = ComputationGraph.load(saved.resolve("model.zip").toFile(), false);
    assertThat(stock.params()).isEqualTo(model.graph().params());
  }

  @Test
  void aMissingFolderIsNamed() {
    assertRefused(folder.resolve("nowhere"), "model.json: no such file");
  }

  @Test
  void aMissingNetworkIsNamed() throws IOException {
    Files.delete(saved.resolve("model.zip"));
    assertRefused(saved, "model.zip: no such file");
  }

  @Test
  void aCutNetworkIsNamed() throws IOException {
    Path zip = saved.resolve("model.zip");
    byte[] whole = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(whole, whole.length - 100));
    assertRefused(saved, "model.zip: cut or not the network of");
  }

  @Test
  void aCutDescriptionIsNamed() throws IOException {
    Path json = saved.resolve("model.json");
    byte[] whole = Files.readAllBytes(json);
    Files.write(json, Arrays.copyOf(whole, whole.length / 2));
    assertRefused(saved, "model.json: not a model's description");
    Files.writeString(json, "{}");
    assertRefused(saved, "model.json");
  }

  private static void assertRefused(Path folder, String why) {
    assertThatThrownBy(() -> Model.load(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }
}
