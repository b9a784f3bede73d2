package translit.cli;

import static translit.cli.Main.DEFAULT;

import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import translit.common.InputException;
import translit.common.TextSource;
import translit.common.Utf8Reader;
import translit.language.RomanizationRules;
import translit.network.Model;
import translit.network.Transliterator;

/** {@code transliterate}: standard input to standard output. */
@Command(
    name = "transliterate",
    description = "Turns Latin text on standard input into native text on standard output.")
final class TransliterateCommand implements Runnable {
  @Option(names = "--model", required = true, description = "folder with model.zip and model.json")
  private Path model;

  @Option(
      names = "--network-alone",
      description =
          "give each character its most probable symbol, whatever the rules can spell, as version 0.1"
              + " did")
  private boolean networkAlone;

  @Option(
      names = "--punctuation",
      paramLabel = "typed|native",
      description =
          "typed: signs stay as they are; native: they become those that the language's rules name,"
              + " such as : for a full stop"
              + DEFAULT)
  private Signs punctuation = Signs.TYPED;

  private enum Signs {
    TYPED,
    NATIVE
  }

  @Override
  public void run() {
    OutputStream checked =
        new FilterOutputStream(System.out) {
          /** A print stream keeps quiet about a full disk or a closed pipe, but it can be asked. */
          @Override
          public void flush() throws IOException {
            if (System.out.checkError()) {
              throw new IOException("standard output: not all of it could be written");
            }
          }
        };
    try (Model opened = Model.load(model)) {
      transliterator(opened)
          .transliterate(
              new BufferedReader(Utf8Reader.of(System.in, TextSource.standardInput())),
              new OutputStreamWriter(checked, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  private Transliterator transliterator(Model opened) {
    Optional<RomanizationRules> rules = opened.rules();
    if (rules.isEmpty() && (!networkAlone || punctuation == Signs.NATIVE)) {
      System.err.println(
          model
              + ": the rules that it was trained on are not found, so the network reads alone; put"
              + " them there as rules.json");
    }
    Transliterator reader = new Transliterator(opened, networkAlone ? Optional.empty() : rules);
    return punctuation == Signs.NATIVE && rules.isPresent()
        ? reader.withSigns(rules.get().writing())
        : reader;
  }
}
