package translit.cli;

import static translit.cli.Main.DEFAULT;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import translit.cli.options.LanguageOption;
import translit.cli.options.ProgressLine;
import translit.common.OutputPlace;
import translit.corpus.Corpus;
import translit.corpus.CorpusOptions;
import translit.language.Language;

/** {@code corpus}: sentences out of texts or Wikipedia dumps. */
@Command(
    name = "corpus",
    description =
        "Makes train.txt, validation.txt and test.txt out of texts or Wikipedia dumps: a sentence a"
            + " line, and an empty line between two articles where the source says where they end.")
final class CorpusCommand implements Runnable {
  @Mixin private LanguageOption language;

  @ArgGroup(multiplicity = "1")
  private Source source;

  private static final class Source {
    @Option(
        names = "--from",
        arity = "1..*",
        description =
            "UTF-8 text, subtitles, pages-articles XML or CirrusSearch JSON; bz2, gz, xz or"
                + " plain")
    private List<Path> files;

    @Option(names = "--wikipedia", description = "find and download the newest dump")
    private boolean wikipedia;
  }

  @Option(names = "--downloads", description = "folder for downloaded dumps" + DEFAULT)
  private Path downloads = Path.of("data/corpora/downloads");

  @Option(names = "--out", required = true, description = "folder for the three files")
  private Path out;

  @Option(names = "--seed", description = "of the split" + DEFAULT)
  private long seed = 1;

  @Option(
      names = "--licence",
      description =
          "of the text and its authors, for the provenance (default: Wikipedia's, if it is)")
  private String licence = "";

  @Override
  public void run() {
    Language loaded = language.load();
    OutputPlace.requireFolder(out, 0);
    try (ProgressLine progress = new ProgressLine()) {
      List<Path> files =
          source.wikipedia
              ? Corpus.download(loaded.code(), downloads, progress::bytes)
              : source.files;
      System.out.println(
          Corpus.build(
              files,
              out,
              CorpusOptions.of(loaded).withSeed(seed).withLicence(licence),
              progress::bytes));
    }
  }
}
