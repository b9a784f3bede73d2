package translit.training;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.rapaio.jupyter.kernel.MainApp;
import translit.common.InputException;
import translit.language.Language;
import translit.network.Model;
import translit.network.Planted;
import translit.notebook.Live;

/** A training that a notebook's cell draws is stopped by the kernel, at any moment. */
class InterruptTest {
  private static final TrainingOptions ENDLESS = Planted.OPTIONS.withSteps(1_000_000);

  @TempDir Path folder;
  private Language language;

  @BeforeEach
  void plantALanguage() throws IOException {
    language = Planted.language(folder);
  }

  @Test
  void aTrainingThatDrawsStopsWhenInterruptedAtAnyMomentAndStartsAgainAtOnce() throws Exception {
    Random random = new Random(1);
    Checkpoint checkpoint = new Checkpoint(folder.resolve("model"));
    Training training = new Training();
    long before = 0;
    for (int i = 0; i < 20; i++) {
      boolean early = i % 4 == 3; // maybe before the first step
      if (!early) {
        assertThat(training.begun.await(10, SECONDS)).as("training %d begins", i).isTrue();
      }
      Thread.sleep(random.nextInt(100));
      training.thread.interrupt();
      // The next starts while this one still stops, or when it has stopped.
      Training next = i % 2 == 0 ? new Training() : null;
      training.assertStopped("interrupt " + i);
      long stopped = Checkpoint.state(checkpoint.read()).position().step();
      assertThat(stopped).as("steps at interrupt %d", i).isGreaterThan(early ? before - 1 : before);
      before = stopped;
      training = next == null ? new Training() : next;
    }
    training.thread.interrupt();
    training.assertStopped("the last interrupt");
    MainApp.kernel.shown.clear();
  }

  @Test
  void aTrainingThatGoesOnIsNotWaitedForLongAndNotDisturbed() throws Exception {
    Training training = new Training();
    assertThat(training.begun.await(10, SECONDS)).isTrue();
    assertThatThrownBy(() -> new Training().task.get(10, SECONDS))
        .hasCauseInstanceOf(InputException.class)
        .hasMessageContaining("another training runs in this folder");
    Training waiting = new Training();
    waiting.thread.interrupt();
    waiting.assertStopped("the one that waits");
    assertThat(training.task).isNotDone();
    training.thread.interrupt();
    training.assertStopped("the one that went on");
    MainApp.kernel.shown.clear();
  }

  /** A training on a thread of its own, as of a cell. */
  private final class Training {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final FutureTask<Model> task =
        new FutureTask<>(
            () ->
                Trainer.train(
                    language, Planted.text(), ENDLESS, folder.resolve("model"), this::draw));
    private final Thread thread = new Thread(task);

    Training() {
      thread.setDaemon(true); // a test that fails ends all the same
      thread.start();
    }

    private void draw(TrainingProgress progress) {
      XYChart chart = new XYChartBuilder().width(300).height(200).title("" + progress).build();
      chart.addSeries("loss", new double[] {0, 1}, new double[] {1, progress.loss()});
      // Letters of a size that was not drawn yet are read from the font's file.
      float size = 8 + progress.step() % 1000 / 100f;
      chart.getStyler().setChartTitleFont(new Font(Font.SANS_SERIF, 0, 1).deriveFont(size));
      try (Live live = Live.open()) {
        live.chart(chart);
      }
      begun.countDown();
    }

    void assertStopped(String what) {
      assertThatThrownBy(() -> task.get(2, SECONDS))
          .as(what)
          .hasCauseInstanceOf(InterruptedException.class);
    }
  }
}
