package translit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import translit.evaluation.Evaluation;
import translit.language.Language;
import translit.network.Model;
import translit.training.TrainingText;

/** {@code evaluate}: error rates of a model beside the baselines', as JSON. */
@Command(
    name = "evaluate",
    description =
        "Romanizes a text, lets the model and the baselines turn it back, and prints JSON.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
  @Option(names = "--model", required = true, description = "folder with model.zip and model.json")
  private Path model;

  @Option(names = "--text", required = true, description = "native text, one sentence a line")
  private Path text;

  @Option(
      names = "--train",
      description =
          "folder with train.txt and validation.txt that the learned baselines learn from"
              + " (default: the text's folder, if it holds them)")
  private Path train;

  @Option(names = "--language", description = "code or folder (default: the model's)")
  private String language;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "of the romanization and the intervals (default: 1)")
  private long seed;

  @Option(
      names = "--sample",
      description = "measure on the language's sample text as well, into a field of that name")
  private boolean sample;

  @Override
  public Integer call() {
    try (Model opened = Model.load(model);
        ProgressLine progress = new ProgressLine()) {
      Language loaded = Language.load(language == null ? opened.info().language() : language);
      opened.requireRulesOf(loaded);
      List<String> sentences = loaded.sentences(text);
      Optional<TrainingText> learnFrom =
          trainingFolder().map(folder -> TrainingText.read(folder, loaded));
      if (learnFrom.isEmpty()) {
        progress.say("no --train: the baselines that learn are left out");
      }
      Function<List<String>, Evaluation> evaluate =
          some -> Evaluation.of(opened, loaded, some, learnFrom, seed, progress::say);
      Evaluation evaluation = evaluate.apply(sentences);
      System.out.println(
          sample ? evaluation.toJson(evaluate.apply(loaded.sample())) : evaluation.toJson());
    }
    return 0;
  }

  private Optional<Path> trainingFolder() {
    Path beside = text.toAbsolutePath().getParent();
    return train == null && Files.exists(beside.resolve("train.txt"))
        ? Optional.of(beside)
        : Optional.ofNullable(train);
  }
}
