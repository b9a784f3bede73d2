package translit.notebook;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tfoot;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.Tag;
import j2html.tags.specialized.TableTag;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import translit.common.Phrase;

/**
 * How a table is shown in a notebook: which of its rows, under which caption, and with how many
 * decimals.
 *
 * <pre>{@code
 * Show.table(TableView.of(ranking).caption("Units that tell ծ from տ").format("p", "%.1e").rows(12));
 * }</pre>
 *
 * <p>The HTML needs no styles and no scripts to be readable, and all text in it is escaped. Missing
 * values are shown as nothing. A cell of text from right to left is isolated, a mark on no letter
 * stands on a dotted circle.
 *
 * @param table the table to show
 * @param caption the line above it; none if empty
 * @param decimals digits after the point in columns of floating-point numbers
 * @param formats what {@link String#format} makes of a column's numbers, by the column's name
 * @param rows how many rows are shown at most; a last line says how many more there are
 */
public record TableView(
    Table table, String caption, int decimals, Map<String, String> formats, int rows) {

  /**
   * Checks the columns' names and the numbers.
   *
   * @param table the table to show
   * @param caption the line above it; none if empty
   * @param decimals digits after the point in columns of floating-point numbers, 0 or more
   * @param formats what {@link String#format} makes of a column's numbers, by the column's name
   * @param rows how many rows are shown at most, 1 or more
   * @throws IllegalArgumentException if a format's column is not in the table, decimals are
   *     negative or no row would be shown
   */
  public TableView {
    for (String name : formats.keySet()) {
      if (!table.columnNames().contains(name)) {
        throw new IllegalArgumentException(
            "no column to format among " + table.columnNames() + ": " + name);
      }
    }
    if (decimals < 0 || rows < 1) {
      throw new IllegalArgumentException(
          "decimals must be 0 or more and rows 1 or more: " + decimals + ", " + rows);
    }
    formats = Map.copyOf(formats);
  }

  /**
   * Shows a table without a caption, with three decimals and at most 50 rows.
   *
   * @param table the table to show
   * @return that view
   */
  public static TableView of(Table table) {
    return new TableView(table, "", 3, Map.of(), 50);
  }

  /**
   * With a caption.
   *
   * @param text the line above the table; none if empty
   * @return the view with it
   */
  public TableView caption(String text) {
    return new TableView(table, text, decimals, formats, rows);
  }

  /**
   * With another number of decimals.
   *
   * @param digits after the point in columns of floating-point numbers
   * @return the view with it
   * @throws IllegalArgumentException if it is negative
   */
  public TableView decimals(int digits) {
    return new TableView(table, caption, digits, formats, rows);
  }

  /**
   * With a format for one column.
   *
   * @param column its name
   * @param format for {@link String#format}, such as {@code "%.1e"}
   * @return the view with it
   * @throws IllegalArgumentException if there is no such column
   */
  public TableView format(String column, String format) {
    var more = new HashMap<>(formats);
    more.put(column, format);
    return new TableView(table, caption, decimals, more, rows);
  }

  /**
   * With another number of rows.
   *
   * @param most how many rows are shown at most, 1 or more
   * @return the view with it
   * @throws IllegalArgumentException if it is less
   */
  public TableView rows(int most) {
    return new TableView(table, caption, decimals, formats, most);
  }

  /** {@return the table below its caption, as an element of HTML} */
  public String toHtml() {
    // Without the class, dollar signs in the text would be taken for formulas. A caption element
    // would be as narrow as its table; the label ties the paragraph to the table for who hears it.
    return div()
        .withClass("tex2jax_ignore")
        .condWith(!caption.isEmpty(), p(Bdi.html(caption)))
        .with(shown().condAttr(!caption.isEmpty(), "aria-label", caption))
        .render();
  }

  private TableTag shown() {
    int most = Math.min(rows, table.rowCount());
    return TagCreator.table()
        .with(
            thead(
                tr(each(table.columns(), column -> aligned(th(Bdi.html(column.name())), column)))))
        .with(tbody(each(IntStream.range(0, most).boxed().toList(), this::row)))
        .condWith(table.rowCount() > rows, foot());
  }

  private DomContent row(int row) {
    return tr(each(table.columns(), column -> aligned(td(Bdi.html(cell(column, row))), column)));
  }

  private DomContent foot() {
    String more = String.format(Locale.ROOT, "and %,d more rows", table.rowCount() - rows);
    return tfoot(tr(td(more).attr("colspan", table.columnCount())));
  }

  Output output() {
    String rows = table.rowCount() == 1 ? "%s (%,d row)" : "%s (%,d rows)";
    String text = String.format(Locale.ROOT, rows, caption, table.rowCount());
    return Output.html(toHtml(), text.strip());
  }

  private String cell(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return "";
    }
    Object value = column.get(row);
    String format = formats.get(column.name());
    if (format != null) {
      return String.format(Locale.ROOT, format, value);
    } else if (value instanceof Double || value instanceof Float) {
      return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    } else if (value instanceof Number) {
      return String.format(Locale.ROOT, "%,d", value);
    }
    return Phrase.shown(column.getString(row));
  }

  /** The attribute is for pages that take styles away, the style for those that set their own. */
  private static <T extends Tag<T>> T aligned(T cell, Column<?> column) {
    String side = column instanceof NumericColumn ? "right" : "left";
    return cell.attr("align", side).attr("style", "text-align:" + side);
  }
}
