package translit.study;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.study.Notebook.BACKWARD;
import static translit.study.Notebook.FORWARD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.Language;
import translit.network.Model;
import translit.network.Planted;
import translit.text.Pair;
import translit.trace.Part;
import translit.training.Trainer;

/** A network that has learned that {@code t} is ծ where {@code s} follows. */
class DirectionsFoundTest {
  private static final Pair T_TS = new Pair("t", "ծ");

  @TempDir static Path folder;
  private static Language language;
  private static Model model;

  @BeforeAll
  static void train() throws IOException, InterruptedException {
    language = Planted.language(folder);
    model =
        Trainer.train(
            language, Planted.text(), Planted.OPTIONS, folder.resolve("model"), progress -> {});
  }

  @AfterAll
  static void close() {
    model.close();
  }

  private static DirectionsFound found(int sentences) {
    Study study = new Study(language, model, Planted.sentences(sentences, 77), 1);
    return Notebook.directions(study.withMinimum(5), T_TS);
  }

  @Test
  void whatReadsFromTheEndTellsItAndWhatReadsFromTheBeginningDoesNot() {
    DirectionsFound found = found(600);
    assertThat(found.units().table().rowCount()).isEqualTo(16);
    assertThat(found.units().caption())
        .isEqualTo("Calibrated distances, ± at 95 %: t → ծ; Planted, seed 1");
    assertThat(found.directions().of(Part.LSTM_OUTPUT, BACKWARD).accuracy().probe().value())
        .isGreaterThan(0.99);
    assertThat(found.directions().of(Part.LSTM_OUTPUT, FORWARD).accuracy().probe().value())
        .isLessThan(0.7);
    assertThat(found.unit(BACKWARD)).startsWith("The best backward output has a distance of ");
    assertThat(found.probe(BACKWARD)).contains("linear probe of the backward outputs");
    assertThat(found.control(BACKWARD)).contains("labels drawn by word");
    assertThat(found.parts()).contains(" of 16 parts");
  }

  @Test
  void aTextOfFewStemsIsShownWithoutNumbers() {
    DirectionsFound found = found(10);
    assertThat(
            List.of(
                found.unit(FORWARD), found.probe(FORWARD), found.control(FORWARD), found.parts()))
        .containsOnly("Too few stems have this outcome for two halves of them.");
    assertThat(found.units().table().rowCount()).isZero();
    assertThat(found.probes().table().rowCount()).isZero();
    Notebook.show(found.units()); // an empty table can be shown
  }
}
