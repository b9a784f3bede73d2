package translit.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The columns that a list of things has as a Tablesaw table, each said once: its name, its type and
 * how a row's value is found.
 *
 * <pre>{@code
 * new TableColumns<Word>("words").text("word", Word::text).integer("n", Word::count).table(words)
 * }</pre>
 *
 * @param <T> what a row is made of
 */
public final class TableColumns<T> {
  private record Kind<T>(String name, ColumnType type, Function<T, ?> value) {}

  private final String name;
  private final List<Kind<T>> kinds = new ArrayList<>();

  /**
   * No columns yet.
   *
   * @param name of the table
   */
  public TableColumns(String name) {
    this.name = name;
  }

  /**
   * Adds a column of text.
   *
   * @param column its name
   * @param value of a row
   * @return this
   */
  public TableColumns<T> text(String column, Function<T, String> value) {
    return add(column, ColumnType.STRING, value);
  }

  /**
   * Adds a column of whole numbers.
   *
   * @param column its name
   * @param value of a row
   * @return this
   */
  public TableColumns<T> integer(String column, ToIntFunction<T> value) {
    return add(column, ColumnType.INTEGER, value::applyAsInt);
  }

  /**
   * Adds a column of whole numbers of 64 bits.
   *
   * @param column its name
   * @param value of a row
   * @return this
   */
  public TableColumns<T> whole(String column, ToLongFunction<T> value) {
    return add(column, ColumnType.LONG, value::applyAsLong);
  }

  /**
   * Adds a column of numbers.
   *
   * @param column its name
   * @param value of a row; NaN is a missing value
   * @return this
   */
  public TableColumns<T> number(String column, ToDoubleFunction<T> value) {
    return add(column, ColumnType.DOUBLE, value::applyAsDouble);
  }

  /**
   * Adds a column of numbers of 32 bits.
   *
   * @param column its name
   * @param value of a row, a {@code float}; NaN is a missing value
   * @return this
   */
  public TableColumns<T> single(String column, ToDoubleFunction<T> value) {
    return add(column, ColumnType.FLOAT, row -> (float) value.applyAsDouble(row));
  }

  private TableColumns<T> add(String column, ColumnType type, Function<T, ?> value) {
    kinds.add(new Kind<>(column, type, value));
    return this;
  }

  /** {@return the types in the columns' order, with which Tablesaw reads a file of them} */
  public ColumnType[] types() {
    return kinds.stream().map(Kind::type).toArray(ColumnType[]::new);
  }

  /**
   * Makes the table.
   *
   * @param rows in their order
   * @return one row for each
   */
  public Table table(Iterable<? extends T> rows) {
    Table table = Table.create(name);
    for (Kind<T> kind : kinds) {
      Column<?> column = kind.type.create(kind.name);
      rows.forEach(row -> column.appendObj(kind.value.apply(row)));
      table.addColumns(column);
    }
    return table;
  }
}
