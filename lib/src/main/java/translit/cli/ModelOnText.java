package translit.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import translit.language.Language;
import translit.network.Model;

/** The options of the commands that look at what a model does with a text. */
final class ModelOnText {
  @Option(names = "--model", required = true, description = "folder with model.zip and model.json")
  private Path model;

  @Option(
      names = "--text",
      required = true,
      description =
          "native text, one sentence a line; empty lines and lines that begin with #, which are"
              + " headings, are no sentences")
  private Path text;

  @Option(names = "--language", description = "code or folder (default: the model's)")
  private String language;

  Model load() {
    return Model.load(model);
  }

  Path text() {
    return text;
  }

  /** {@return the language of a model, whose rules are those that it was trained on} */
  Language languageOf(Model loaded) {
    Language found = Language.load(language == null ? loaded.info().language() : language);
    loaded.requireRulesOf(found);
    return found;
  }
}
