package translit.planting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.engine.Parameters;
import translit.network.Model;
import translit.network.ModelFolder;
import translit.planting.scoring.Examined;
import translit.planting.scoring.Method;
import translit.planting.scoring.Readings;
import translit.planting.scoring.UnitFile;
import translit.trace.TokenizedText;
import translit.training.Course;
import translit.training.Trainer;

/**
 * Makes the benchmark of a planted language in a folder: rules, text, network, activations, truth,
 * and the scores of all methods. What is there already is not made again, a training that was
 * stopped is resumed, and a network of something else is refused.
 *
 * @param planted the language
 * @param folder to fill
 * @param options how much
 */
public record Plantation(PlantedLanguage planted, Path folder, PlantingOptions options) {
  /** Where the scores of methods are, one file for each; a stranger's may be put beside them. */
  static final String SCORES = "scores";

  /**
   * Does what is to be done.
   *
   * @param training told where the training stands
   * @param examining told how far the examination is
   * @return what there is to know of the network
   * @throws InputException if a file cannot be written, or the folder holds something else, such as
   *     a network that learned other text, of another size or seed
   * @throws InterruptedException if the thread was interrupted; the same call resumes
   */
  public Facts grow(Consumer<Object> training, ProgressListener examining)
      throws InterruptedException {
    LearnedText text = text();
    List<String> test = sentences("test", options.tested());
    try (Model model = model(text, training)) {
      Files.createDirectories(folder);
      copy("rules.json");
      copy(Planting.FILE);
      write("train", text.text().train());
      write("validation", text.text().validation());
      write("test", test);
      return examined(model, test, examining);
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be written: " + e, e);
    }
  }

  /** What a network learns. */
  LearnedText text() {
    List<String> train = sentences("train", options.sentences());
    List<String> validation = sentences("validation", Math.max(10, options.sentences() / 20));
    return LearnedText.of(planted.name(), train, validation);
  }

  private void copy(String name) throws IOException {
    Path from = planted.language().folder().resolve(name);
    Path to = folder.resolve(name);
    if (!Files.exists(to) || !Files.isSameFile(from, to)) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private List<String> sentences(String part, int count) {
    return PlantedText.sentences(planted.planting(), count, SeededHash.of(part, options.seed()));
  }

  private void write(String part, List<String> sentences) throws IOException {
    Path file = Files.createDirectories(folder.resolve("text")).resolve(part + ".txt");
    String lines = String.join("\n", sentences) + "\n";
    AtomicFile.write(file, out -> out.write(lines.getBytes(UTF_8)));
  }

  /** The network, which is trained unless the folder holds one that is finished. */
  private Model model(LearnedText text, Consumer<Object> training) throws InterruptedException {
    Path there = folder.resolve("model");
    Course course = planted.course(options.cells());
    if (ModelFolder.holdsModel(there)) {
      Model model = Model.load(there);
      boolean kept = false;
      try {
        model.requireRulesOf(planted.language());
        text.requireLearned(there, model.info(), options.training(), course);
        kept = model.info().steps() >= options.steps();
      } finally {
        if (!kept) {
          model.close();
        }
      }
      if (kept) {
        return model;
      }
    }
    return Trainer.train(
        planted.language(),
        text.text(),
        options.training(),
        course,
        there,
        progress -> training.accept(planted.name() + " " + progress));
  }

  private Facts examined(Model model, List<String> test, ProgressListener progress)
      throws IOException {
    TokenizedText text = TokenizedText.of(test, planted.language().rules(), options.seed());
    var earlier = Facts.read(folder);
    if (earlier.isPresent()
        && earlier.get().modelHash().equals(model.info().modelHash())
        && earlier.get().textHash().equals(text.hash())
        && earlier.get().permutations() == Examined.PERMUTATIONS
        && Files.exists(folder.resolve(UnitFile.ACTIVATIONS))
        && Method.all().stream().allMatch(method -> Files.exists(scores(method)))) {
      return earlier.get();
    }
    Examined network =
        Examined.of(planted, model.parameters(), model.info().modelHash(), text, progress);
    Readings readings = network.readings();
    UnitFile.activations(folder.resolve(UnitFile.ACTIVATIONS), readings, planted.planting());
    UnitFile.truth(folder.resolve("truth.csv"), Truth.of(planted, readings.cells()));
    for (Method method : Method.all()) {
      UnitFile.scores(scores(method), method.scores(network));
    }
    Facts facts = facts(model, text, readings);
    JsonFile.write(folder.resolve(Facts.FILE), facts); // last: it says that all else is there
    return facts;
  }

  private Path scores(Method method) {
    return folder.resolve(SCORES).resolve(method.label() + ".csv");
  }

  private Facts facts(Model model, TokenizedText text, Readings readings) {
    double without = Double.NaN;
    double withMeans = Double.NaN;
    if (planted.planting().carriers() > 0) {
      Carriers carriers = Carriers.of(planted, readings.cells());
      without = accuracy(carriers.removedFrom(model.parameters()), text);
      withMeans = accuracy(carriers.removedFrom(model.parameters(), readings.means()), text);
    }
    return new Facts(
        planted.name(),
        readings.cells(),
        readings.tokens().size(),
        Known.of(planted.planting()),
        readings.accuracy(),
        without,
        withMeans,
        Examined.PERMUTATIONS,
        model.info().modelHash(),
        text.hash());
  }

  private double accuracy(Parameters parameters, TokenizedText text) {
    return Readings.of(parameters, planted, text, ProgressListener.none()).accuracy();
  }
}
