package translit.cli.options;

import picocli.CommandLine.Option;
import translit.language.Language;

/** The option of the commands that need a language and no model. */
public final class LanguageOption {
  /** Made by picocli. */
  public LanguageOption() {}

  @Option(names = "--language", required = true, description = "code, or folder with rules.json")
  private String language;

  /**
   * Reads the language.
   *
   * @return the language with its rules
   * @throws translit.common.InputException if there is none, or its rules are wrong
   */
  public Language load() {
    return Language.load(PathOption.require(language));
  }
}
