package translit.common;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table as plain text, as Tablesaw prints it, for text in any script. Tablesaw counts characters;
 * here a cell is as wide as a terminal shows it, where marks take no room and ideographs take two
 * columns. A cell from right to left is {@linkplain Isolated isolated}, a mark on no letter stands
 * on a dotted circle.
 */
public final class PlainTable {
  /** Stands for a column of the terminal while Tablesaw aligns the cells; no text has it. */
  private static final String COLUMN = "\u0001";

  private static final Pattern CELL = Pattern.compile(COLUMN + "+");

  private PlainTable() {}

  /**
   * Prints all rows.
   *
   * @param table with a name, which stands above it
   * @return lines without an end behind the last
   */
  public static String print(Table table) {
    Table widths = Table.create(table.name());
    for (Column<?> column : table.columns()) {
      widths.addColumns(column instanceof StringColumn cells ? widths(cells) : column);
    }
    List<String> cells = new ArrayList<>();
    for (Row row : table) {
      table.columnsOfType(ColumnType.STRING).stream()
          .map(column -> Phrase.shown(row.getString(column.name())))
          .filter(cell -> width(cell) > 0)
          .forEach(cells::add);
    }
    Iterator<String> next = cells.iterator();
    return CELL.matcher(widths.printAll())
        .replaceAll(cell -> Matcher.quoteReplacement(next.next()));
  }

  private static StringColumn widths(StringColumn cells) {
    StringColumn widths = StringColumn.create(cells.name());
    cells.forEach(cell -> widths.append(COLUMN.repeat(width(Phrase.shown(cell)))));
    return widths;
  }

  /** The columns that a text takes on a terminal. */
  static int width(String text) {
    return text.codePoints().map(PlainTable::width).sum();
  }

  private static int width(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default ->
          switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
            default -> 1;
          };
    };
  }
}
