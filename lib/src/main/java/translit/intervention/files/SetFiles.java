package translit.intervention.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;
import translit.common.CsvFile;
import translit.common.InputException;
import translit.intervention.SetAblation;
import translit.text.Pair;

/**
 * Curves of sets in a folder, as {@link EffectFiles} keeps effects: {@code pairs/} has two files
 * for each pair as soon as it is measured, and {@code sets.csv} all of them. What is of another
 * network or text is refused; what was asked for otherwise is measured again and replaced.
 */
public final class SetFiles {
  /** The table of all pairs. */
  public static final String FILE = "sets.csv";

  private final Path folder;
  private final SetAblation.Info info;

  /**
   * The files of a folder, if there are any.
   *
   * @param folder that they are in
   * @param info of what and how is measured now
   */
  public SetFiles(Path folder, SetAblation.Info info) {
    this.folder = folder;
    this.info = info;
  }

  /**
   * Checks the table that is in the folder, if there is one.
   *
   * @throws InputException if it is of another model, text or version
   */
  public void requireSubject() {
    Path csv = folder.resolve(FILE);
    if (Files.exists(CsvFile.json(csv))) {
      of(csv);
    }
  }

  /**
   * Whether a pair was measured before.
   *
   * @param pair Latin character and outcome
   * @return whether its curves are there, and are those that are asked for now
   * @throws InputException if they are of another model, text or version
   */
  public boolean has(Pair pair) {
    return Files.exists(CsvFile.json(csv(pair))) && info.asksFor(of(csv(pair)));
  }

  /** What a table is of, if that is this network and text. */
  private SetAblation.Info of(Path csv) {
    SetAblation.Info found = CsvFile.about(csv, SetAblation.Info.class, EffectFiles.COMMAND);
    info.requireSubject(csv, found);
    return found;
  }

  /**
   * Writes the curves of a pair; the file that says that they are there comes last.
   *
   * @param pair measured
   * @param rows its curves
   * @throws InputException if a file cannot be written
   */
  public void write(Pair pair, List<SetAblation.Row> rows) {
    CsvFile.write(csv(pair), List.of(rows), SetAblation::of, info);
  }

  /**
   * Writes the curves of some pairs that are there as one table, and what it is beside it.
   *
   * @param pairs in the order of the table
   * @throws InputException if one is missing, or a file cannot be written
   */
  public void gather(List<Pair> pairs) {
    List<Table> parts = new ArrayList<>();
    for (Pair pair : pairs) {
      parts.add(CsvFile.read(csv(pair), SetAblation.types(), EffectFiles.COMMAND, table -> table));
    }
    CsvFile.write(folder.resolve(FILE), parts, table -> table, info);
  }

  private Path csv(Pair pair) {
    return EffectFiles.csv(folder, pair, "sets");
  }
}
