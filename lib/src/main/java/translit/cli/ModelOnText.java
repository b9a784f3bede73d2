package translit.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import translit.language.Language;
import translit.network.Model;

/** The options of the commands that look at what a model does with a text. */
final class ModelOnText {
  static final String TEXT =
      "native text, one sentence a line; empty lines and lines that begin with #, which are"
          + " headings, are no sentences";

  @Mixin private ModelOption model;

  @Option(names = "--text", required = true, description = TEXT)
  private Path text;

  Model load() {
    return model.load();
  }

  Path text() {
    return text;
  }

  Language languageOf(Model loaded) {
    return model.languageOf(loaded);
  }
}
