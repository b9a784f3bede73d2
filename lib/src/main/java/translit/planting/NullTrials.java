package translit.planting;

import static translit.common.Phrase.say;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import translit.common.CsvFile;
import translit.common.MarkdownTable;
import translit.common.ProgressListener;
import translit.common.TableColumns;
import translit.planting.NullTrial.Found;
import translit.planting.scoring.Method;

/**
 * What methods find where there is nothing to be found.
 *
 * @param rows by what there was nothing in, and by method
 */
public record NullTrials(List<Row> rows) {
  /** The file's name. */
  public static final String FILE = "nulls.csv";

  /** Why there is nothing to be found. */
  public enum Nothing {
    /** Nothing decides, and a network learned that. */
    COIN,
    /** The text is the coin's, and the network learned nothing. */
    UNTRAINED,
    /**
     * The outcomes were shuffled among all tokens of a text. That changes no Latin character: the
     * network does what it did, but this has nothing to do with the labels any more.
     */
    SHUFFLED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A method where there was nothing.
   *
   * @param nothing why
   * @param method its name
   * @param trials a network and a text each
   * @param outputs of all trials
   * @param found those that the method calls findings
   * @param withAny trials in which it called any so
   * @param nominal how often it is to do so, such as {@code 5 % of outputs}
   */
  public record Row(
      Nothing nothing,
      String method,
      int trials,
      int outputs,
      int found,
      int withAny,
      String nominal) {}

  private static final TableColumns<Row> COLUMNS =
      new TableColumns<Row>("nulls")
          .text("nothing", row -> row.nothing.toString())
          .text("method", Row::method)
          .integer("trials", Row::trials)
          .integer("outputs", Row::outputs)
          .integer("found", Row::found)
          .integer("trials_with_any", Row::withAny)
          .text("nominal", Row::nominal);

  /**
   * Copies the list.
   *
   * @param rows by what there was nothing in, and by method
   */
  public NullTrials {
    rows = List.copyOf(rows);
  }

  /**
   * Tries all methods that say what is a finding.
   *
   * @param folder as {@link Plantation} fills it
   * @param count of texts for each network, and of networks that learned nothing
   * @param options how much text, and of which seed
   * @param progress told the trials done
   * @return how often each found something
   * @throws translit.common.InputException if a file of the folder is something else
   */
  public static NullTrials of(
      Path folder, int count, PlantingOptions options, ProgressListener progress) {
    List<NullTrial> trials =
        PlantedFolders.in(folder).stream()
            .filter(one -> Files.exists(one.resolve(Facts.FILE)))
            .flatMap(one -> NullTrial.of(one, count))
            .toList();
    List<Found> found = new ArrayList<>();
    for (int done = 0; done < trials.size(); done++) {
      progress.report(done, trials.size(), "where nothing is to be found");
      found.addAll(trials.get(done).found(options));
    }
    return new NullTrials(
        Stream.of(Nothing.values())
            .flatMap(
                nothing -> NullTrial.methods().stream().map(method -> row(nothing, method, found)))
            .filter(row -> row.trials > 0)
            .toList());
  }

  private static Row row(Nothing nothing, Method method, List<Found> all) {
    List<Found> some =
        all.stream()
            .filter(one -> one.nothing() == nothing)
            .filter(one -> one.method().label().equals(method.label()))
            .toList();
    return new Row(
        nothing,
        method.label(),
        some.size(),
        some.stream().mapToInt(Found::outputs).sum(),
        some.stream().mapToInt(Found::count).sum(),
        (int) some.stream().filter(one -> one.count() > 0).count(),
        method.nominal().whereNothingIs());
  }

  /** {@return the rows as a table of Tablesaw} */
  public Table table() {
    return COLUMNS.table(rows);
  }

  /**
   * Writes the table, and the same as JSON beside it.
   *
   * @param csv the file
   * @throws translit.common.InputException if it cannot be written
   */
  public void write(Path csv) {
    CsvFile.write(csv, List.of(rows), COLUMNS::table, this);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param csv the table's file; the JSON beside it is read
   * @return the trials
   * @throws translit.common.InputException if it is missing or something else
   */
  public static NullTrials read(Path csv) {
    return CsvFile.about(csv, NullTrials.class, "plant");
  }

  /** {@return the table in Markdown} */
  public String toMarkdown() {
    return MarkdownTable.of(
        "| where | method | outputs called findings | networks with any | nominal |",
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.nothing,
                        row.method,
                        say(
                            "%d of %,d (%.1f %%)",
                            row.found, row.outputs, 100.0 * row.found / row.outputs),
                        say("%d of %d", row.withAny, row.trials),
                        row.nominal)));
  }
}
