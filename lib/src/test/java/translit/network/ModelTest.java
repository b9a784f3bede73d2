package translit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.Sha256;
import translit.engine.Batch;
import translit.engine.Parameters;
import translit.engine.Predictor;
import translit.language.AlignedText;
import translit.trace.Trace;
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
    assertRefused(
        folder.resolve("x/../nowhere"),
        "nowhere: no such folder, looked for %s; give one with model.json and model.zip in it"
            .formatted(folder.resolve("nowhere")));
    assertRefused(folder, "model.json: no such file");
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

  @Test
  void alphabetsOfOtherSizesThanTheNetworksAreRefused() throws IOException {
    List<String> latin = model.latin().symbols();
    List<String> natives = model.natives().symbols();
    String why = "model.zip: a network of %d Latin and %d native symbols, but by %s %d and %d; ";
    for (int more : new int[] {-1, 1}) {
      Path json = saved.resolve("model.json");
      describe("latin", resized(latin, more));
      assertRefused(
          saved,
          why.formatted(latin.size(), natives.size(), json, latin.size() + more, natives.size()));
      describe("natives", resized(natives, more));
      assertRefused(
          saved,
          why.formatted(latin.size(), natives.size(), json, latin.size(), natives.size() + more));
    }
  }

  @Test
  void alphabetsThatAreNoneAreRefused() throws IOException {
    List<String> twice = new ArrayList<>(model.natives().symbols());
    twice.set(twice.size() - 1, twice.get(twice.size() - 2));
    describe("natives", twice);
    assertRefused(
        saved,
        "model.json: \"natives\": alphabet: symbol %d, '%s', stands twice; restore it"
            .formatted(twice.size(), twice.get(twice.size() - 1)));
    assertRefusedSymbol("\n", "symbol 5, '?', stands twice");
    assertRefusedSymbol("", "symbol 5, '', is empty");
    assertRefusedSymbol("x".repeat(5000), "xx...', has 5,000 characters, expected at most 16");
    assertRefusedSymbol("x".repeat(17), "has 17 characters, expected at most 16");
    assertRefusedSymbol(
        "\u001b[2J".repeat(5), "symbol 5, '?[2J?[2J?[2J?[2J?[2J', has 20 characters");
    describe("latin", List.of("a", "b"));
    assertRefused(saved, "model.json: \"latin\": alphabet: the first three symbols must be");
    describe("latin", Arrays.asList("␀", "_", "#", null));
    assertRefused(saved, "model.json: not a model's description: no alphabet \"latin\" in it");
    describe("natives", null);
    assertRefused(saved, "model.json: not a model's description: no alphabet \"natives\" in it");
  }

  @Test
  void aGraphIsTheModelsNetworkAndChangingItDoesNotChangeTheModel() throws IOException {
    float[] before = model.parameters().values().clone();
    for (Model either : List.of(model, Model.load(saved))) {
      ComputationGraph graph = either.graph();
      assertThat(graph.params().toFloatVector()).isEqualTo(before);
      graph.params().muli(2);
      assertThat(either.parameters().values()).isEqualTo(before);
      assertThat(either.graph().params().toFloatVector()).isEqualTo(before);
    }
  }

  private void assertRefusedSymbol(String symbol, String why) throws IOException {
    for (String side : List.of("latin", "natives")) {
      describe("latin", model.latin().symbols());
      describe(side, List.of("␀", "_", "#", "\n", symbol));
      assertRefused(saved, "model.json: \"%s\": alphabet: ".formatted(side));
      assertRefused(saved, why);
    }
  }

  @Test
  void aDescriptionThatIsTooLargeIsNotReadWhole() throws IOException {
    try (RandomAccessFile json = new RandomAccessFile(saved.resolve("model.json").toFile(), "rw")) {
      json.setLength(20_000_000_000L);
    }
    assertRefused(
        saved,
        "model.json: has 20,000,000,000 bytes, expected a model's description, with model.zip"
            + " beside it, of at most 1,048,576; restore it");
  }

  private void describe(String field, List<String> symbols) throws IOException {
    Map<String, Object> description = JsonFile.fields(model.info());
    description.put(field, symbols);
    JsonFile.write(saved.resolve("model.json"), description);
  }

  private static List<String> resized(List<String> symbols, int more) {
    List<String> other = new ArrayList<>(symbols.subList(0, symbols.size() + Math.min(more, 0)));
    if (more > 0) {
      other.add("one more");
    }
    return other;
  }

  @Test
  void aStrangersModelWhoseHashIsRightIsStillChecked() throws IOException {
    Path zip = saved.resolve("model.zip");
    Map<String, byte[]> entries = Zips.entries(zip);
    entries.put("preprocessor.bin", new byte[] {1});
    Files.write(zip, Zips.of(entries));
    Map<String, Object> description = JsonFile.fields(model.info());
    description.put("modelHash", Sha256.of(Files.readAllBytes(zip)));
    JsonFile.write(saved.resolve("model.json"), description);
    assertRefused(
        saved,
        "model.zip: damaged or not a network (preprocessor.bin: does not belong in this file, which"
            + " holds configuration.json, coefficients.bin and nothing else)");
  }

  @Test
  void aFileTooLargeForTheMemoryIsNotRead() throws IOException {
    try (RandomAccessFile zip = new RandomAccessFile(saved.resolve("model.zip").toFile(), "rw")) {
      zip.setLength(20_000_000_000L); // a hole, which takes no room on the disk
    }
    assertRefused(saved, "model.zip: has 20,000 MB, too many for a network in this memory");
  }

  @Test
  void aDescriptionOfVersion01IsRead() throws IOException {
    Path json = saved.resolve("model.json");
    Map<String, Object> description = JsonFile.fields(model.info());
    description.put(
        "training",
        Map.of("seed", 1, "minutes", "Infinity", "steps", 3, "cells", 12, "dropout", 0.2));
    JsonFile.write(json, description);
    assertThat(Model.load(saved).info().training()).containsEntry("steps", 3);
  }

  @Test
  void aDescriptionSaysItsBudgetInStepsOrMinutes() throws IOException {
    assertThat(model.info().training()).containsEntry("budget", Map.of("steps", 3L));
    assertThat(saved.resolve("model.json"))
        .content()
        .contains("\"steps\" : 3")
        .doesNotContain("Infinity");
  }

  @Test
  void aPredictorIsMadeForTheFirstTextAndClosedWithTheModel() {
    List<String> calls = new ArrayList<>();
    Model lazy = recorded(calls);
    AlignedText text = new AlignedText(List.of("t", "s"), List.of("ծ", "_"));
    assertThat(lazy.info().language()).isEqualTo("planted");
    assertThat(Trace.of(lazy, text, List.of()).text()).isEqualTo(text);
    assertThat(new Transliterator(lazy).transliterate("\n")).isEqualTo("\n");
    assertThat(calls).as("before there is a text to tag").isEmpty();
    assertThat(lazy.decode(List.of("tsa", "na"))).isEqualTo(model.decode(List.of("tsa", "na")));
    lazy.decode(List.of("ra"));
    assertThat(calls).containsExactly("made", "outputs", "outputs");
    lazy.close();
    lazy.close();
    assertThat(calls).containsExactly("made", "outputs", "outputs", "closed");
    assertThatThrownBy(() -> lazy.decode(List.of("ra")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void aModelThatWasOnlyLookedAtIsClosedWithoutAPredictor() {
    List<String> calls = new ArrayList<>();
    recorded(calls).close();
    assertThat(calls).isEmpty();
  }

  private Model recorded(List<String> calls) {
    StoredNetwork stored = StoredNetwork.read(saved.resolve("model.zip"), false, List.of());
    return new Model(saved, model.info(), stored, parameters -> recording(parameters, calls));
  }

  private static Predictor recording(Parameters parameters, List<String> calls) {
    calls.add("made");
    Predictor predictor = Predictor.of(parameters);
    return new Predictor() {
      @Override
      public float[][] outputs(Batch batch) {
        calls.add("outputs");
        return predictor.outputs(batch);
      }

      @Override
      public void close() {
        calls.add("closed");
        predictor.close();
      }
    };
  }

  private static void assertRefused(Path folder, String why) {
    assertThatThrownBy(() -> Model.load(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }
}
