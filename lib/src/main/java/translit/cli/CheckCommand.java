package translit.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import translit.language.Alphabet;
import translit.language.Ambiguity;
import translit.language.Language;

/** {@code check}: what is wrong or remarkable in a rule file. */
@Command(
    name = "check",
    description = "Says what is wrong or remarkable in a rule file.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  @Option(names = "--language", required = true, description = "code, or folder with rules.json")
  private String language;

  @Override
  public Integer call() {
    Language loaded = Language.load(language);
    List<Ambiguity> ambiguities = Ambiguity.of(loaded.rules());
    System.out.printf(
        Locale.ROOT,
        "%s: %s, %d letters, %d input symbols, %d output symbols, %d ambiguous characters\n",
        loaded.folder().resolve("rules.json"),
        loaded.rules().name(),
        loaded.rules().letters().size(),
        Alphabet.latin(loaded.rules()).size(),
        Alphabet.ofNative(loaded.rules()).size(),
        ambiguities.size());
    ambiguities.forEach(System.out::println);
    loaded.rules().remarks().forEach(System.out::println);
    return 0;
  }
}
