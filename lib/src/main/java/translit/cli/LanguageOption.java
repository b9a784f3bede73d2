package translit.cli;

import picocli.CommandLine.Option;
import translit.language.Language;

/** The option of the commands that need a language and no model. */
final class LanguageOption {
  @Option(names = "--language", required = true, description = "code, or folder with rules.json")
  private String language;

  Language load() {
    return Language.load(language);
  }
}
