package translit.cli;

import static translit.cli.Main.DEFAULT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import translit.evaluation.Evaluation;
import translit.language.Language;
import translit.network.Model;
import translit.training.TrainingText;

/** {@code evaluate}: error rates of a model beside the baselines', as JSON. */
@Command(
    name = "evaluate",
    description =
        "Romanizes a text, lets the model and the baselines turn it back, and prints JSON.")
final class EvaluateCommand implements Runnable {
  @Mixin private ModelOnText subject;

  @Option(
      names = "--train",
      description =
          "folder with train.txt and validation.txt that the learned baselines learn from"
              + " (default: the text's folder, if it holds them)")
  private Path train;

  @Option(names = "--seed", description = "of the romanization and the intervals" + DEFAULT)
  private long seed = 1;

  @Option(
      names = "--sample",
      description = "measure on the language's sample text as well, into a field of that name")
  private boolean sample;

  @Override
  public void run() {
    try (Model model = subject.load();
        ProgressLine progress = new ProgressLine()) {
      Language language = subject.languageOf(model);
      List<String> sentences = language.sentences(subject.text());
      Optional<TrainingText> learnFrom =
          trainingFolder().map(folder -> TrainingText.read(folder, language));
      if (learnFrom.isEmpty()) {
        progress.say("no --train: the baselines that learn are left out");
      }
      Function<List<String>, Evaluation> evaluate =
          some -> Evaluation.of(model, language, some, learnFrom, seed, progress::say);
      Evaluation evaluation = evaluate.apply(sentences);
      System.out.println(
          sample ? evaluation.toJson(evaluate.apply(language.sample())) : evaluation.toJson());
    }
  }

  private Optional<Path> trainingFolder() {
    Path beside = subject.text().toAbsolutePath().getParent();
    return train == null && Files.exists(beside.resolve("train.txt"))
        ? Optional.of(beside)
        : Optional.ofNullable(train);
  }
}
