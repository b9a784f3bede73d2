package translit.cli;

import static translit.cli.Main.DEFAULT;
import static translit.common.Phrase.count;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import translit.cli.options.Bounds;
import translit.cli.options.Mergeable;
import translit.cli.options.ModelOnText;
import translit.cli.options.ModelOption;
import translit.cli.options.PartOptions;
import translit.cli.options.ProgressLine;
import translit.common.InputException;
import translit.corpus.TypedPairs;
import translit.evaluation.Baselines;
import translit.evaluation.Evaluation;
import translit.evaluation.EvaluationReport;
import translit.evaluation.Kept;
import translit.evaluation.Readers;
import translit.evaluation.Reliability;
import translit.evaluation.TestText;
import translit.evaluation.TypedEvaluation;
import translit.evaluation.Typist;
import translit.language.Language;
import translit.network.Model;
import translit.parts.DividedReading;
import translit.parts.PartFile;
import translit.parts.PartHeader;
import translit.parts.PartSet;
import translit.parts.Share;
import translit.training.TrainingText;

/** {@code evaluate}: error rates of a model, as tables or JSON. */
@Command(
    name = "evaluate",
    description =
        "Measures how well a model reads: a text that is romanized by the rules (--text), beside"
            + " the baselines, and what of it stays Latin where foreign words and addresses are put"
            + " into it; and what people typed (--pairs). The 95 %% intervals of a text are"
            + " by article if empty lines separate its articles, as in test.txt, and by sentence"
            + " otherwise; fewer than 10 articles get none. Those of typed text are by line.")
final class EvaluateCommand implements Runnable, Mergeable {
  @Mixin private ModelOption subject;

  @ArgGroup(exclusive = false, multiplicity = "1")
  private Judged judged;

  private static final class Judged {
    @Option(names = "--text", description = ModelOnText.TEXT)
    private Path text;

    @Option(
        names = "--pairs",
        description =
            "typed text: in a line what was typed and one or more native texts that it should have"
                + " been, with tabs between; empty lines and lines that begin with # are left out")
    private Path pairs;
  }

  @Option(
      names = "--train",
      description =
          "folder with train.txt and validation.txt that the learned baselines learn from"
              + " (default: the text's folder, if it holds them)")
  private Path train;

  @Option(
      names = "--rules",
      description =
          "rule file of another writer of the script, who romanizes the text (default: the model's"
              + " rules, which the learned baselines have learned in any case)")
  private Path rules;

  @Option(names = "--seed", description = "of the romanization and the intervals" + DEFAULT)
  private long seed = 1;

  @Option(
      names = "--romanizations",
      description = "of the training text, that the learned baselines learn from" + DEFAULT)
  @Bounds(least = 1, most = 1000)
  private int romanizations = Baselines.ROMANIZATIONS;

  @Option(
      names = "--sample",
      description = "measure on the language's sample text as well, into a field of that name")
  private boolean sample;

  @Option(
      names = "--reliability",
      description =
          "measure on the romanized text (--text) how far the probabilities of words, as in"
              + " transliterate --alternatives, are right")
  private boolean reliability;

  @Option(names = "--json", description = "print JSON instead of tables")
  private boolean json;

  @Option(names = "--out", description = "folder for the result, or for a part of it")
  private Path out;

  @Mixin private PartOptions parts;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Optional<Share> share = parts.share(out);
    if (reliability && share.isPresent()) {
      throw new InputException("--reliability is measured in one process: leave out --part");
    }
    DividedReading reading = share.map(DividedReading::of).orElse(DividedReading.whole());
    parts.run(
        () -> {
          EvaluationReport report = report(reading, share.isPresent());
          if (share.isEmpty()) {
            print(report, out);
          }
        });
  }

  private void print(EvaluationReport report, Path to) {
    Optional.ofNullable(to).ifPresent(folder -> report.write(folder, json));
    System.out.println(json ? report.toJson() : report);
  }

  private EvaluationReport report(DividedReading reading, boolean isPart) {
    try (Model model = subject.load();
        ProgressLine progress = new ProgressLine()) {
      EvaluationReport report = report(readers(model, reading), isPart, progress);
      if (isPart) {
        write(reading, PartOptions.made(model));
      }
      return report;
    }
  }

  private Readers readers(Model model, DividedReading reading) {
    return Readers.of(model, subject.languageOf(model)).with(reading);
  }

  private void write(DividedReading reading, Map<String, String> made) {
    made.put("text", reading.hash());
    made.putAll(PartOptions.values(spec, "--seed", "--romanizations", "--sample", "--json"));
    Share share = parts.share().orElseThrow();
    PartFile.write(
        out, PartHeader.of("evaluate", share, made, PartOptions.notes(spec)), reading::write);
    System.out.println(out + ": part " + share);
  }

  @Override
  public void merge(PartSet added, Path to) {
    try (Model model = subject.load();
        ProgressLine progress = new ProgressLine()) {
      added.require(model.info().modelHash(), model.info().rulesHash());
      DividedReading reading = DividedReading.of(added);
      EvaluationReport report = report(readers(model, reading), false, progress);
      reading.requireTextOf(added);
      print(report, to);
    }
  }

  private EvaluationReport report(Readers readers, boolean isPart, ProgressLine progress) {
    Language language = readers.language();
    if (reliability && judged.text == null) {
      throw new InputException("--reliability is measured on romanized text: give --text as well");
    }
    if (rules != null && judged.text == null && !sample) {
      throw new InputException("--rules romanize text: give --text or --sample as well");
    }
    Typist typist = rules == null ? Typist.of(language) : Typist.read(rules, language);
    Optional<TypedPairs> pairs =
        Optional.ofNullable(judged.pairs).map(file -> TypedPairs.read(file, language.rules()));
    Optional<TestText> text =
        Optional.ofNullable(judged.text).map(file -> TestText.read(file, language));
    Optional<TestText> ofSample =
        sample ? Optional.of(TestText.ofSample(language)) : Optional.empty();
    Baselines baselines =
        text.or(() -> ofSample).isEmpty()
            ? null
            : isPart ? Baselines.unlearned(language.rules()) : baselines(language, progress);
    Function<TestText, Evaluation> evaluate =
        some -> Evaluation.of(readers, typist, some, baselines, seed, progress::say);
    return new EvaluationReport(
        readers.model().info().modelHash(),
        text.map(evaluate).orElse(null),
        ofSample.map(evaluate).orElse(null),
        text.map(some -> kept(readers, typist, some, progress)).orElse(null),
        pairs
            .map(
                some ->
                    TypedEvaluation.of(
                        readers.withSigns(), language.rules(), some, seed, progress::say))
            .orElse(null),
        text.filter(some -> reliability)
            .map(some -> reliability(readers, typist, some, progress))
            .orElse(null));
  }

  private Reliability reliability(Readers readers, Typist typist, TestText text, ProgressLine to) {
    to.say("the probabilities of words");
    return Reliability.of(readers.byRules(), typist.rules(), text, seed);
  }

  private List<Kept> kept(Readers readers, Typist typist, TestText text, ProgressLine progress) {
    progress.say("what stays Latin");
    return Kept.of(readers.decoders(), typist.rules(), text, seed);
  }

  private Baselines baselines(Language language, ProgressLine progress) {
    Optional<Path> folder = trainingFolder();
    if (folder.isEmpty()) {
      progress.say("no --train: the baselines that learn are left out");
      return Baselines.unlearned(language.rules());
    }
    TrainingText learnFrom = TrainingText.read(folder.get(), language);
    requireOwn(learnFrom, language);
    progress.say(
        "the baselines learn from %s, %s"
            .formatted(learnFrom.name(), count(romanizations, "romanization")));
    return Baselines.learned(language.rules(), learnFrom, romanizations, seed);
  }

  /** What stands beside the text is as it is; what was asked for should be of the language. */
  private void requireOwn(TrainingText text, Language language) {
    Object own = text.provenance().getOrDefault("language", language.code());
    if (train != null && !own.equals(language.code())) {
      throw new InputException(
          "%s: a corpus of %s, but the model is of %s; give one of that, or leave --train out"
              .formatted(train, own, language.code()));
    }
  }

  private Optional<Path> trainingFolder() {
    return train != null || judged.text == null
        ? Optional.ofNullable(train)
        : Optional.ofNullable(judged.text.toAbsolutePath().getParent())
            .filter(beside -> Files.exists(beside.resolve("train.txt")));
  }
}
