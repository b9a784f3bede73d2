package translit.cli;

import static translit.cli.Main.DEFAULT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import translit.cli.options.Bounds;
import translit.cli.options.LanguageOption;
import translit.cli.options.ShortTable;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.corpus.TypedPairs;
import translit.fitting.FittedRules;
import translit.fitting.Fitting;
import translit.language.Language;
import translit.language.RomanizationRules;

/** {@code fit}: the shares of a rule file, from lines that people typed. */
@Command(
    name = "fit",
    description =
        "Estimates the shares of a language's rules from typed lines with references, the present"
            + " rules being what is believed without them, and shows spellings that the rules lack."
            + " Changes nothing unless --out says where to write.")
final class FitCommand implements Runnable {
  private static final int MOST_ROWS = 1000;

  @Mixin private LanguageOption language;

  @Option(
      names = "--pairs",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "typed lines: on each the typed text, a tab, and one or more native texts with tabs"
              + " between them; of these the likeliest counts. Each line is taken as by another"
              + " writer")
  private List<Path> pairs;

  @Option(
      names = "--prior",
      description =
          "how many observed letters the present shares weigh as much as, and styles as many lines"
              + DEFAULT)
  @Bounds(least = 0.001, most = 1_000_000_000)
  private double prior = Fitting.USUAL_STRENGTH;

  @Option(
      names = "--out",
      description = "file for the rules with fitted shares; all else is as in the rule file")
  private Path out;

  @Option(
      names = "--propose-from",
      paramLabel = "COUNT",
      description =
          "with --out: put in new spellings of letters that were typed at least so often at a place"
              + " of the rule file (default: none)")
  @Bounds(least = 0)
  private double from = Double.POSITIVE_INFINITY;

  @Override
  public void run() {
    if (out == null && from < Double.POSITIVE_INFINITY) {
      throw new InputException("--propose-from puts spellings into a file: give --out as well");
    }
    if (out != null) {
      OutputPlace.requireFile(out, 0);
    }
    Language loaded = language.load();
    FittedRules fitted =
        Fitting.fit(
            loaded,
            pairs.stream().map(file -> TypedPairs.read(file, loaded.rules())).toList(),
            prior);
    System.out.println(fitted + "\n");
    ShortTable.print(fitted.spellingsTable(), MOST_ROWS);
    ShortTable.print(fitted.placesTable(), MOST_ROWS);
    ShortTable.print(fitted.stylesTable(), MOST_ROWS);
    ShortTable.print(fitted.proposalsTable(), MOST_ROWS);
    if (out != null) {
      write(fitted.json(from));
    }
  }

  /**
   * It may be the rule file itself: what would be no rules, by a proposal, never takes its place.
   */
  private void write(String json) {
    Path trial = out.resolveSibling(out.getFileName() + ".part");
    try {
      Files.createDirectories(out.toAbsolutePath().getParent());
      Files.writeString(trial, json);
      try {
        RomanizationRules.read(trial);
        AtomicFile.move(trial, out);
      } finally {
        Files.deleteIfExists(trial);
      }
    } catch (IOException e) {
      throw OutputPlace.refused(out, e);
    }
    System.err.println(out + ": written; see what they make of a text: check --text FILE");
  }
}
