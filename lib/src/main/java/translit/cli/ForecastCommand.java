package translit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import translit.common.MarkdownTable;
import translit.common.OutputPlace;
import translit.common.Phrase;
import translit.forecast.ForecastPair;
import translit.forecast.ForecastParts;
import translit.forecast.ForecastRecord;
import translit.forecast.Forecasts;
import translit.forecast.OverLanguages;
import translit.language.Language;
import translit.network.Model;
import translit.parts.PartSet;
import translit.parts.Share;
import translit.selectivity.SelectivityOptions;
import translit.text.Pair;

/** {@code forecast}: whether a text alone tells which LSTM is the more selective one. */
@Command(
    name = "forecast",
    description =
        "Counts in a text which side of each ambiguous letter decides it, and looks whether the"
            + " LSTM that reads this side is the more selective one. Says how many forecasts came"
            + " true, beside the best constant answer and beside chance, and keeps them as JSON."
            + " With --records it measures nothing: it prints those of all languages, as a table in"
            + " Markdown.")
final class ForecastCommand implements Runnable, Mergeable {
  /** In a group picocli knows a default by the annotation only. */
  private static final String OTHERWISE = " (default: ${DEFAULT-VALUE})";

  @ArgGroup(multiplicity = "1")
  private Task task;

  @Mixin private PartOptions parts;

  @Spec private CommandSpec spec;

  private static final class Task {
    @ArgGroup(exclusive = false)
    private Measuring measuring;

    @Option(names = "--records", description = "folder with CODE/" + ForecastRecord.FILE)
    private Path records;
  }

  private static final class Measuring {
    @Option(
        names = "--model",
        required = true,
        description = "folder with model.zip and model.json")
    private Path model;

    @Option(names = "--language", description = "code or folder (default: the model's)")
    private String language;

    @Option(names = "--text", description = ModelOnText.TEXT + " (default: the language's sample)")
    private Path text;

    @Option(names = "--out", required = true, description = "the JSON file")
    private Path out;

    @Option(
        names = "--sentences",
        defaultValue = "5000",
        description = "how many of the text's first sentences" + OTHERWISE)
    @Bounds(least = 1)
    private int sentences;

    @Option(
        names = "--permutations",
        defaultValue = "100",
        description = "of the labels by stem, behind the calibration" + OTHERWISE)
    @Bounds(least = 1, most = 100_000)
    private int permutations;

    @Option(names = "--seed", defaultValue = "1", description = "of all that is drawn" + OTHERWISE)
    private long seed;

    private Path text(Language language) {
      return text == null ? language.folder().resolve("sample.txt") : text;
    }
  }

  @Override
  public void run() {
    Optional<Share> share = parts.share();
    if (share.isPresent() && task.records != null) {
      throw new InputException("--part divides what --model measures: leave out --records");
    }
    if (share.isPresent()) {
      parts.run(() -> measure(task.measuring, share.get()));
    } else if (task.records == null) {
      parts.run(() -> measure(task.measuring));
    } else {
      OverLanguages all = OverLanguages.read(task.records);
      if (all.records().isEmpty()) {
        throw new InputException(
            "%s: no CODE/%s in it; `forecast --model %s --out %s` makes one"
                .formatted(
                    task.records,
                    ForecastRecord.FILE,
                    task.records.resolve("CODE"),
                    task.records.resolve(Path.of("CODE", ForecastRecord.FILE))));
      }
      System.out.println(all.toMarkdown() + "\n" + all.said());
    }
  }

  private void measure(Measuring asked) {
    OutputPlace.requireFile(asked.out, 0);
    try (Model model = Model.load(asked.model);
        ProgressLine progress = new ProgressLine()) {
      Language language = ModelOption.languageOf(model, asked.model, asked.language);
      List<String> some = language.sentences(asked.text(language), asked.sentences);
      Forecasts forecasts =
          Forecasts.measure(
              model,
              language,
              some,
              options(asked, some.size()),
              PartOptions.command(spec),
              progress::percent);
      write(forecasts, asked.out);
    }
  }

  private static void write(Forecasts forecasts, Path out) {
    ForecastRecord record = forecasts.record();
    record.write(out);
    System.out.println(table(record.pairs()));
    System.out.println(forecasts.said() + " " + forecasts.chanceSaid());
  }

  private static ForecastParts divided(Measuring asked, Model model) {
    Language language = ModelOption.languageOf(model, asked.model, asked.language);
    return new ForecastParts(
        model,
        language,
        asked.text(language),
        asked.sentences,
        count -> options(asked, count),
        PartOptions.made(model));
  }

  private void measure(Measuring asked, Share share) {
    OutputPlace.requireFolder(asked.out, 0);
    try (Model model = Model.load(asked.model);
        ProgressLine progress = new ProgressLine()) {
      divided(asked, model)
          .read(share, parts.after(), asked.out, PartOptions.notes(spec), progress::steps);
    }
    System.out.println(asked.out + ": part " + share);
  }

  @Override
  public void merge(PartSet added, Path to) {
    try (Model model = Model.load(task.measuring.model);
        ProgressLine progress = new ProgressLine()) {
      divided(task.measuring, model)
          .merge(added, to, PartOptions.command(spec), progress::percent)
          .ifPresentOrElse(
              forecasts -> write(forecasts, to.resolve(ForecastRecord.FILE)),
              () -> System.out.println(PartOptions.looksAdded(to)));
    }
  }

  private static SelectivityOptions options(Measuring asked, int sentences) {
    return SelectivityOptions.of(sentences)
        .withPermutations(asked.permutations)
        .withSeed(asked.seed);
  }

  private static String table(List<ForecastPair> pairs) {
    return MarkdownTable.of(
        "| pair | bits | next | previous | forecast | backward | forward | ± | seen | came true |",
        pairs.stream().map(ForecastCommand::row));
  }

  private static List<String> row(ForecastPair pair) {
    return List.of(
        new Pair(pair.latin(), pair.outcome()).toString(),
        Phrase.two(pair.entropy()),
        Phrase.two(pair.next()),
        Phrase.two(pair.previous()),
        pair.said().name().toLowerCase(Locale.ROOT),
        Phrase.two(pair.backward()),
        Phrase.two(pair.forward()),
        Phrase.two(pair.reach()),
        pair.seen().name().toLowerCase(Locale.ROOT),
        pair.decided() ? pair.right() ? "yes" : "no" : "");
  }
}
