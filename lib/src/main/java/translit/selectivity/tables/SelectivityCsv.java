package translit.selectivity.tables;

import java.nio.file.Path;
import java.util.List;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import translit.common.CsvFile;
import translit.common.TableColumns;
import translit.selectivity.Selectivity;
import translit.selectivity.Selectivity.Ranks;
import translit.selectivity.SelectivityInfo;
import translit.selectivity.SelectivityTable;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;
import translit.trace.Units;

/** A {@link SelectivityTable} as a Tablesaw table and as a file that Tablesaw reads. */
public final class SelectivityCsv {
  /** The columns, in their order. */
  public static final TableColumns<Selectivity> COLUMNS =
      new TableColumns<Selectivity>("selectivity")
          .text("part", row -> row.unit().part().code())
          .text("direction", row -> row.unit().direction().code())
          .integer("unit", row -> row.unit().index())
          .text("input", row -> row.pair().latin())
          .text("output", row -> row.pair().outcome())
          .whole("n", Selectivity::n)
          .whole("m", Selectivity::m)
          .number("hellinger1000", Selectivity::hellinger1000)
          .number("hellinger", row -> row.hellinger().value())
          .single("hellinger_low", row -> row.hellinger().interval().low())
          .single("hellinger_high", row -> row.hellinger().interval().high())
          .integer("rank_best", row -> row.ranks().best())
          .integer("rank_worst", row -> row.ranks().worst())
          .number("auc", row -> row.auc().value())
          .single("auc_low", row -> row.auc().interval().low())
          .single("auc_high", row -> row.auc().interval().high())
          .number("bits", row -> row.bits().value())
          .single("bits_low", row -> row.bits().interval().low())
          .single("bits_high", row -> row.bits().interval().high())
          .number("accuracy", row -> row.accuracy().value())
          .single("accuracy_low", row -> row.accuracy().interval().low())
          .single("accuracy_high", row -> row.accuracy().interval().high())
          .number("bin_accuracy", row -> row.binAccuracy().value())
          .single("bin_accuracy_low", row -> row.binAccuracy().interval().low())
          .single("bin_accuracy_high", row -> row.binAccuracy().interval().high())
          .number("p", Selectivity::p)
          .number("q", Selectivity::q);

  private SelectivityCsv() {}

  /**
   * Writes a table and what is known of it.
   *
   * @param table all rows
   * @param csv the file
   * @throws translit.common.InputException if it cannot be written
   */
  public static void write(SelectivityTable table, Path csv) {
    CsvFile.write(csv, table.pairs(), pair -> rounded(table.of(pair)), table.info());
  }

  /** To 8 decimals, ends of intervals to 4: what lies beyond is noise, and much of the file. */
  private static Table rounded(List<Selectivity> rows) {
    Table table = COLUMNS.table(rows);
    for (var column : table.columnsOfType(ColumnType.DOUBLE)) {
      DoubleColumn exact = (DoubleColumn) column;
      table.replaceColumn(exact.map(x -> Math.rint(x * 1e8) / 1e8).setName(exact.name()));
    }
    for (var column : table.columnsOfType(ColumnType.FLOAT)) {
      FloatColumn exact = (FloatColumn) column;
      table.replaceColumn(exact.map(x -> (float) (Math.rint(x * 1e4) / 1e4)).setName(exact.name()));
    }
    return table;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param csv the file
   * @return the table
   * @throws translit.common.InputException if it is missing or something else
   */
  public static SelectivityTable read(Path csv) {
    SelectivityInfo info = CsvFile.about(csv, SelectivityInfo.class, "analyse");
    return CsvFile.read(
        csv,
        COLUMNS.types(),
        "analyse",
        table -> {
          List<Selectivity> rows = table.stream().map(SelectivityCsv::row).toList();
          return new SelectivityTable(new Units(size(rows, false), size(rows, true)), info, rows);
        });
  }

  private static int size(List<Selectivity> rows, boolean outputs) {
    return rows.stream()
        .map(Selectivity::unit)
        .filter(unit -> outputs == (unit.part() == Part.OUTPUT))
        .mapToInt(unit -> unit.index() + 1)
        .max()
        .orElse(0);
  }

  private static Selectivity row(Row row) {
    return new Selectivity(
        new Unit(Part.ofCode(row.getString(0)), Direction.ofCode(row.getString(1)), row.getInt(2)),
        new Pair(row.getString(3), row.getString(4)),
        row.getLong(5),
        row.getLong(6),
        row.getDouble(7),
        estimate(row, "hellinger"),
        new Ranks(row.getInt("rank_best"), row.getInt("rank_worst")),
        estimate(row, "auc"),
        estimate(row, "bits"),
        estimate(row, "accuracy"),
        estimate(row, "bin_accuracy"),
        row.getDouble("p"),
        row.getDouble("q"));
  }

  private static Estimate estimate(Row row, String measure) {
    return new Estimate(
        row.getDouble(measure),
        new Interval(row.getFloat(measure + "_low"), row.getFloat(measure + "_high")));
  }
}
