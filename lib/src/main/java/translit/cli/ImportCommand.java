package translit.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import translit.importing.FirstRules;
import translit.importing.ImportOptions;
import translit.importing.TableImport;

/** {@code import}: a first rule file out of a table that somebody has published. */
@Command(
    name = "import",
    description =
        "Makes a first rules.json out of a published table: JSON, YAML, CSV, TSV, other columns, a"
            + " program's dictionary, or a transform of ICU's by its name. Says what it could not"
            + " carry over, and keeps that in import-notes.txt beside it.")
final class ImportCommand implements Runnable {
  @Parameters(
      paramLabel = "SOURCE",
      description = "a file, or the name of a transform such as Russian-Latin/BGN")
  private String source;

  @Option(
      names = "--out",
      required = true,
      description = "folder for rules.json, or a file that ends in .json")
  private Path out;

  @Option(names = "--name", description = "of the language (default: the source's own)")
  private String name = "";

  @Option(
      names = "--code",
      description = "of the language, such as ka; a transform is asked for its letters only")
  private String code = "";

  @Option(
      names = "--script",
      description = "as Unicode names it, such as Cyrillic (default: that of most letters)")
  private String script = "";

  @Option(
      names = "--part",
      description = "one part of the source, such as uk where it has a table for each language")
  private String part = "";

  @Override
  public void run() {
    FirstRules.requireRoom(out);
    FirstRules rules = TableImport.read(source, new ImportOptions(name, code, script, part));
    Path file = rules.write(out);
    System.out.println(file + ": " + rules);
    rules.notes().forEach(line -> System.out.println("- " + line));
    Path folder = file.toAbsolutePath().getParent();
    System.err.printf(
        "all of it is in %s; see what the rules make of a text: check --language %s --text FILE%n",
        file.resolveSibling("import-notes.txt"), out.endsWith(file) ? folder : out);
  }
}
