package translit.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import translit.network.Model;
import translit.network.Transliterator;

/** {@code transliterate}: standard input to standard output. */
@Command(
    name = "transliterate",
    description = "Turns Latin text on standard input into native text on standard output.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TransliterateCommand implements Callable<Integer> {
  @Option(names = "--model", required = true, description = "folder with model.zip and model.json")
  private Path model;

  @Override
  public Integer call() throws IOException {
    Transliterator transliterator = new Transliterator(Model.load(model));
    Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
    boolean aPersonTypes = System.console() != null;
    transliterator.transliterate(
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        out,
        aPersonTypes);
    return 0;
  }
}
