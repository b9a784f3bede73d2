package translit.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PlainTableTest {
  @Test
  void aTableFromLeftToRightIsPrintedAsTablesawPrintsIt() {
    Table table =
        table("ծ 12, տ 3", "", "ου", "$1 \\ х").addColumns(DoubleColumn.create("bits", 1, 2, 3, 4));
    assertThat(PlainTable.print(table)).isEqualTo(table.printAll()).contains("ծ 12, տ 3");
    assertThat(PlainTable.print(table())).isEqualTo(table().printAll());
  }

  @Test
  void cellsFromRightToLeftAreIsolatedAndAligned() {
    Table table = table("ה", "\u2068ה\u2069 2733, \u2068א\u2069 2160", "שלום", "x");
    assertThat(PlainTable.print(table).lines().skip(3))
        .containsExactly(
            "              \u2068ה\u2069  |  1  |",
            " \u2068ה\u2069 2733, \u2068א\u2069 2160  |  2  |",
            "           \u2068שלום\u2069  |  3  |",
            "              x  |  4  |");
  }

  @Test
  void everyLineIsAsWideOnATerminalInAnyScript() {
    Table table = table("ि", "क्ष", "שָׁ", "日本", "e\u0301", "\uD801\uDC00");
    List<String> lines = PlainTable.print(table).lines().toList();
    assertThat(lines).hasSize(3 + 6).anyMatch(line -> line.contains(" ◌ि "));
    assertThat(lines.subList(1, 9))
        .extracting(PlainTable::width)
        .containsOnly(PlainTable.width(lines.get(1)));
  }

  private static Table table(String... cells) {
    IntColumn n = IntColumn.indexColumn("n", cells.length, 1);
    return Table.create("letters", StringColumn.create("text", cells), n);
  }
}
