package translit.cli;

import static translit.cli.Main.DEFAULT;
import static translit.common.Phrase.count;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import translit.evaluation.Baselines;
import translit.evaluation.Evaluation;
import translit.evaluation.TestText;
import translit.language.Language;
import translit.network.Model;
import translit.training.TrainingText;

/** {@code evaluate}: error rates of a model beside the baselines', as JSON. */
@Command(
    name = "evaluate",
    description =
        "Romanizes a text, lets the model and the baselines turn it back, and prints JSON. The 95 %%"
            + " intervals are by article if empty lines separate the text's articles, as in"
            + " test.txt, and by sentence otherwise; fewer than 10 articles get none.")
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
      names = "--romanizations",
      description = "of the training text, that the learned baselines learn from" + DEFAULT)
  private int romanizations = Baselines.ROMANIZATIONS;

  @Option(
      names = "--sample",
      description = "measure on the language's sample text as well, into a field of that name")
  private boolean sample;

  @Override
  public void run() {
    try (Model model = subject.load();
        ProgressLine progress = new ProgressLine()) {
      Language language = subject.languageOf(model);
      TestText text = TestText.read(subject.text(), language);
      Baselines baselines = baselines(language, progress);
      Function<TestText, Evaluation> evaluate =
          some -> Evaluation.of(model, language, some, baselines, seed, progress::say);
      Evaluation evaluation = evaluate.apply(text);
      System.out.println(
          sample
              ? evaluation.toJson(evaluate.apply(TestText.of(language.sample())))
              : evaluation.toJson());
    }
  }

  private Baselines baselines(Language language, ProgressLine progress) {
    Optional<TrainingText> learnFrom =
        trainingFolder().map(folder -> TrainingText.read(folder, language));
    if (learnFrom.isEmpty()) {
      progress.say("no --train: the baselines that learn are left out");
      return Baselines.unlearned(language.rules());
    }
    progress.say(
        "the baselines learn from "
            + learnFrom.get().name()
            + ", "
            + count(romanizations, "romanization"));
    return Baselines.learned(language.rules(), learnFrom.get(), romanizations, seed);
  }

  private Optional<Path> trainingFolder() {
    Path beside = subject.text().toAbsolutePath().getParent();
    return train == null && Files.exists(beside.resolve("train.txt"))
        ? Optional.of(beside)
        : Optional.ofNullable(train);
  }
}
