package translit.planting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.common.SeededHash;
import translit.engine.Parameters;
import translit.forecast.LstmOutputs;
import translit.network.Model;
import translit.planting.scoring.Examined;
import translit.planting.scoring.Method;
import translit.planting.scoring.Readings;
import translit.planting.scoring.UnitFile;
import translit.selectivity.SelectivityAnalysis;
import translit.selectivity.SelectivityOptions;
import translit.selectivity.SelectivityTable;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.training.Trainer;
import translit.training.TrainingText;

/**
 * Makes the benchmark of a planted language in a folder: rules, text, network, activations, truth,
 * and the scores of all methods. What is there already is not made again, and a training that was
 * stopped is resumed.
 *
 * @param planted the language
 * @param folder to fill
 * @param options how much
 */
public record Plantation(PlantedLanguage planted, Path folder, PlantingOptions options) {
  /** Where the scores of methods are, one file for each; a stranger's may be put beside them. */
  static final String SCORES = "scores";

  private static final String CHECKPOINT = "checkpoint.zip";

  /**
   * Does what is to be done.
   *
   * @param training told where the training stands
   * @param examining told how far the examination is
   * @return what there is to know of the network
   * @throws InputException if a file cannot be written, or the folder holds something else
   * @throws InterruptedException if the thread was interrupted; the same call resumes
   */
  public Facts grow(Consumer<Object> training, ProgressListener examining)
      throws InterruptedException {
    try {
      Files.createDirectories(folder);
      copy("rules.json");
      copy(Planting.FILE);
      List<String> train = written("train", options.sentences());
      List<String> validation = written("validation", Math.max(10, options.sentences() / 20));
      List<String> test = written("test", options.tested());
      TrainingText text =
          new TrainingText(
              "planted " + planted.name(), Map.of("licence", "CC0 1.0"), train, validation);
      try (Model model = model(text, training)) {
        return examined(model, test, examining);
      }
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be written: " + e, e);
    }
  }

  private void copy(String name) throws IOException {
    Path from = planted.language().folder().resolve(name);
    Path to = folder.resolve(name);
    if (!Files.exists(to) || !Files.isSameFile(from, to)) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private List<String> written(String part, int count) throws IOException {
    List<String> sentences =
        PlantedText.sentences(planted.planting(), count, SeededHash.of(part, options.seed()));
    Path file = Files.createDirectories(folder.resolve("text")).resolve(part + ".txt");
    String lines = String.join("\n", sentences) + "\n";
    AtomicFile.write(file, out -> out.write(lines.getBytes(UTF_8)));
    return sentences;
  }

  /** The network, which is trained unless the folder holds one that is finished. */
  private Model model(TrainingText text, Consumer<Object> training) throws InterruptedException {
    Path there = folder.resolve("model");
    if (Model.isIn(there)) {
      Model model = Model.load(there);
      model.requireRulesOf(planted.language());
      boolean finished = model.info().steps() >= options.steps();
      if (finished || !Files.exists(there.resolve(CHECKPOINT))) {
        return model;
      }
      model.close();
    }
    return Trainer.train(
        planted.language(),
        text,
        options.training(),
        planted.course(options.cells()),
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
        && Files.exists(folder.resolve("activations.csv"))) {
      return earlier.get();
    }
    Readings readings = Readings.of(model.parameters(), planted, text, progress);
    UnitFile.activations(folder.resolve("activations.csv"), readings, planted.planting());
    UnitFile.truth(folder.resolve("truth.csv"), Truth.of(planted, readings.cells()));
    Examined network =
        new Examined(planted, model, test, readings, selectivity(model, text, progress));
    for (Method method : Method.all()) {
      Path file = folder.resolve(SCORES).resolve(method.label() + ".csv");
      UnitFile.scores(file, method.scores(network));
    }
    Facts facts = facts(model, text, readings);
    JsonFile.write(folder.resolve(Facts.FILE), facts); // last: it says that all else is there
    return facts;
  }

  /** Of the outputs of both LSTMs alone. */
  private SelectivityTable selectivity(Model model, TokenizedText text, ProgressListener progress) {
    Provenance provenance =
        new Provenance(
            model.info().modelHash(),
            model.info().rulesHash(),
            text.hash(),
            planted.name(),
            "plant",
            Provenance.libraryVersion());
    SelectivityOptions options =
        SelectivityOptions.of(text.sentences()).only(planted.planting().latin());
    try (Tracer tracer = new Tracer(model)) {
      return SelectivityAnalysis.measure(
          new LstmOutputs(tracer), text, options, provenance, progress);
    }
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
        model.info().modelHash(),
        text.hash());
  }

  private double accuracy(Parameters parameters, TokenizedText text) {
    return Readings.of(parameters, planted, text, ProgressListener.none()).accuracy();
  }
}
