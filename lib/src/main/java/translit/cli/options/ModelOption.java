package translit.cli.options;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import translit.common.InputException;
import translit.language.Language;
import translit.network.Model;

/** The options of the commands that look at a model. */
public final class ModelOption {
  /** Made by picocli. */
  public ModelOption() {}

  @Option(names = "--model", required = true, description = "folder with model.zip and model.json")
  private Path model;

  @Option(names = "--language", description = "code or folder (default: the model's)")
  private String language;

  /**
   * Reads the model.
   *
   * @return the model of the folder
   * @throws InputException if it cannot be read
   */
  public Model load() {
    return Model.load(model);
  }

  /**
   * The language of a model, whose rules are those that it was trained on.
   *
   * @param loaded from the folder
   * @return the language
   * @throws InputException if there is none, or its rules are others
   */
  public Language languageOf(Model loaded) {
    return languageOf(loaded, model, language);
  }

  /**
   * The same for a command that has these options in a group, where picocli takes no mixin.
   *
   * @param loaded from the folder
   * @param model the folder
   * @param language code or folder; null for the model's own
   * @return the language
   * @throws InputException if there is none, or its rules are others
   */
  public static Language languageOf(Model loaded, Path model, String language) {
    Language found = language == null ? ownLanguage(loaded, model) : Language.load(language);
    loaded.requireRulesOf(found);
    return found;
  }

  private static Language ownLanguage(Model loaded, Path model) {
    try {
      return Language.load(loaded.info().language());
    } catch (InputException e) {
      throw new InputException(
          "%s (it is the language of %s; if it is elsewhere, give --language FOLDER)"
              .formatted(e.getMessage(), model),
          e);
    }
  }
}
