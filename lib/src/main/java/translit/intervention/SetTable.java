package translit.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import translit.common.CsvFile;
import translit.common.Provenance;
import translit.common.TableColumns;
import translit.text.Pair;
import translit.trace.Unit;

/**
 * Curves of sets at some pairs, as a table and as a file.
 *
 * @param info of what and how
 * @param rows a curve each
 */
public record SetTable(Info info, List<Row> rows) {
  /** The file's name. */
  public static final String FILE = "sets.csv";

  /**
   * Of what and how curves were measured.
   *
   * @param provenance hashes of model, rules and romanized text, the command and the version
   * @param sentences number of sentences of the text
   * @param characters number of its Latin characters
   * @param options how
   * @param set the outputs of the order {@code given}, as they are named
   */
  public record Info(
      Provenance provenance, int sentences, long characters, SetOptions options, List<String> set) {
    /**
     * Copies the list.
     *
     * @param provenance hashes, command and version
     * @param sentences of the text
     * @param characters of the text
     * @param options how
     * @param set outputs
     */
    public Info {
      set = List.copyOf(set);
    }
  }

  /**
   * A curve at a pair.
   *
   * @param pair Latin character and outcome
   * @param curve measured there
   */
  public record Row(Pair pair, SetCurve curve) {}

  private record Cell(Row row, SetCurve.Point point) {}

  private static final TableColumns<Cell> COLUMNS =
      new TableColumns<Cell>("sets")
          .text("input", cell -> cell.row.pair.latin())
          .text("output", cell -> cell.row.pair.outcome())
          .text("order", cell -> cell.row.curve.order())
          .text("replacement", cell -> cell.row.curve.by().code())
          .integer("size", cell -> cell.point.size())
          .number("change", cell -> cell.point.change().value())
          .number("change_low", cell -> cell.point.change().interval().low())
          .number("change_high", cell -> cell.point.change().interval().high())
          .number("accuracy", cell -> cell.point.accuracy().value())
          .number("accuracy_low", cell -> cell.point.accuracy().interval().low())
          .number("accuracy_high", cell -> cell.point.accuracy().interval().high());

  /**
   * Copies the list.
   *
   * @param info of what and how
   * @param rows a curve each
   */
  public SetTable {
    rows = List.copyOf(rows);
  }

  /**
   * Measures the curves of a pair.
   *
   * @param pair to look at
   * @param sets at that pair
   * @param replacements what outputs are replaced by
   * @param given outputs to replace in this order; none to leave it
   * @param strongest how many of the most harmful outputs, and of those that contribute most, to
   *     replace in these orders, beside random ones; 0 to leave it
   * @return a curve for each order and replacement
   * @throws translit.common.InputException if there is no such unit, or there are not so many
   */
  public static List<Row> of(
      Pair pair, UnitSets sets, List<Replacement> replacements, List<Unit> given, int strongest) {
    List<Row> rows = new ArrayList<>();
    for (Replacement by : replacements) {
      if (!given.isEmpty()) {
        rows.add(new Row(pair, sets.curve(new SetOrder("given", given), by)));
      }
      if (strongest > 0) {
        SetOrder effect = sets.byEffect(sets.units(), by).first(strongest);
        SetOrder contribution =
            SetOrder.falling("contribution", sets.units(), sets.contributions(sets.units()))
                .first(strongest);
        Stream.of(sets.curve(effect, by), sets.curve(contribution, by), sets.random(effect, by))
            .forEach(curve -> rows.add(new Row(pair, curve)));
      }
    }
    return rows;
  }

  /** {@return a row for every size of every curve} */
  public Table table() {
    return COLUMNS.table(
        rows.stream()
            .flatMap(row -> row.curve.points().stream().map(point -> new Cell(row, point)))
            .toList());
  }

  /**
   * Writes the table as CSV, and the info beside it.
   *
   * @param folder made if it is not there
   * @throws translit.common.InputException if a file cannot be written
   */
  public void write(java.nio.file.Path folder) {
    CsvFile.write(folder.resolve(FILE), List.of(this), SetTable::table, info);
  }
}
