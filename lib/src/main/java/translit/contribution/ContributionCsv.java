package translit.contribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import translit.common.CsvFile;
import translit.common.InputException;
import translit.common.Provenance;
import translit.common.TableColumns;
import translit.statistics.Estimate;
import translit.text.Pair;
import translit.trace.Units;

/** A {@link ContributionTable} as a file that Tablesaw reads. */
final class ContributionCsv {
  /** As many as the post's figure shows. */
  static final int HIDDEN_UNITS = 12;

  /** Columns before the numbers. */
  private static final int KEYS = 5;

  /** What is read of a pair. */
  private record Sides(Contributions both, WrittenMeans outcome, WrittenMeans rest) {
    static Sides of(Pair pair, int output, Units units) {
      WrittenMeans outcome = new WrittenMeans(units);
      WrittenMeans rest = new WrittenMeans(units);
      return new Sides(
          new Contributions(pair, output, outcome.means(), rest.means()), outcome, rest);
    }
  }

  private record Line(Pair pair, Layer layer, int from, int to, Estimate outcome, Estimate rest) {
    double difference() {
      return Math.abs(outcome.value() - rest.value());
    }
  }

  private static final TableColumns<Line> COLUMNS =
      new TableColumns<Line>("contributions")
          .text("input", line -> line.pair.latin())
          .text("output", line -> line.pair.outcome())
          .text("layer", line -> line.layer.code())
          .integer("from", Line::from)
          .integer("to", Line::to)
          .single("outcome", line -> line.outcome.value())
          .single("outcome_low", line -> line.outcome.interval().low())
          .single("outcome_high", line -> line.outcome.interval().high())
          .single("rest", line -> line.rest.value())
          .single("rest_low", line -> line.rest.interval().low())
          .single("rest_high", line -> line.rest.interval().high());

  private ContributionCsv() {}

  static void write(ContributionTable table, Collection<Pair> pairs, Path csv) {
    CsvFile.write(csv, pairs, pair -> COLUMNS.table(lines(table.of(pair))), table.provenance());
  }

  private static List<Line> lines(Contributions one) {
    List<Line> lines = new ArrayList<>(lines(one, Layer.HIDDEN_TO_OUTPUT, one.output()));
    lines.stream()
        .sorted(Comparator.comparingDouble(line -> -line.difference()))
        .limit(HIDDEN_UNITS)
        .toList()
        .forEach(line -> lines.addAll(lines(one, Layer.CONCAT_TO_HIDDEN, line.from)));
    return lines;
  }

  private static List<Line> lines(Contributions one, Layer layer, int to) {
    return IntStream.range(0, one.outcome().of(layer)[to].length)
        .mapToObj(
            from ->
                new Line(
                    one.pair(),
                    layer,
                    from,
                    to,
                    one.outcome().sum(layer, to, from),
                    one.rest().sum(layer, to, from)))
        .toList();
  }

  static ContributionTable read(Path csv, Units units) {
    Provenance provenance = CsvFile.about(csv, Provenance.class, "analyse");
    Map<Pair, Sides> byPair =
        CsvFile.read(csv, COLUMNS.types(), "analyse", table -> byPair(table, units));
    return new ContributionTable(
        provenance,
        pair -> {
          if (!byPair.containsKey(pair)) {
            throw new InputException(
                "%s: no contributions for %s, but for %s".formatted(csv, pair, byPair.keySet()));
          }
          return byPair.get(pair).both();
        });
  }

  private static Map<Pair, Sides> byPair(Table table, Units units) {
    Map<Pair, Sides> byPair = new LinkedHashMap<>();
    for (Row row : table) {
      Layer layer = Layer.of(row.getString(2));
      int from = row.getInt(3);
      int to = row.getInt(4); // in a pair's first row its own output unit
      Sides sides =
          byPair.computeIfAbsent(
              new Pair(row.getString(0), row.getString(1)), pair -> Sides.of(pair, to, units));
      sides.outcome.put(layer, to, from, row, KEYS);
      sides.rest.put(layer, to, from, row, KEYS + WrittenMeans.COLUMNS);
    }
    return byPair;
  }
}
