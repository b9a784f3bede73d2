package translit.cli.options;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import translit.language.Language;
import translit.network.Model;

/** The options of the commands that look at what a model does with a text. */
public final class ModelOnText {
  /** What an option says of a text. */
  public static final String TEXT =
      "native text, one sentence a line; empty lines and lines that begin with #, which are"
          + " headings, are no sentences";

  /** Made by picocli. */
  public ModelOnText() {}

  @Mixin private ModelOption model;

  @Option(names = "--text", required = true, description = TEXT)
  private Path text;

  /**
   * Reads the model.
   *
   * @return the model of the folder
   * @throws translit.common.InputException if it cannot be read
   */
  public Model load() {
    return model.load();
  }

  /** {@return the file of native text} */
  public Path text() {
    return text;
  }

  /**
   * The language of a model, whose rules are those that it was trained on.
   *
   * @param loaded from the folder
   * @return the language
   * @throws translit.common.InputException if there is none, or its rules are others
   */
  public Language languageOf(Model loaded) {
    return model.languageOf(loaded);
  }
}
