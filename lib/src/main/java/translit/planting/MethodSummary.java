package translit.planting;

import static translit.common.Phrase.say;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import translit.common.MarkdownTable;
import translit.planting.ScoredTable.Row;

/**
 * A method over all languages.
 *
 * @param method its name
 * @param first carriers among the first 8 outputs, over the networks where they are known
 * @param asked outputs that these are out of
 * @param recalled carriers among the first 16 outputs of each
 * @param above wrong outputs that come with all right ones, over these networks
 * @param able share of the first 8 that can know anything, the mean over the languages in which
 *     some outputs can and some cannot; NaN if there is none
 * @param alarms outputs that can know nothing and are called findings; NaN if the method only ranks
 * @param ignorant outputs that can know nothing, over all languages
 */
record MethodSummary(
    String method,
    int first,
    int asked,
    int recalled,
    int above,
    double able,
    double alarms,
    int ignorant) {
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
        (int) Math.round(FIRST * values(known, Row::precision).sum()),
        FIRST * known.size(),
        (int) Math.round(FIRST * values(known, Row::recall).sum()),
        (int) values(known, Row::above).sum(),
        values(rows.stream().filter(sided).toList(), Row::able).average().orElse(Double.NaN),
        values(rows, Row::alarms).sum(), // NaN if one is
        rows.stream().mapToInt(Row::ignorant).sum());
  }

  private static DoubleStream values(List<Row> rows, ToDoubleFunction<Row> value) {
    return rows.stream().mapToDouble(value);
  }

  /** The summaries as a table in Markdown. */
  static String toMarkdown(List<MethodSummary> methods) {
    return MarkdownTable.of(
        "| method | carriers among the first 8 | among the first 16 | wrong before the last right |"
            + " right LSTM | false alarms |",
        methods.stream().map(MethodSummary::cells));
  }

  private List<String> cells() {
    return Stream.of(
            method,
            say("%d of %d", first, asked),
            String.valueOf(recalled),
            String.valueOf(above),
            Double.isNaN(able) ? "" : say("%.0f %%", 100 * able),
            Double.isNaN(alarms)
                ? "ranks only"
                : say("%.0f of %,d (%.1f %%)", alarms, ignorant, 100 * alarms / ignorant))
        .toList();
  }
}
