package translit.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import translit.common.InputException;
import translit.evaluation.NeighbourReader;
import translit.language.Language;
import translit.training.TrainingText;

/** The options of a command that reads by a table of neighbours, without a model. */
public final class TableOptions {
  private static final long SEED = 1;

  /** Made by picocli. */
  public TableOptions() {}

  @Option(
      names = "--baseline",
      required = true,
      description =
          "read without a network, by a table of neighbours that learns in seconds: the best outcome"
              + " of each character given those beside it")
  private boolean baseline;

  @Option(
      names = "--language",
      required = true,
      description = "of the table: code, or folder with rules.json")
  private String language;

  @Option(
      names = "--text",
      description =
          "that the table learns from: native text, one sentence a line, or a folder with train.txt"
              + " and validation.txt, as corpus makes it (default: the language's sample text)")
  private Path text;

  /**
   * Reads the language.
   *
   * @return the language with its rules
   * @throws InputException if there is none, or its rules are wrong
   */
  public Language language() {
    return Language.load(language);
  }

  /**
   * The table, having said what it has learned from.
   *
   * @param of the language
   * @return the table as a reader
   * @throws InputException if there is no text to learn from
   */
  public NeighbourReader learned(Language of) {
    NeighbourReader learned = NeighbourReader.of(of.rules(), text(of), SEED);
    System.err.println(learned.reader().name() + " has learned from " + learned.learnedFrom());
    return learned;
  }

  private TrainingText text(Language of) {
    if (text != null && Files.isDirectory(text)) {
      return TrainingText.read(text, of);
    } else if (text != null) {
      return TrainingText.split(text.toString(), of.sentences(text), SEED);
    }
    Path sample = of.folder().resolve("sample.txt");
    if (!Files.exists(sample)) {
      throw new InputException(
          sample + ": no such file; give --text FILE, native text for the table to learn from");
    }
    return TrainingText.split(sample.toString(), of.sample(), SEED);
  }
}
