package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import translit.engine.BiLstm;
import translit.language.Alphabet;
import translit.language.Language;
import translit.network.CurvePoint;
import translit.network.Model;
import translit.network.ModelInfo;
import translit.network.Transliterator;

/**
 * The models in the repository: that they open, belong to their rules, say where they come from,
 * and still do what was recorded.
 */
class ShippedModelTest {
  /** Other processors round otherwise, and then a symbol in thousands may differ. */
  private static final double ROUNDING = 0.0002;

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void itIsAStockNetworkOfThePostsSizeForTheRulesBesideIt(String code) throws IOException {
    Language language = Language.load(code);
    try (Model model = Model.load(folder(code))) {
      model.requireRulesOf(language);
      assertThat(model.info().language()).isEqualTo(code);
      assertThat(model.latin()).isEqualTo(Alphabet.latin(language.rules()));
      assertThat(model.natives()).isEqualTo(Alphabet.ofNative(language.rules()));
      ComputationGraph stock =
          ComputationGraph.load(folder(code).resolve("model.zip").toFile(), false);
      assertThat(stock.layerSize(BiLstm.FORWARD)).isEqualTo(228);
      assertThat(stock.params()).isEqualTo(model.graph().params());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void itSaysWhereItComesFromAndHowItLearned(String code) {
    try (Model model = Model.load(folder(code))) {
      ModelInfo info = model.info();
      assertThat(info.corpus()).containsKeys("name", "licence", "sources", "seed");
      assertThat(info.training())
          .containsKeys("seed", "cells", "batch", "longest", "rate", "dropout")
          .containsEntry("budget", Map.of("steps", (int) info.steps())); // all of it was used
      assertThat(info.curve())
          .extracting(CurvePoint::characters)
          .hasSizeGreaterThan(1)
          .isSorted()
          .last()
          .isEqualTo(info.characters());
      double first = info.curve().get(0).validationLoss();
      assertThat(info.validationLoss()).isPositive().isLessThan(first);
      assertThat(info.validationError()).isBetween(0.0, info.curve().get(0).validationError());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hy-AM, Aydpes aveli sirun e., Այդպես ավելի սիրուն է.",
    "el, i Athina einai i protevousa tis Elladas, η Αθήνα είναι η πρωτεύουσα της Ελλάδας",
    "uk, Ya liubliu chytaty knyhy, Я люблю читати книги"
  })
  void aSentenceComesOut(String code, String latin, String right) {
    try (Model model = Model.load(folder(code))) {
      assertThat(new Transliterator(model).transliterate(latin)).isEqualTo(right);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void onTheSampleTextItsErrorRatesAreThoseThatWereRecorded(String code) {
    RecordedRates recorded = RecordedRates.ofSample(code);
    Language language = Language.load(code);
    try (Model model = Model.load(folder(code))) {
      TestText sample = TestText.of(language.sample());
      Baselines icu = Baselines.unlearned(language.rules());
      Evaluation now = Evaluation.of(model, language, sample, icu, recorded.seed(), what -> {});
      assertThat(now.sentences()).isEqualTo(recorded.sentences());
      assertThat(now.characters()).isEqualTo(recorded.characters());
      recorded.assertThatTheyAre(now.rates(), ROUNDING);
      assertThat(now.baselines()).singleElement(); // ICU's, which learns nothing
      recorded.baseline("ICU4J").assertThatTheyAre(now.baselines().get(0).rates(), 1e-12);
    }
  }

  private static Path folder(String code) {
    return Path.of("../data/models", code);
  }
}
