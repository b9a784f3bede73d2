package translit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.training.Trainer;

/** The rules that lie beside a model. */
class ModelFolderTest {
  @TempDir Path folder;
  private Path elsewhere;
  private Path rules;
  private RomanizationRules planted;

  @BeforeEach
  void trainAndMove() throws IOException, InterruptedException {
    Path saved = folder.resolve("model");
    planted = Planted.language(folder).rules();
    Trainer.train(
            Planted.language(folder),
            Planted.text(),
            Planted.OPTIONS.withSteps(3),
            saved,
            progress -> {})
        .close();
    elsewhere = folder.resolve("far/away/model");
    rules = elsewhere.resolve("rules.json");
    FileUtils.copyDirectory(saved.toFile(), elsewhere.toFile());
    FileUtils.deleteDirectory(saved.toFile());
    FileUtils.deleteDirectory(folder.resolve("planted").toFile());
  }

  @Test
  void aTrainedModelCarriesItsRulesWhereverItIsTaken() {
    try (Model model = Model.load(elsewhere)) {
      assertThat(model.rules()).contains(planted);
      assertThat(RomanizationRules.read(rules).hash()).isEqualTo(model.info().rulesHash());
      Transliterator reader = new Transliterator(model);
      assertThat(reader.readsByRules()).isTrue();
      assertThat(reader.name()).isEqualTo("the model, by its rules");
      // Three steps have taught the network nothing, but the rules spell these in one way.
      assertThat(reader.transliterate("nan\tas 10:30")).isEqualTo("նան\tաս 10:30");
    }
  }

  @Test
  void aModelWithoutRulesIsReadByTheNetworkAlone() throws IOException {
    Files.delete(rules);
    try (Model model = Model.load(elsewhere)) {
      assertThat(model.rules()).isEmpty();
      Transliterator reader = new Transliterator(model);
      assertThat(reader.readsByRules()).isFalse();
      assertThat(reader.name()).isEqualTo(model.name());
      String text = "tsar nran x";
      assertThat(reader.decode(List.of(text))).isEqualTo(model.decode(List.of(text)));
    }
  }

  @Test
  void rulesOfAnotherLanguageAreRefused() throws IOException {
    Files.writeString(rules, Planted.RULES.replace("\"ts\": 1", "\"tz\": 1"));
    assertRefused("not the rules that the model beside it was trained on", "restore them");
  }

  @Test
  void rulesThatCannotBeUsedAreRefused() throws IOException {
    Files.writeString(rules, "{\"name\": \"Planted\", ");
    assertRefused("expected");
    Files.writeString(rules, Planted.RULES.replace("\"ts\": 1", "\"ts\": 2.5"));
    assertRefused("ծ", "expected");
  }

  private void assertRefused(String... why) {
    try (Model model = Model.load(elsewhere)) {
      assertThatThrownBy(() -> new Transliterator(model))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith(rules.toString())
          .hasMessageContainingAll(why)
          .hasMessageNotContaining("\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nowhere", "../planted", "a\u0000b", "planted"})
  void aModelOfALanguageThatIsNotHereHasNoRules(String language) throws IOException {
    Files.delete(rules);
    describe("language", language);
    try (Model model = Model.load(elsewhere)) {
      assertThat(model.rules()).isEmpty();
    }
  }

  @Test
  void rulesAreFoundByTheirHashWhereLanguagesAre() throws IOException {
    Files.delete(rules);
    describe("language", "hy-AM");
    try (Model model = Model.load(elsewhere)) {
      assertThat(model.rules()).as("Armenian's are others").isEmpty();
    }
    describe("rulesHash", Language.load("hy-AM").rules().hash());
    try (Model model = Model.load(elsewhere)) {
      assertThat(model.rules()).contains(Language.load("hy-AM").rules());
    }
  }

  @Test
  void rulesBesideModelsComeBeforeThoseOfTheProject() throws IOException {
    Files.delete(rules);
    Path beside = folder.resolve("far/languages/planted");
    Files.createDirectories(beside);
    Files.writeString(beside.resolve("rules.json"), Planted.RULES);
    try (Model model = Model.load(elsewhere)) {
      assertThat(model.rules()).contains(planted);
    }
  }

  private void describe(String field, String value) throws IOException {
    Path json = elsewhere.resolve("model.json");
    Map<String, Object> description = JsonFile.fields(Model.load(elsewhere).info());
    description.put(field, value);
    JsonFile.write(json, description);
  }
}
