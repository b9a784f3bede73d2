package translit.contribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import translit.common.CsvFile;
import translit.common.InputException;
import translit.common.Provenance;
import translit.common.TableColumns;
import translit.contribution.Contributions.Means;
import translit.text.Pair;
import translit.trace.Units;

/** A {@link ContributionTable} as a file that Tablesaw reads. */
final class ContributionCsv {
  /** As many as the post's figure shows. */
  static final int HIDDEN_UNITS = 12;

  private static final String TO_OUTPUT = "hidden-output";
  private static final String TO_HIDDEN = "concat-hidden";

  private record Line(Pair pair, String layer, int from, int to, float outcome, float rest) {}

  private static final TableColumns<Line> COLUMNS =
      new TableColumns<Line>("contributions")
          .text("input", line -> line.pair.latin())
          .text("output", line -> line.pair.outcome())
          .text("layer", Line::layer)
          .integer("from", Line::from)
          .integer("to", Line::to)
          .single("outcome", Line::outcome)
          .single("rest", Line::rest);

  private ContributionCsv() {}

  static void write(ContributionTable table, Collection<Pair> pairs, Path csv) {
    CsvFile.write(csv, pairs, pair -> COLUMNS.table(lines(table.of(pair))), table.provenance());
  }

  private static List<Line> lines(Contributions one) {
    List<Line> lines = new ArrayList<>(lines(one, TO_OUTPUT, one.output()));
    lines.stream()
        .sorted(Comparator.comparingDouble(line -> -Math.abs(line.outcome - line.rest)))
        .limit(HIDDEN_UNITS)
        .toList()
        .forEach(line -> lines.addAll(lines(one, TO_HIDDEN, line.from)));
    return lines;
  }

  private static List<Line> lines(Contributions one, String layer, int to) {
    float[] outcome = layer(one.outcome(), layer)[to];
    float[] rest = layer(one.rest(), layer)[to];
    return IntStream.range(0, outcome.length)
        .mapToObj(from -> new Line(one.pair(), layer, from, to, outcome[from], rest[from]))
        .toList();
  }

  private static float[][] layer(Means means, String layer) {
    return switch (layer) {
      case TO_OUTPUT -> means.hiddenToOutput();
      case TO_HIDDEN -> means.concatToHidden();
      default -> throw new IllegalArgumentException("no such layer: " + layer);
    };
  }

  static ContributionTable read(Path csv, Units units) {
    Provenance provenance = CsvFile.about(csv, Provenance.class);
    Map<Pair, Contributions> byPair =
        CsvFile.read(csv, COLUMNS.types(), table -> byPair(table, units));
    return new ContributionTable(
        provenance,
        pair -> {
          if (!byPair.containsKey(pair)) {
            throw new InputException(
                "%s: no contributions for %s, but for %s".formatted(csv, pair, byPair.keySet()));
          }
          return byPair.get(pair);
        });
  }

  private static Map<Pair, Contributions> byPair(Table table, Units units) {
    Map<Pair, Contributions> byPair = new LinkedHashMap<>();
    for (Row row : table) {
      int from = row.getInt(3);
      int to = row.getInt(4); // in a pair's first row its own output unit
      Contributions one =
          byPair.computeIfAbsent(
              new Pair(row.getString(0), row.getString(1)),
              pair -> new Contributions(pair, to, missing(units), missing(units)));
      layer(one.outcome(), row.getString(2))[to][from] = row.getFloat(5);
      layer(one.rest(), row.getString(2))[to][from] = row.getFloat(6);
    }
    return byPair;
  }

  private static Means missing(Units units) {
    float[][] toOutput = new float[units.outputs()][units.cells()];
    float[][] toHidden = new float[units.cells()][2 * units.cells()];
    Stream.of(toOutput, toHidden).flatMap(Stream::of).forEach(row -> Arrays.fill(row, Float.NaN));
    return new Means(toOutput, toHidden);
  }
}
