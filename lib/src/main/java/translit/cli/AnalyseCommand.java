package translit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import translit.common.InputException;
import translit.figure.NetworkFigure;
import translit.language.Language;
import translit.network.Model;
import translit.selectivity.Findings;
import translit.selectivity.Measure;
import translit.selectivity.SelectivityAnalysis;
import translit.selectivity.SelectivityOptions;
import translit.selectivity.SelectivityTable;
import translit.trace.TokenizedText;

/** {@code analyse}: which unit decides which letter, as files. */
@Command(
    name = "analyse",
    description =
        "Measures how selective every unit of a model is for every ambiguous pair of a text, and"
            + " writes selectivity.csv, contributions.csv (to the pair's output unit, and to the 12"
            + " hidden units whose share in it differs most) and a network figure for each pair."
            + " Sampled activations, and all of rare outcomes, wait in Java's folder for temporary"
            + " files, 14 KB for a token and the post's network: 2 GB for 20,000 sentences.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class AnalyseCommand implements Callable<Integer> {
  @Option(names = "--model", required = true, description = "folder with model.zip and model.json")
  private Path model;

  @Option(
      names = "--text",
      required = true,
      description = "native text, one sentence a line; lines that begin with # are headings")
  private Path text;

  @Option(names = "--out", required = true, description = "folder for the files, made if need be")
  private Path out;

  @Option(
      names = "--sentences",
      defaultValue = "5000",
      description = "how many of the text's first sentences (default: 5000)")
  private int sentences;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "of the romanization, the samples and the permutations (default: 1)")
  private long seed;

  @Option(
      names = "--permutations",
      defaultValue = "200",
      description = "of the labels by word type (default: 200)")
  private int permutations;

  @Option(
      names = "--minimum",
      defaultValue = "300",
      description = "tokens that an outcome must have, and the rest (default: 300)")
  private int minimum;

  @Option(names = "--language", description = "code or folder (default: the model's)")
  private String language;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (sentences < 1) {
      throw new InputException("--sentences must be positive: " + sentences);
    }
    SelectivityOptions options = options();
    Model opened = Model.load(model);
    Language loaded = Language.load(language == null ? opened.info().language() : language);
    opened.requireRulesOf(loaded);
    TokenizedText traced = traced(loaded);
    Findings findings;
    try (ProgressLine progress = new ProgressLine()) {
      findings =
          SelectivityAnalysis.analyse(
              opened,
              traced,
              options,
              String.join(" ", spec.root().commandLine().getParseResult().originalArgs()),
              (done, all, what) -> show(progress, done, all, what));
      SelectivityTable table = findings.selectivity();
      progress.say("writing");
      Stream.<Runnable>of(
              () -> table.write(out.resolve("selectivity.csv")),
              () -> findings.contributions().write(table.pairs(), out.resolve("contributions.csv")),
              () ->
                  NetworkFigure.writeAll(
                      findings, opened.natives(), Measure.HELLINGER, loaded.rules().name(), out))
          .parallel()
          .forEach(Runnable::run);
    }
    System.out.println(out + ": " + findings.selectivity());
    return 0;
  }

  /** By itself, so that a long text's lines are not kept. */
  private TokenizedText traced(Language loaded) {
    List<String> lines = loaded.sentences(text);
    return TokenizedText.of(
        lines.subList(0, Math.min(sentences, lines.size())), loaded.rules(), seed);
  }

  private SelectivityOptions options() {
    try {
      return SelectivityOptions.defaults()
          .withPermutations(permutations)
          .withMinimum(minimum)
          .withSeed(seed);
    } catch (IllegalArgumentException e) {
      throw new InputException("--" + e.getMessage(), e);
    }
  }

  private static void show(ProgressLine progress, long done, long all, String what) {
    progress.show(String.format(Locale.ROOT, "%s: %d %%", what, 100 * done / Math.max(1, all)));
  }
}
