package translit.cli;

import static translit.cli.Main.DEFAULT;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import translit.cli.options.Bounds;
import translit.cli.options.Mergeable;
import translit.cli.options.ModelOnText;
import translit.cli.options.PartOptions;
import translit.cli.options.ProgressLine;
import translit.common.AtomicFile;
import translit.common.OutputPlace;
import translit.figure.NetworkFigure;
import translit.language.Language;
import translit.network.Model;
import translit.parts.PartSet;
import translit.parts.Share;
import translit.selectivity.AnalysisParts;
import translit.selectivity.Findings;
import translit.selectivity.Measure;
import translit.selectivity.SelectivityAnalysis;
import translit.selectivity.SelectivityOptions;
import translit.trace.TextChunks;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Units;

/** {@code analyse}: which unit decides which letter, as files. */
@Command(
    name = "analyse",
    description =
        "Measures how selective every unit of a model is for every ambiguous pair of a text, and"
            + " writes selectivity.csv, contributions.csv (to the pair's output unit, and to the 12"
            + " hidden units whose share in it differs most) and a network figure for each pair."
            + " Sampled activations, and all of rare outcomes, wait in Java's folder for temporary"
            + " files, 14 KB for a token and the post's network: 2 GB for 20,000 sentences.")
final class AnalyseCommand implements Runnable, Mergeable {
  /** A table with one pair, and its figure. */
  private static final long LEAST_ROOM = 500_000;

  @Mixin private ModelOnText subject;

  @Option(names = "--out", required = true, description = "folder for the files, made if need be")
  private Path out;

  @Option(names = "--sentences", description = "how many of the text's first sentences" + DEFAULT)
  @Bounds(least = 1)
  private int sentences = 5000;

  @Option(
      names = "--seed",
      description = "of the romanization, the samples and the permutations" + DEFAULT)
  private long seed = 1;

  @Option(names = "--permutations", description = "of the labels by stem" + DEFAULT)
  @Bounds(least = 1, most = 100_000)
  private int permutations = 200;

  @Option(
      names = "--minimum",
      description = "tokens that an outcome must have, and the rest" + DEFAULT)
  @Bounds(least = 1)
  private int minimum = 300;

  @Mixin private PartOptions parts;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    OutputPlace.requireFolder(out, LEAST_ROOM);
    Optional<Share> share = parts.share();
    parts.run(
        () -> {
          try (Model model = subject.load()) {
            share.ifPresentOrElse(one -> analyse(model, one), () -> analyse(model));
          }
        });
  }

  private SelectivityOptions options() {
    return SelectivityOptions.defaults()
        .withPermutations(permutations)
        .withMinimum(minimum)
        .withSeed(seed);
  }

  private void analyse(Model model, Share share) {
    TextChunks text =
        new TextChunks(subject.text(), subject.languageOf(model), sentences, seed, share);
    try (Tracer tracer = new Tracer(model);
        ProgressLine progress = new ProgressLine()) {
      divided(model)
          .read(tracer, text, parts.after(), out, PartOptions.notes(spec), progress::steps);
    }
    String what = parts.after().isEmpty() ? "first look" : "counted";
    System.out.println("%s: part %s, %s".formatted(out, share, what));
  }

  @Override
  public void merge(PartSet added, Path to) {
    try (Model model = subject.load();
        ProgressLine progress = new ProgressLine()) {
      Language language = subject.languageOf(model);
      Units units = Units.of(model.parameters());
      divided(model)
          .merge(added, units, to, PartOptions.command(spec), progress::percent)
          .ifPresentOrElse(
              findings -> write(findings, model, language, to),
              () -> System.out.println(PartOptions.looksAdded(to)));
    }
  }

  private AnalysisParts divided(Model model) {
    return new AnalysisParts("analyse", model, PartOptions.made(model), count -> options(), true);
  }

  private void analyse(Model model) {
    Language language = subject.languageOf(model);
    TokenizedText traced = traced(language);
    try (ProgressLine progress = new ProgressLine()) {
      Findings findings =
          SelectivityAnalysis.analyse(
              model, traced, options(), PartOptions.command(spec), progress::percent);
      progress.say("writing");
      write(findings, model, language, out);
    }
  }

  private static void write(Findings findings, Model model, Language language, Path to) {
    AtomicFile.inParallel(
        Stream.of(
            () -> findings.write(to),
            () ->
                NetworkFigure.writeAll(
                    findings, model.natives(), Measure.HELLINGER, language.rules().name(), to)));
    System.out.println(to + ": " + findings.selectivity());
  }

  /** By itself, so that a long text's lines are not kept. */
  private TokenizedText traced(Language language) {
    return TokenizedText.of(language.sentences(subject.text(), sentences), language.rules(), seed);
  }
}
