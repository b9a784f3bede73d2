package translit.cli;

import static translit.cli.Main.DEFAULT;
import static translit.common.Phrase.count;
import static translit.common.Phrase.say;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import translit.cli.options.Bounds;
import translit.cli.options.LanguageOption;
import translit.cli.options.ProgressLine;
import translit.cli.options.StopAtCheckpoint;
import translit.common.OutputPlace;
import translit.corpus.MoreText;
import translit.evaluation.NetworkOrTable;
import translit.evaluation.TestText;
import translit.language.Language;
import translit.network.Model;
import translit.network.ModelInfo;
import translit.training.Trainer;
import translit.training.TrainingOptions;
import translit.training.TrainingText;

/** {@code train}: a model out of a corpus; resumes where it was stopped. */
@Command(
    name = "train",
    description =
        "Trains a network. Stopped at any time, the same command resumes from its last checkpoint."
            + " At the end it says whether the network is better than a table of neighbours, which"
            + " learns in seconds.")
final class TrainCommand implements Callable<Integer> {
  @Mixin private LanguageOption language;

  @Option(
      names = "--text",
      required = true,
      description = "folder with train.txt and validation.txt, as corpus makes it")
  private Path text;

  @Option(
      names = "--words",
      description =
          "list of native words, one a line: short rows of them are learned beside the text")
  private Path words;

  @Option(
      names = "--phrases",
      description = "native lines, such as of chats, learned beside the text and more often")
  private Path phrases;

  @Option(
      names = "--foreign",
      description =
          "foreign running text, such as English: phrases of it are put between native words,"
              + " beside those of the library's own lists")
  private Path foreign;

  @Option(names = "--out", required = true, description = "folder for the model")
  private Path out;

  @Option(names = "--seed", description = "of weights, romanization and order" + DEFAULT)
  private long seed = 1;

  @ArgGroup private Budget budget = new Budget();

  private static final class Budget {
    @Option(names = "--minutes", description = "of training (default: 60)")
    @Bounds(least = 0.001, most = 1_000_000)
    private Double minutes;

    @Option(names = "--steps", description = "of training; the same seed then gives the same model")
    @Bounds(least = 1, most = 1_000_000_000)
    private Long steps;
  }

  @Option(names = "--cells", description = "of each LSTM" + DEFAULT)
  @Bounds(least = 1, most = TrainingOptions.MOST_CELLS)
  private int cells = 228;

  @Option(names = "--batch", description = "texts in a step" + DEFAULT)
  @Bounds(least = 1, most = TrainingOptions.MOST_BATCH)
  private int batch = 64;

  @Option(
      names = "--dropout",
      description = "share of the LSTMs' outputs left out in training" + DEFAULT)
  @Bounds(least = 0, most = 0.99)
  private double dropout = 0.2;

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
    OutputPlace.requireFolder(out, 0);
    Language loaded = language.load();
    TrainingText sentences = TrainingText.read(text, loaded).with(more(loaded));
    // Before the training, so that what is wrong with it is not found out at the end.
    TestText validation = TestText.read(text.resolve("validation.txt"), loaded);
    CompletableFuture<Void> done = StopAtCheckpoint.of(Thread.currentThread());
    try (ProgressLine progress = new ProgressLine();
        Model model = Trainer.train(loaded, sentences, options, out, progress::show)) {
      progress.say(said(model.info()));
      progress.endLine();
      progress.say(NetworkOrTable.of(model, loaded, sentences, validation, seed).said());
      return CommandLine.ExitCode.OK;
    } catch (InterruptedException e) {
      // Said here, since the machine goes down as soon as the hook knows that all is done.
      System.err.println(e.getMessage() + "; the same command resumes from there");
      return CommandLine.ExitCode.SOFTWARE;
    } finally {
      done.complete(null);
    }
  }

  private MoreText more(Language loaded) {
    MoreText more = MoreText.NONE;
    more = words == null ? more : more.withWords(words, loaded);
    more = phrases == null ? more : more.withPhrases(phrases, loaded);
    return foreign == null ? more : more.withForeign(foreign);
  }

  /** Characters, which are the same on any machine; minutes, where they were the budget. */
  private String said(ModelInfo info) {
    String minutes = budget.minutes == null ? "" : say(", %.0f minutes", info.minutes());
    return say(
        "%s: %s seen in %s%s, %.2f %% of the validation symbols wrong",
        out,
        count(info.characters(), "character"),
        count(info.steps(), "step"),
        minutes,
        100 * info.validationError());
  }
}
