package translit.evaluation;

import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Word;

/**
 * Who types the native text that is judged on.
 *
 * @param rules that romanize it
 * @param stranger whose rules these are, in a few words; empty if they are the model's own
 */
public record Typist(RomanizationRules rules, String stranger) {
  /**
   * One with the habits that the model has learned.
   *
   * @param language of the model
   * @return the typist
   */
  public static Typist of(Language language) {
    return new Typist(language.rules(), "");
  }

  /**
   * One with other habits. Characters that the model does not know stay as they are.
   *
   * @param file a rule file, or a folder with a {@code rules.json}
   * @param language of the model
   * @return the typist
   * @throws InputException if the file cannot be read or is for another script
   */
  public static Typist read(Path file, Language language) {
    Path found = Files.isDirectory(file) ? file.resolve("rules.json") : file;
    RomanizationRules rules = RomanizationRules.read(found);
    String script = language.rules().script();
    if (UnicodeScript.forName(rules.script()) != UnicodeScript.forName(script)) {
      throw new InputException(
          "%s: its script is %s, but the model writes %s; give rules of that script"
              .formatted(found, rules.script(), script));
    }
    return new Typist(rules, "%s (%s)".formatted(found, rules.name()));
  }

  /** Whether a text is made of the same symbols by these rules as by others. */
  boolean dividesAs(RomanizationRules others) {
    return symbols(rules).equals(symbols(others));
  }

  private static Set<String> symbols(RomanizationRules rules) {
    return Stream.concat(
            rules.letters().stream().map(Letter::symbol), rules.words().stream().map(Word::symbol))
        .collect(Collectors.toSet());
  }
}
