package translit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.engine.AfterStep;
import translit.language.Language;
import translit.network.Model;
import translit.network.Planted;

class CourseTest {
  private static final TrainingOptions TINY = Planted.OPTIONS.withSteps(12);
  private static final Course FIRST_IS_ZERO =
      Course.asWritten("the first weight is 0", parameters -> parameters.values()[0] = 0);

  @TempDir Path folder;
  private Language language;

  @BeforeEach
  void plantALanguage() throws IOException {
    language = Planted.language(folder);
  }

  private Model train(Course course, String name) throws InterruptedException {
    return Trainer.train(
        language, Planted.text(), TINY, course, folder.resolve(name), progress -> {});
  }

  @Test
  void theUsualCourseIsTheOneWithoutAName() throws Exception {
    Trainer.train(language, Planted.text(), TINY, folder.resolve("plain"), progress -> {}).close();
    train(Course.USUAL, "usual").close();
    // a hook that looks and changes nothing gives the same bits
    List<Float> seen = new ArrayList<>(); // a bias of the output layer, which every step changes
    AfterStep look = parameters -> seen.add(parameters.values()[parameters.values().length - 1]);
    train(new Course("looked at", true, look), "seen").close();
    byte[] plain = Files.readAllBytes(folder.resolve("plain/model.zip"));
    assertThat(Files.readAllBytes(folder.resolve("usual/model.zip"))).isEqualTo(plain);
    assertThat(Files.readAllBytes(folder.resolve("seen/model.zip"))).isEqualTo(plain);
    assertThat(seen).hasSize(12).doesNotHaveDuplicates();
    assertThatThrownBy(() -> new Course("", false, AfterStep.NOTHING)).hasMessageContaining("name");
    assertThatThrownBy(() -> new Course("", true, parameters -> {})).hasMessageContaining("name");
  }

  @Test
  void whatIsDoneAfterAStepIsInTheModelAndInItsProvenance() throws Exception {
    try (Model model = train(FIRST_IS_ZERO, "zero")) {
      assertThat(model.parameters().values()[0]).isZero();
      assertThat(model.parameters().values()[1]).isNotZero();
      assertThat(model.info().corpus()).containsEntry("course", "the first weight is 0");
    }
  }

  @Test
  void aTrainingIsResumedInItsOwnCourseOnly() throws Exception {
    train(FIRST_IS_ZERO, "whole").close();
    Path part = folder.resolve("part");
    assertThatThrownBy(
            () ->
                Trainer.train(
                    language,
                    Planted.text(),
                    TINY,
                    FIRST_IS_ZERO,
                    part,
                    progress -> {
                      if (progress.step() == 5) {
                        Thread.currentThread().interrupt();
                      }
                    }))
        .isInstanceOf(InterruptedException.class);
    for (Course other : List.of(Course.USUAL, Course.asWritten("other", AfterStep.NOTHING))) {
      assertThatThrownBy(() -> train(other, "part"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("begun with other rules or another text");
    }
    train(FIRST_IS_ZERO, "part").close();
    assertThat(Files.readAllBytes(part.resolve("model.zip")))
        .isEqualTo(Files.readAllBytes(folder.resolve("whole/model.zip")));
  }

  @Test
  void sentencesAreLearnedAsTheyStand() {
    TrainingText text = new TrainingText("t", Map.of(), List.of("ատ նա"), List.of("ա"));
    TrainingRounds written = TrainingRounds.of(language.rules(), TINY, text, false);
    TrainingRounds varied = TrainingRounds.of(language.rules(), TINY, text, true);
    List<Integer> lengths = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      assertThat(written.batches(round).get(0).characters()).isEqualTo(5);
      lengths.add(varied.batches(round).stream().mapToInt(b -> b.characters()).sum());
    }
    assertThat(lengths).anyMatch(length -> length != 5);
  }
}
