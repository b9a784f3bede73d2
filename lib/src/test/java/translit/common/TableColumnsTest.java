package translit.common;

import static org.assertj.core.api.Assertions.assertThat;
import static tech.tablesaw.api.ColumnType.DOUBLE;
import static tech.tablesaw.api.ColumnType.INTEGER;
import static tech.tablesaw.api.ColumnType.LONG;
import static tech.tablesaw.api.ColumnType.STRING;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class TableColumnsTest {
  private record Word(String text, int count, long bytes, double share) {}

  private final TableColumns<Word> columns =
      new TableColumns<Word>("words")
          .text("word", Word::text)
          .integer("n", Word::count)
          .whole("bytes", Word::bytes)
          .number("share", Word::share);

  @Test
  void columnsHaveTheNamesTypesAndValuesThatAreSaid() {
    Table table =
        columns.table(List.of(new Word("a", 1, 1L << 40, 0.5), new Word("b", 2, 7, Double.NaN)));
    assertThat(table.name()).isEqualTo("words");
    assertThat(table.columnNames()).containsExactly("word", "n", "bytes", "share");
    assertThat(table.columns())
        .extracting(Column::type)
        .containsExactly(STRING, INTEGER, LONG, DOUBLE);
    assertThat(table.stringColumn("word").asList()).containsExactly("a", "b");
    assertThat(table.intColumn("n").asList()).containsExactly(1, 2);
    assertThat(table.longColumn("bytes").asList()).containsExactly(1_099_511_627_776L, 7L);
    assertThat(table.doubleColumn("share").get(0)).isEqualTo(0.5);
  }

  @Test
  void aNumberThatIsNoneIsMissing() {
    Table table = columns.table(List.of(new Word("a", 1, 1, Double.NaN), new Word("b", 1, 1, 0)));
    assertThat(table.column("share").isMissing(0)).isTrue();
    assertThat(table.column("share").isMissing(1)).isFalse();
  }

  @Test
  void withoutRowsTheColumnsAreThere() {
    Table table = columns.table(List.of());
    assertThat(table.rowCount()).isZero();
    assertThat(table.columnNames()).containsExactly("word", "n", "bytes", "share");
  }

  @Test
  void typesAreThoseWithWhichAFileIsRead() {
    assertThat(columns.types()).containsExactly(STRING, INTEGER, LONG, DOUBLE);
  }
}
