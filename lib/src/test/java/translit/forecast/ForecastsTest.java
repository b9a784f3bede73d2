package translit.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.Language;
import translit.network.Model;
import translit.network.Planted;
import translit.selectivity.SelectivityOptions;
import translit.study.Study;
import translit.text.SideInformation;
import translit.training.Trainer;

/** The planted language: s after t tells of t → ծ, a or n before r of r → ռ. */
class ForecastsTest {
  @TempDir Path folder;

  @Test
  void aWholeWordThatIsOneSymbolIsNoPair() {
    Language greek = Language.load("el");
    String word = greek.rules().words().get(0).symbol();
    assertThat(word).hasSizeGreaterThan(1);
    SideInformation letter = new SideInformation("k", "κ", 900, 100, 0.5, 0.4, 0.1, 0.01);
    SideInformation whole = new SideInformation("k", word, 100, 900, 0.5, 0.4, 0.1, 0.01);
    assertThat(Forecasts.ofLetters(List.of(letter, whole), greek.rules())).containsExactly(letter);
  }

  @Test
  void theOutputsAloneGiveTheForecastsOfTheWholeNetwork() throws Exception {
    Language language = Planted.language(folder);
    List<String> sentences =
        Planted.sentences(300, 77).stream().map(s -> s.substring(0, s.length() - 2)).toList();
    SelectivityOptions options =
        SelectivityOptions.of(sentences.size()).withPermutations(20).withSeed(1);
    try (Model model =
        Trainer.train(
            language, Planted.text(), Planted.OPTIONS, folder.resolve("model"), progress -> {})) {
      Forecasts alone =
          Forecasts.measure(model, language, sentences, options, "test", (done, all, what) -> {});
      Study study = new Study(language, model, sentences, 1).withPermutations(20);
      Forecasts whole = study.survey().forecasts();
      // all but q, which is over fewer units
      assertThat(alone.record().pairs()).hasSize(4).isEqualTo(whole.record().pairs());
      assertThat(alone.said())
          .isEqualTo(
              "4 of 4 forecasts came true. Always naming the same side would have been right in 2 at"
                  + " best: less often.")
          .isEqualTo(whole.said());
      // two of four pairs are said and seen to be left: all come true in 1 of 6 deals
      assertThat(alone.chanceSaid())
          .contains("2.0 come true on average", "p = 0.167")
          .isEqualTo(whole.chanceSaid());
      ForecastRecord record = alone.record();
      assertThat(record.provenance().model()).isEqualTo(model.info().modelHash());
      assertThat(record.rule()).contains("at least 100 tokens");
      Path file = folder.resolve("new/forecast.json");
      record.write(file);
      assertThat(ForecastRecord.read(file)).isEqualTo(record);
    }
  }
}
