package translit.selectivity;

import java.nio.file.Path;
import java.util.List;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import translit.common.CsvFile;
import translit.common.TableColumns;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;
import translit.trace.Units;

/** A {@link SelectivityTable} as a Tablesaw table and as a file that Tablesaw reads. */
final class SelectivityCsv {
  static final TableColumns<Selectivity> COLUMNS =
      new TableColumns<Selectivity>("selectivity")
          .text("part", row -> row.unit().part().code())
          .text("direction", row -> row.unit().direction().code())
          .integer("unit", row -> row.unit().index())
          .text("input", row -> row.pair().latin())
          .text("output", row -> row.pair().outcome())
          .whole("n", Selectivity::n)
          .whole("m", Selectivity::m)
          .number("hellinger1000", Selectivity::hellinger1000)
          .number("hellinger", Selectivity::hellinger)
          .number("auc", Selectivity::auc)
          .number("bits", Selectivity::bits)
          .number("p", Selectivity::p)
          .number("q", Selectivity::q);

  private SelectivityCsv() {}

  static void write(SelectivityTable table, Path csv) {
    CsvFile.write(csv, table.pairs(), pair -> rounded(table.of(pair)), table.info());
  }

  /** To 8 decimals: what lies beyond is noise, and a third of the file. */
  private static Table rounded(List<Selectivity> rows) {
    Table table = COLUMNS.table(rows);
    for (var column : table.columnsOfType(ColumnType.DOUBLE)) {
      DoubleColumn exact = (DoubleColumn) column;
      table.replaceColumn(exact.map(x -> Math.rint(x * 1e8) / 1e8).setName(exact.name()));
    }
    return table;
  }

  static SelectivityTable read(Path csv) {
    SelectivityInfo info = CsvFile.about(csv, SelectivityInfo.class);
    return CsvFile.read(
        csv,
        COLUMNS.types(),
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
        row.getDouble(8),
        row.getDouble(9),
        row.getDouble(10),
        row.getDouble(11),
        row.getDouble(12));
  }
}
