package translit.cli.trials;

import static translit.cli.Main.DEFAULT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import translit.cli.options.Bounds;
import translit.cli.options.ProgressLine;
import translit.cli.options.StopAtCheckpoint;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.planting.NullTrials;
import translit.planting.Plantation;
import translit.planting.PlantedFolders;
import translit.planting.PlantedLanguage;
import translit.planting.Planting;
import translit.planting.PlantingOptions;
import translit.planting.ScoredTable;
import translit.training.TrainingOptions;

/** {@code plant}: networks whose causes are known, and which method finds them. */
@Command(
    name = "plant",
    description =
        "Makes text of languages in which it is known what decides an outcome, trains a network on"
            + " each, and scores ways of finding neurons by what they find. Stopped at any time,"
            + " the same command resumes. Scores of other methods, put beside those in"
            + " OUT/NAME/scores, come into the table.")
public final class PlantCommand implements Callable<Integer> {
  /** Made by picocli. */
  public PlantCommand() {}

  /** Text, network, activations and scores of a small one. */
  private static final long LEAST_ROOM = 1_000_000;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "languages (default: all in the folder)")
  private List<String> names = List.of();

  @Option(
      names = "--languages",
      description = "folder with NAME/" + Planting.FILE + " and NAME/rules.json" + DEFAULT)
  private Path languages = Path.of("data", "planted");

  @Option(names = "--out", required = true, description = "folder to fill, with one for each NAME")
  private Path out;

  @Option(names = "--sentences", description = "to train on" + DEFAULT)
  @Bounds(least = 10, most = 10_000_000)
  private int sentences = PlantingOptions.defaults().sentences();

  @Option(names = "--test", description = "sentences to examine the networks on" + DEFAULT)
  @Bounds(least = 10, most = 10_000_000)
  private int test = PlantingOptions.defaults().tested();

  @Option(names = "--cells", description = "of each LSTM" + DEFAULT)
  @Bounds(least = 2, most = TrainingOptions.MOST_CELLS)
  private int cells = PlantingOptions.defaults().cells();

  @Option(names = "--steps", description = "of training" + DEFAULT)
  @Bounds(least = 1, most = 1_000_000_000)
  private long steps = PlantingOptions.defaults().steps();

  @Option(names = "--seed", description = "of text, weights and order" + DEFAULT)
  private long seed = PlantingOptions.defaults().seed();

  @Option(
      names = "--nulls",
      description =
          "also counts what methods find where there is nothing, on so many texts of each network"
              + " with its outcomes shuffled, of a coin, and of networks that learned nothing"
              + DEFAULT)
  @Bounds(least = 0, most = 1000)
  private int nulls;

  @Override
  public Integer call() {
    OutputPlace.requireFolder(out, LEAST_ROOM);
    PlantingOptions options = new PlantingOptions(sentences, test, cells, steps, seed);
    List<Path> folders =
        names.isEmpty() ? PlantedFolders.in(languages) : names.stream().map(this::folder).toList();
    CompletableFuture<Void> done = StopAtCheckpoint.of(Thread.currentThread());
    try (ProgressLine progress = new ProgressLine()) {
      for (Path folder : folders) {
        PlantedLanguage planted = PlantedLanguage.read(folder);
        new Plantation(planted, out.resolve(planted.name()), options)
            .grow(
                progress::show,
                (some, all, what) -> progress.percent(some, all, planted.name() + " " + what));
      }
      show();
      if (nulls > 0) {
        NullTrials trials = NullTrials.of(out, nulls, options, progress::percent);
        trials.write(out.resolve(NullTrials.FILE));
        System.out.println(trials.toMarkdown());
      }
    } catch (InterruptedException e) {
      System.err.println(e.getMessage() + "; the same command resumes from there");
      return CommandLine.ExitCode.SOFTWARE;
    } finally {
      done.complete(null);
    }
    return CommandLine.ExitCode.OK;
  }

  private void show() {
    ScoredTable table = ScoredTable.read(out);
    table.write(out.resolve(ScoredTable.FILE));
    System.out.println(table.networks());
    System.out.println(table.toMarkdown());
    System.out.println(table.summary());
    for (Path file : PlantedFolders.outdated(out)) {
      System.err.println(
          file + ": older than the activations beside it, perhaps of another network; score anew");
    }
  }

  private Path folder(String name) {
    Path folder = languages.resolve(name);
    if (!Files.exists(folder.resolve(Planting.FILE))) {
      throw new InputException(
          "%s: nothing is planted there, expected %s; there are %s"
              .formatted(
                  folder,
                  Planting.FILE,
                  PlantedFolders.in(languages).stream().map(Path::getFileName).toList()));
    }
    return folder;
  }
}
