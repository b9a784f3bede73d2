package translit.cli;

import static translit.cli.Main.DEFAULT;

import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import translit.cli.options.LanguageOption;
import translit.language.Language;
import translit.language.Romanizer;

/** {@code romanize}: native text to what people would type for it. */
@Command(
    name = "romanize",
    description =
        "Turns native text on standard input into Latin text on standard output, as people type it:"
            + " each line as by a writer of its own, with spellings drawn from the language's rules,"
            + " which is what a network is trained on.")
final class RomanizeCommand implements Runnable {
  @Mixin private LanguageOption language;

  @Option(
      names = "--seed",
      description = "of the draws; the same seed types the same line alike" + DEFAULT)
  private long seed = 1;

  @Override
  public void run() {
    Language loaded = language.load();
    Romanizer romanizer = new Romanizer(loaded.rules(), seed);
    UnaryOperator<String> form = loaded.normalForm();
    StandardText.eachLine(line -> romanizer.romanize(form.apply(line)).latinText());
  }
}
