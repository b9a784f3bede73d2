package translit.cli;

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
import translit.cli.options.ProgressLine;
import translit.common.InputException;
import translit.planting.Plantation;
import translit.planting.PlantedFolders;
import translit.planting.PlantedLanguage;
import translit.planting.Planting;
import translit.planting.PlantingOptions;
import translit.planting.ScoredTable;

/** {@code plant}: networks whose causes are known, and which method finds them. */
@Command(
    name = "plant",
    description =
        "Makes text of languages in which it is known what decides an outcome, trains a network on"
            + " each, and scores ways of finding neurons by what they find. Stopped at any time, the"
            + " same command resumes. Scores of other methods, put beside those in"
            + " OUT/NAME/scores, come into the table.")
final class PlantCommand implements Callable<Integer> {
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
  private int sentences = PlantingOptions.defaults().sentences();

  @Option(names = "--test", description = "sentences to examine the networks on" + DEFAULT)
  private int test = PlantingOptions.defaults().tested();

  @Option(names = "--cells", description = "of each LSTM" + DEFAULT)
  private int cells = PlantingOptions.defaults().cells();

  @Option(names = "--steps", description = "of training" + DEFAULT)
  private long steps = PlantingOptions.defaults().steps();

  @Option(names = "--seed", description = "of text, weights and order" + DEFAULT)
  private long seed = PlantingOptions.defaults().seed();

  @Override
  public Integer call() {
    PlantingOptions options = options();
    List<Path> folders =
        names.isEmpty() ? PlantedFolders.in(languages) : names.stream().map(this::folder).toList();
    CompletableFuture<Void> done = TrainCommand.stopAtCheckpoint(Thread.currentThread());
    try (ProgressLine progress = new ProgressLine()) {
      for (Path folder : folders) {
        PlantedLanguage planted = PlantedLanguage.read(folder);
        new Plantation(planted, out.resolve(planted.name()), options)
            .grow(
                progress::show,
                (some, all, what) -> progress.percent(some, all, planted.name() + " " + what));
      }
    } catch (InterruptedException e) {
      System.err.println(e.getMessage() + "; the same command resumes from there");
      return CommandLine.ExitCode.SOFTWARE;
    } finally {
      done.complete(null);
    }
    ScoredTable table = ScoredTable.read(out);
    table.write(out.resolve(ScoredTable.FILE));
    System.out.println(table.networks());
    System.out.println(table.toMarkdown());
    System.out.println(table.summary());
    return CommandLine.ExitCode.OK;
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

  private PlantingOptions options() {
    try {
      return new PlantingOptions(sentences, test, cells, steps, seed);
    } catch (IllegalArgumentException e) {
      throw new InputException("--" + e.getMessage(), e);
    }
  }
}
