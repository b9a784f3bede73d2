package translit.planting;

import static java.util.stream.Collectors.joining;
import static translit.common.Phrase.say;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import translit.common.MarkdownTable;
import translit.common.TableColumns;
import translit.planting.ScoredTable.Row;
import translit.planting.scoring.Method;
import translit.planting.scoring.Nominal;

/**
 * A method over all languages.
 *
 * @param method its name
 * @param first carriers among the first 8 outputs, over the networks where they are known
 * @param asked how many of them there could be: the carriers, at most 8 of a network
 * @param recalled carriers among the first 16 outputs of each
 * @param above wrong outputs that come with all right ones, over these networks
 * @param able share of the first 8 that can know anything, the mean over the languages in which
 *     some outputs can and some cannot; NaN if there is none
 * @param alarms outputs that can know nothing and are called findings; NaN if the method only ranks
 * @param ignorant outputs that can know nothing, over all languages
 * @param networks with such outputs
 * @param withAny those of them in which some of these outputs are called findings
 * @param found all outputs that are called findings, rightly or wrongly; NaN if the method only
 *     ranks
 */
record MethodSummary(
    String method,
    int first,
    int asked,
    int recalled,
    int above,
    double able,
    double alarms,
    int ignorant,
    int networks,
    int withAny,
    double found) {
  private static final int FIRST = 8;

  /** Sums up rows, of which those of a method stand together. */
  static List<MethodSummary> of(List<Row> rows) {
    return rows.stream()
        .map(Row::method)
        .distinct()
        .map(
            method -> of(method, rows.stream().filter(row -> row.method().equals(method)).toList()))
        .toList();
  }

  private static MethodSummary of(String method, List<Row> rows) {
    List<Row> known = rows.stream().filter(row -> !Double.isNaN(row.precision())).toList();
    Predicate<Row> sided = row -> Double.isNaN(row.precision()) && !Double.isNaN(row.able());
    return new MethodSummary(
        method,
        (int) Math.round(values(known, row -> FIRST * row.precision()).sum()),
        known.stream().mapToInt(row -> Math.min(FIRST, row.carriers())).sum(),
        (int) Math.round(values(known, row -> row.carriers() * row.recall()).sum()),
        (int) values(known, Row::above).sum(),
        values(rows.stream().filter(sided).toList(), Row::able).average().orElse(Double.NaN),
        values(rows, Row::alarms).sum(), // NaN if one is
        rows.stream().mapToInt(Row::ignorant).sum(),
        (int) rows.stream().filter(row -> row.ignorant() > 0).count(),
        (int) rows.stream().filter(row -> row.alarms() > 0).count(),
        values(rows, Row::found).sum());
  }

  private static DoubleStream values(List<Row> rows, ToDoubleFunction<Row> value) {
    return rows.stream().mapToDouble(value);
  }

  private static final TableColumns<MethodSummary> COLUMNS =
      new TableColumns<MethodSummary>("methods")
          .text("method", MethodSummary::method)
          .text("carriers among the first 8", one -> say("%d of %d", one.first, one.asked))
          .text("among the first 16", one -> String.valueOf(one.recalled))
          .text("wrong before the last right", one -> String.valueOf(one.above))
          .text("right LSTM", MethodSummary::ofRightLstm)
          .text("false alarms", MethodSummary::falseAlarms)
          .text("networks with any", MethodSummary::networksWithAny)
          .text("all findings", one -> Double.isNaN(one.found) ? "" : say("%,.0f", one.found))
          .text(
              "nominal", one -> Method.nominalOf(one.method).map(Nominal::besideOthers).orElse(""));

  /** The summaries as a table of text. */
  static Table table(List<MethodSummary> methods) {
    return COLUMNS.table(methods);
  }

  /** The summaries as a table in Markdown. */
  static String toMarkdown(List<MethodSummary> methods) {
    Table table = table(methods);
    return MarkdownTable.of(
        table.columnNames().stream().collect(joining(" | ", "| ", " |")),
        IntStream.range(0, table.rowCount())
            .mapToObj(
                row -> table.columns().stream().map(column -> column.getString(row)).toList()));
  }

  private String ofRightLstm() {
    return Double.isNaN(able) ? "" : say("%.0f %%", 100 * able);
  }

  private String networksWithAny() {
    return Double.isNaN(alarms) ? "" : say("%d of %d", withAny, networks);
  }

  private String falseAlarms() {
    return Double.isNaN(alarms)
        ? "ranks only"
        : say("%.0f of %,d (%.1f %%)", alarms, ignorant, 100 * alarms / ignorant);
  }
}
