package translit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import translit.corpus.Corpus;
import translit.corpus.CorpusOptions;
import translit.language.Language;

/** {@code corpus}: sentences out of texts or Wikipedia dumps. */
@Command(
    name = "corpus",
    description = "Makes train.txt, validation.txt and test.txt out of texts or Wikipedia dumps.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CorpusCommand implements Callable<Integer> {
  @Option(names = "--language", required = true, description = "code, or folder with rules.json")
  private String language;

  @ArgGroup(multiplicity = "1")
  private Source source;

  private static final class Source {
    @Option(
        names = "--from",
        arity = "1..*",
        description = "UTF-8 text, pages-articles XML or CirrusSearch JSON; bz2, gz, xz or plain")
    private List<Path> files;

    @Option(names = "--wikipedia", description = "find and download the newest dump")
    private boolean wikipedia;
  }

  @Option(
      names = "--downloads",
      defaultValue = "data/corpora/downloads",
      description = "folder for downloaded dumps (default: ${DEFAULT-VALUE})")
  private Path downloads;

  @Option(names = "--out", required = true, description = "folder for the three files")
  private Path out;

  @Option(names = "--seed", defaultValue = "1", description = "of the split (default: 1)")
  private long seed;

  @Option(
      names = "--licence",
      defaultValue = "",
      description =
          "of the text and its authors, for the provenance (default: Wikipedia's, if it is)")
  private String licence;

  @Override
  public Integer call() {
    Language loaded = Language.load(language);
    try (ProgressLine progress = new ProgressLine()) {
      List<Path> files =
          source.wikipedia
              ? Corpus.download(loaded.code(), downloads, progress::bytes)
              : source.files;
      System.out.println(
          Corpus.build(
              files,
              out,
              CorpusOptions.of(loaded.code(), loaded.rules()::isNative)
                  .withSeed(seed)
                  .withLicence(licence),
              progress::bytes));
    }
    return 0;
  }
}
