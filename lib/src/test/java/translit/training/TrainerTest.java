package translit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.engine.BiLstm;
import translit.evaluation.Baselines;
import translit.evaluation.Evaluation;
import translit.evaluation.TestText;
import translit.language.Language;
import translit.network.CurvePoint;
import translit.network.GraphZip;
import translit.network.Model;
import translit.network.Planted;
import translit.network.StoredNetwork;

class TrainerTest {
  private static final TrainingOptions TINY = Planted.OPTIONS.withSteps(12);

  @TempDir Path folder;
  private Language language;

  @BeforeEach
  void plantALanguage() throws IOException {
    language = Planted.language(folder);
  }

  @Test
  void aTinyNetworkLearnsWhatIsPlanted() throws InterruptedException {
    Model model =
        Trainer.train(
            language, Planted.text(), TINY.withSteps(300), folder.resolve("model"), progress -> {});
    assertThat(model.info().validationError()).isLessThan(0.01);
    List<String> unseen = Planted.sentences(100, 99);
    Evaluation evaluation =
        Evaluation.of(
            model,
            language,
            TestText.of(unseen),
            Baselines.learned(language.rules(), Planted.text(), 2, 1),
            1,
            what -> {});
    assertThat(evaluation.rates().cer()).isLessThan(0.01);
    // t alone cannot be told from ts, and r needs its neighbour: one neighbour tells all
    assertThat(evaluation.baselines().get(0).rates().cer()).isGreaterThan(0.1);
    assertThat(evaluation.baselines().get(1).rates().cer()).isZero();
  }

  @Test
  void theSameSeedGivesTheSameFiles() throws IOException, InterruptedException {
    Trainer.train(language, Planted.text(), TINY, folder.resolve("a"), progress -> {});
    Trainer.train(language, Planted.text(), TINY, folder.resolve("b"), progress -> {});
    Trainer.train(language, Planted.text(), TINY.withSeed(2), folder.resolve("c"), progress -> {});
    byte[] a = Files.readAllBytes(folder.resolve("a/model.zip"));
    assertThat(Files.readAllBytes(folder.resolve("b/model.zip"))).isEqualTo(a);
    assertThat(Files.readAllBytes(folder.resolve("c/model.zip"))).isNotEqualTo(a);
  }

  @Test
  void aTrainingThatWasInterruptedEndsAsIfItHadNotBeen() throws IOException, InterruptedException {
    assertEndsAsIfNotInterrupted(Planted.text(), TINY, 5);
  }

  @Test
  void aTrainingResumesInTheMiddleOfALaterEpoch() throws IOException, InterruptedException {
    // 9,000 sentences: a round of 32 steps, one of 4, and then the next epoch
    TrainingText large = TrainingText.split("large", Planted.sentences(10_000, 4), 1);
    assertEndsAsIfNotInterrupted(large, TINY.withBatch(256).withSteps(45), 38);
    Checkpoint last = new Checkpoint(folder.resolve("whole"));
    assertThat(Checkpoint.state(last.read()).position().round()).isEqualTo(2);
  }

  @Test
  void aCheckpointOfVersion01IsResumed() throws IOException, InterruptedException {
    Path whole = folder.resolve("whole");
    Path old = folder.resolve("old");
    Trainer.train(language, Planted.text(), TINY, whole, progress -> {});
    interruptAfter(5, Planted.text(), TINY, old);
    Checkpoint checkpoint = new Checkpoint(old);
    StoredNetwork stored = checkpoint.read();
    TrainingState state = Checkpoint.state(stored);
    String json =
        """
        {
          "options" : {
            "seed" : 1, "minutes" : "Infinity", "steps" : 12,
            "cells" : 12, "batch" : 16, "longest" : 128, "rate" : 0.02, "dropout" : 0.2
          },
          "rulesHash" : "%s",
          "textHash" : "%s",
          "step" : 5, "round" : 0, "batch" : 5, "characters" : %d, "seconds" : 600.0,
          "curve" : [ {
            "characters" : 99, "loss" : 3.5, "validationLoss" : 3.25, "validationError" : 0.75
          } ]
        }
        """
            .formatted(state.rulesHash(), state.textHash(), state.position().characters());
    GraphZip.write(
        checkpoint.file(),
        stored.graph(),
        true,
        Map.of("training.json", json.getBytes(StandardCharsets.UTF_8)));
    try (Model model = Trainer.train(language, Planted.text(), TINY, old, progress -> {})) {
      assertThat(model.info().curve()).startsWith(new CurvePoint(99, 3.5, 3.25, 0.75));
      assertThat(model.info().minutes()).isBetween(10.0, 11.0);
    }
    assertThat(Files.readAllBytes(old.resolve("model.zip")))
        .isEqualTo(Files.readAllBytes(whole.resolve("model.zip")));
  }

  @Test
  void aBudgetOfVersion01IsOfStepsOrOfMinutes() throws IOException {
    String minutes = "{\"options\": {\"minutes\": 30.0, \"steps\": 9223372036854775807}}";
    String steps = "{\"options\": {\"minutes\": \"Infinity\", \"steps\": 10000}}";
    assertThat(
            JsonFile.parse(
                Checkpoint.upgraded(minutes.getBytes(StandardCharsets.UTF_8)), Object.class))
        .isEqualTo(Map.of("options", Map.of("budget", Map.of("minutes", 30.0))));
    assertThat(
            JsonFile.parse(
                Checkpoint.upgraded(steps.getBytes(StandardCharsets.UTF_8)), Object.class))
        .isEqualTo(Map.of("options", Map.of("budget", Map.of("steps", 10000))));
  }

  private void interruptAfter(long step, TrainingText text, TrainingOptions options, Path to) {
    assertThatThrownBy(
            () ->
                Trainer.train(
                    language,
                    text,
                    options,
                    to,
                    progress -> {
                      if (progress.step() == step) {
                        Thread.currentThread().interrupt();
                      }
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(to.resolve("model.zip")).doesNotExist();
  }

  private void assertEndsAsIfNotInterrupted(TrainingText text, TrainingOptions options, long step)
      throws IOException, InterruptedException {
    Path whole = folder.resolve("whole");
    Path interrupted = folder.resolve("interrupted");
    Trainer.train(language, text, options, whole, progress -> {});
    interruptAfter(step, text, options, interrupted);
    List<Long> steps = new ArrayList<>();
    Trainer.train(language, text, options, interrupted, progress -> steps.add(progress.step()));
    assertThat(steps).startsWith(step + 1).endsWith(((Budget.Steps) options.budget()).steps());
    assertThat(Files.readAllBytes(interrupted.resolve("model.zip")))
        .isEqualTo(Files.readAllBytes(whole.resolve("model.zip")));
  }

  @Test
  void theRateRisesThenFallsToAHundredth() {
    TrainingOptions options = TrainingOptions.defaults();
    assertThat(options.rateAt(0, 0)).isCloseTo(3e-5, within(1e-9));
    assertThat(options.rateAt(99, 0)).isCloseTo(3e-3, within(1e-9));
    assertThat(options.rateAt(5000, 0.5)).isCloseTo(3e-3 * 0.505, within(1e-9));
    assertThat(options.rateAt(9000, 1)).isCloseTo(3e-5, within(1e-9));
  }

  @Test
  void anInterruptDuringTheWritingOfAFileDoesNotLoseIt() throws IOException {
    Path file = folder.resolve("file");
    Thread.currentThread().interrupt();
    AtomicFile.write(file, out -> out.write(1));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Files.readAllBytes(file)).containsExactly(1);
  }

  @Test
  void aTextWithoutASentenceIsRefused() {
    assertRefused(
        () -> new TrainingText("blank", Map.of(), List.of(" "), List.of("ա")),
        "nothing to train on");
  }

  @Test
  void aFinishedTrainingResumesWithALargerBudget() throws InterruptedException {
    Path model = folder.resolve("model");
    Trainer.train(language, Planted.text(), TINY, model, progress -> {});
    Model more = Trainer.train(language, Planted.text(), TINY.withSteps(15), model, progress -> {});
    assertThat(more.info().steps()).isEqualTo(15);
  }

  @Test
  void aCheckpointOfAnotherTrainingIsRefusedAndLeftAlone() throws Exception {
    Path model = folder.resolve("model");
    Trainer.train(language, Planted.text(), TINY, model, progress -> {});
    byte[] before = Files.readAllBytes(model.resolve("checkpoint.zip"));
    TrainingText other = TrainingText.split("other", Planted.sentences(50, 5), 1);
    assertRefused(() -> train(TINY.withSeed(9), Planted.text(), model), "begun with");
    assertRefused(() -> train(TINY, other, model), "begun with other rules or another text");
    assertThat(Files.readAllBytes(model.resolve("checkpoint.zip"))).isEqualTo(before);
  }

  @Test
  void aModelWithoutACheckpointIsNotOverwritten() throws Exception {
    Path model = folder.resolve("model");
    train(TINY, Planted.text(), model);
    Files.delete(model.resolve("checkpoint.zip"));
    assertRefused(() -> train(TINY, Planted.text(), model), "give another folder");
  }

  @Test
  void twoTrainingsIntoOneFolderAreRefused() throws Exception {
    Path model = Files.createDirectories(folder.resolve("model"));
    try (FileChannel channel =
            FileChannel.open(
                model.resolve("training.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertRefused(() -> train(TINY, Planted.text(), model), "another training runs");
    }
  }

  @Test
  void aDamagedCheckpointIsNamed() throws Exception {
    Path model = folder.resolve("model");
    train(TINY, Planted.text(), model);
    byte[] whole = Files.readAllBytes(model.resolve("checkpoint.zip"));
    Files.write(model.resolve("checkpoint.zip"), Arrays.copyOf(whole, whole.length / 2));
    assertRefused(() -> train(TINY, Planted.text(), model), "checkpoint.zip: damaged");
  }

  @Test
  void aCheckpointOfAStrangerIsRefusedInOneLine() throws Exception {
    Path model = Files.createDirectories(folder.resolve("model"));
    Path file = new Checkpoint(model).file();
    byte[] none = "{}".getBytes(StandardCharsets.UTF_8);
    GraphZip.write(file, BiLstm.create(10, 8, 12, 1), true, Map.of("training.json", none));
    assertRefused(
        () -> train(TINY, Planted.text(), model),
        "checkpoint.zip: damaged or not a network (training.json: it lacks the options");
    TrainingState state =
        new TrainingState(
            TINY,
            language.rules().hash(),
            Planted.text().hash(),
            TrainingState.Position.START,
            List.of());
    new Checkpoint(model).write(BiLstm.create(10, 12, 12, 1), state);
    assertRefused(
        () -> train(TINY, Planted.text(), model),
        "checkpoint.zip: a network of 10 Latin and 12 native symbols, but by the rules ");
  }

  @Test
  void aFullDiskLeavesTheLastCheckpointWhole() throws IOException {
    ComputationGraph graph = BiLstm.create(10, 8, 12, 1);
    TrainingState state =
        new TrainingState(TINY, "rules", "text", TrainingState.Position.START, List.of());
    Configuration small = Configuration.unix().toBuilder().setMaxSize(60_000).build();
    try (FileSystem disk = Jimfs.newFileSystem(small)) {
      Checkpoint written = new Checkpoint(disk.getPath(""));
      Path checkpoint = written.file();
      written.write(graph, state);
      byte[] before = Files.readAllBytes(checkpoint);
      ComputationGraph larger = BiLstm.create(10, 64, 12, 1);
      assertThatThrownBy(() -> written.write(larger, state)).isInstanceOf(IOException.class);
      assertThat(Files.readAllBytes(checkpoint)).isEqualTo(before);
      try (var files = Files.list(checkpoint.toAbsolutePath().getParent())) {
        assertThat(files).containsExactly(checkpoint.toAbsolutePath());
      }
    }
  }

  @Test
  void aDiskWithoutRoomIsNoticedBeforeTheTrainingBegins() throws IOException {
    Configuration small = Configuration.unix().toBuilder().setMaxSize(80_000).build();
    try (FileSystem disk = Jimfs.newFileSystem(small)) {
      Path model = disk.getPath("/model");
      assertRefused(() -> train(TINY, Planted.text(), model), " KB are needed there, but ");
      assertThat(model).doesNotExist();
    }
  }

  @Test
  void aNetworkThatNoMemoryHoldsIsRefused() {
    assertRefused(
        () -> train(TINY.withCells(4096), Planted.text(), folder.resolve("model")),
        "cells is 4096: such a network and what Adam keeps of it take ");
  }

  private void train(TrainingOptions options, TrainingText text, Path model)
      throws InterruptedException {
    Trainer.train(language, text, options, model, progress -> {});
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String why) {
    assertThatThrownBy(call)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }
}
