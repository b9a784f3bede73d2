package translit.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import translit.language.Language;
import translit.network.Model;
import translit.training.Trainer;
import translit.training.TrainingOptions;
import translit.training.TrainingText;

/** {@code train}: a model out of a corpus; goes on where it was stopped. */
@Command(
    name = "train",
    description =
        "Trains a network. Stopped at any time, the same command goes on from its last checkpoint.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {
  @Option(names = "--language", required = true, description = "code, or folder with rules.json")
  private String language;

  @Option(
      names = "--text",
      required = true,
      description = "folder with train.txt and validation.txt, as corpus makes it")
  private Path text;

  @Option(names = "--out", required = true, description = "folder for the model")
  private Path out;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "of weights, romanization and order (default: 1)")
  private long seed;

  @ArgGroup private Budget budget = new Budget();

  private static final class Budget {
    @Option(names = "--minutes", description = "of training (default: 60)")
    private Double minutes;

    @Option(names = "--steps", description = "of training; the same seed then gives the same model")
    private Long steps;
  }

  @Option(names = "--cells", defaultValue = "228", description = "of each LSTM (default: 228)")
  private int cells;

  @Option(names = "--batch", defaultValue = "64", description = "texts in a step (default: 64)")
  private int batch;

  @Option(
      names = "--dropout",
      defaultValue = "0.2",
      description = "share of the LSTMs' outputs left out in training (default: 0.2)")
  private double dropout;

  @Override
  public Integer call() {
    TrainingOptions options =
        TrainingOptions.defaults()
            .withSeed(seed)
            .withCells(cells)
            .withBatch(batch)
            .withDropout(dropout);
    if (budget.minutes != null) {
      options = options.withMinutes(budget.minutes);
    } else if (budget.steps != null) {
      options = options.withSteps(budget.steps);
    }
    Language loaded = Language.load(language);
    TrainingText sentences = TrainingText.read(text, loaded);
    CountDownLatch done = new CountDownLatch(1);
    Thread hook = stopAtCheckpoint(Thread.currentThread(), done);
    try (ProgressLine progress = new ProgressLine();
        Model model = Trainer.train(loaded, sentences, options, out, progress::show)) {
      progress.say(
          String.format(
              Locale.ROOT,
              "%s: %,d steps, %.0f minutes, %.2f %% of the validation symbols wrong",
              out,
              model.info().steps(),
              model.info().minutes(),
              100 * model.info().validationError()));
      return CommandLine.ExitCode.OK;
    } catch (InterruptedException e) {
      // Said here, since the machine goes down as soon as the hook knows that all is done.
      System.err.println(e.getMessage() + "; the same command goes on from there");
      return CommandLine.ExitCode.SOFTWARE;
    } finally {
      done.countDown();
      forget(hook);
    }
  }

  /** On Ctrl-C, lets the training write a checkpoint before the machine goes down. */
  private static Thread stopAtCheckpoint(Thread training, CountDownLatch done) {
    Thread hook =
        new Thread(
            () -> {
              training.interrupt();
              try {
                done.await(20, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
    return hook;
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the machine is going down, and the hook has done its work
    }
  }
}
