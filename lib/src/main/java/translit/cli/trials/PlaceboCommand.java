package translit.cli.trials;

import static translit.cli.Main.DEFAULT;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import translit.cli.options.Bounds;
import translit.cli.options.ModelOnText;
import translit.cli.options.ProgressLine;
import translit.language.Language;
import translit.network.Model;
import translit.selectivity.Placebo;
import translit.selectivity.PlaceboOptions;
import translit.selectivity.PlaceboOptions.Level;
import translit.selectivity.SelectivityOptions;
import translit.trace.TokenizedText;
import translit.trace.Tracer;

/** {@code placebo}: whether the permutation test finds nothing where there is nothing. */
@Command(
    name = "placebo",
    description =
        "Draws labels at random, by token, by place in a word, by word and by stem, and tests one"
            + " random unit against each draw. Prints the shares of p <= 0.05, with their intervals"
            + " of 95 %%, as a table in Markdown: they are near 0.05 if the test is right.")
public final class PlaceboCommand implements Runnable {
  /** Made by picocli. */
  public PlaceboCommand() {}

  @Mixin private ModelOnText subject;

  @Option(names = "--sentences", description = "how many of the text's first sentences" + DEFAULT)
  @Bounds(least = 1)
  private int sentences = 5000;

  @Option(
      names = "--letters",
      split = ",",
      description = "Latin characters (default: the six most frequent ones with pairs)")
  private List<String> letters = List.of();

  @Option(
      names = "--labels",
      split = ",",
      description = "what has one label together, some of ${COMPLETION-CANDIDATES}" + DEFAULT)
  private List<Level> levels = List.of(Level.values());

  @Option(
      names = "--percent",
      split = ",",
      description = "of the tokens that have the label" + DEFAULT)
  @Bounds(least = 0.001, most = 99.999)
  private List<Double> percent = List.of(5.0, 10.0, 50.0);

  @Option(names = "--draws", description = "for each character, level and percentage" + DEFAULT)
  @Bounds(least = 1, most = 1_000_000)
  private int draws = 2000;

  @Option(names = "--permutations", description = "of the labels by stem" + DEFAULT)
  @Bounds(least = 1, most = 100_000)
  private int permutations = 199;

  @Option(
      names = "--stem",
      description =
          "letters of a word that are its stem in the test; whole words if it is large, such as"
              + " 100; labels by stem are always of "
              + TokenizedText.STEM_LETTERS
              + DEFAULT)
  @Bounds(least = 0)
  private int stem = TokenizedText.STEM_LETTERS;

  @Option(
      names = "--seed",
      description = "of the romanization, the samples, the draws and the permutations" + DEFAULT)
  private long seed = 1;

  @Override
  public void run() {
    PlaceboOptions options = options();
    try (Model model = subject.load();
        Tracer tracer = new Tracer(model);
        ProgressLine progress = new ProgressLine()) {
      Language language = subject.languageOf(model);
      Placebo placebo =
          Placebo.of(
              tracer,
              language.sentences(subject.text(), sentences),
              language.rules(),
              options,
              progress::percent);
      PlaceboReport report = new PlaceboReport(placebo);
      System.out.println(report.toMarkdown());
      System.out.println(report.said());
    }
  }

  private PlaceboOptions options() {
    return new PlaceboOptions(
        letters,
        levels,
        percent.stream().map(one -> one / 100).toList(),
        draws,
        stem,
        SelectivityOptions.defaults().withPermutations(permutations).withSeed(seed));
  }
}
