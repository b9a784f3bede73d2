package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import translit.engine.BiLstm;
import translit.language.Alphabet;
import translit.language.Language;
import translit.network.Model;
import translit.network.Transliterator;

/**
 * The model in the repository: that it opens, belongs to its rules, and does what the README says.
 */
class ShippedModelTest {
  private static final Path FOLDER = Path.of("../data/models/hy-AM");
  private static final Language ARMENIAN = Language.load("hy-AM");
  private static Model model;

  @BeforeAll
  static void open() {
    model = Model.load(FOLDER);
  }

  @Test
  void itIsAStockNetworkOfThePostsSizeForTheRulesBesideIt() throws IOException {
    model.requireRulesOf(ARMENIAN);
    assertThat(model.latin()).isEqualTo(Alphabet.latin(ARMENIAN.rules()));
    assertThat(model.natives()).isEqualTo(Alphabet.ofNative(ARMENIAN.rules()));
    ComputationGraph stock = ComputationGraph.load(FOLDER.resolve("model.zip").toFile(), false);
    assertThat(stock.layerSize(BiLstm.FORWARD)).isEqualTo(228);
    assertThat(stock.params()).isEqualTo(model.graph().params());
  }

  @Test
  void itSaysWhereItComesFrom() {
    assertThat(model.info().minutes()).isGreaterThanOrEqualTo(60);
    assertThat(model.info().corpus()).containsKeys("name", "licence", "sources", "seed");
    assertThat(model.info().curve()).isNotEmpty();
  }

  @Test
  void theSentencesOfThePostComeOut() {
    assertThat(new Transliterator(model).transliterate("Aydpes aveli sirun e."))
        .isEqualTo("Այդպես ավելի սիրուն է.");
  }

  @Test
  void onTheSampleTextItsErrorRateIsOfTheSizeThatWasRecorded() {
    Evaluation recorded = Evaluation.read(FOLDER.resolve("evaluation.json"));
    List<String> some = ARMENIAN.sample().subList(0, 300);
    Evaluation now = Evaluation.of(model, ARMENIAN, some, Optional.empty(), 1, what -> {});
    assertThat(now.cer()).isLessThan(3 * recorded.cer());
    assertThat(recorded.baselines()).hasSize(3);
  }
}
