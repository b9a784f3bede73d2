package translit.cli.options;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;
import translit.common.PlainTable;

/** A table on a terminal, with three decimals and not too many rows. */
public final class ShortTable {
  private static final int MOST_ROWS = 100;

  private static final NumberColumnFormatter DECIMALS =
      new NumberColumnFormatter(
          new DecimalFormat("0.000", DecimalFormatSymbols.getInstance(Locale.ROOT)));

  private ShortTable() {}

  /**
   * Prints a table on standard output, its first {@value #MOST_ROWS} rows.
   *
   * @param table with a name, which stands above it
   */
  public static void print(Table table) {
    print(table, MOST_ROWS);
  }

  /**
   * Prints a table on standard output.
   *
   * @param table with a name, which stands above it
   * @param rows that are shown at most
   */
  public static void print(Table table, int rows) {
    if (table.isEmpty()) {
      System.out.println(table.name() + ": none\n");
      return;
    }
    table
        .columnsOfType(ColumnType.DOUBLE)
        .forEach(column -> ((DoubleColumn) column).setPrintFormatter(DECIMALS));
    System.out.println(PlainTable.print(table.first(rows).setName(table.name())));
    int more = table.rowCount() - rows;
    System.out.println(more > 0 ? "and " + more + " more\n" : "");
  }
}
