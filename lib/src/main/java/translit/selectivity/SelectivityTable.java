package translit.selectivity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.selectivity.tables.SelectivityCsv;
import translit.statistics.BenjaminiHochberg;
import translit.statistics.NaNLast;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;
import translit.trace.Units;

/**
 * Every unit's selectivity for every pair, with rankings of units and of pairs. Unmodifiable; where
 * a measure is undefined it is NaN, because the unit's activation never changes on that Latin
 * character, and the unit ranks last.
 *
 * @param units the network's units
 * @param info whose the table is, and of what text and how it was made
 * @param byPair for each pair the row of every unit, in column order
 */
public record SelectivityTable(
    Units units, SelectivityInfo info, Map<Pair, List<Selectivity>> byPair) {
  /** A q below this is more than chance explains. */
  public static final double SIGNIFICANT = 0.05;

  /**
   * A unit that serves several pairs.
   *
   * @param unit the unit
   * @param pairs where it passes, the strongest first
   */
  public record Serving(Unit unit, List<Selectivity> pairs) {}

  /**
   * Keeps the map from changes.
   *
   * @param units the network's units
   * @param info whose the table is, and of what text and how it was made
   * @param byPair neither it nor its lists may change afterwards
   */
  public SelectivityTable {
    byPair = Collections.unmodifiableMap(byPair);
  }

  /**
   * A table of rows.
   *
   * @param units the network's units
   * @param info whose the table is
   * @param rows for each pair one of every unit, in column order
   */
  public SelectivityTable(Units units, SelectivityInfo info, List<Selectivity> rows) {
    this(units, info, byPair(rows));
  }

  private static Map<Pair, List<Selectivity>> byPair(List<Selectivity> rows) {
    return rows.stream()
        .collect(groupingBy(Selectivity::pair, LinkedHashMap::new, toUnmodifiableList()));
  }

  /** {@return the pairs with enough tokens, by Latin character, the most frequent outcome first} */
  public List<Pair> pairs() {
    return List.copyOf(byPair.keySet());
  }

  /** {@return all rows, pair by pair} */
  public List<Selectivity> rows() {
    return byPair.values().stream().flatMap(List::stream).toList();
  }

  /**
   * The rows of a pair.
   *
   * @param pair one of {@link #pairs}
   * @return one for each unit, in column order
   * @throws InputException if it was not looked at, naming the pairs that were
   */
  public List<Selectivity> of(Pair pair) {
    return Optional.ofNullable(byPair.get(pair)).orElseThrow(() -> info.noSuchPair(pair));
  }

  /**
   * One row.
   *
   * @param pair one of {@link #pairs}
   * @param unit one of {@link #units}
   * @return how selective the unit is for the pair
   * @throws InputException if the pair was not looked at or the network has no such unit
   */
  public Selectivity of(Pair pair, Unit unit) {
    return of(pair).get(units.column(unit));
  }

  /**
   * The units of all parts that are most selective for a pair.
   *
   * @param pair one of {@link #pairs}
   * @param measure to rank by
   * @param count how many at most
   * @return the strongest first
   * @throws InputException if the pair was not looked at
   */
  public List<Selectivity> top(Pair pair, Measure measure, int count) {
    return of(pair).stream().sorted(falling(measure)).limit(count).toList();
  }

  /**
   * The most selective units of one part of one direction.
   *
   * @param pair one of {@link #pairs}
   * @param part of the network
   * @param direction {@link Direction#NONE} for the hidden and the output layer
   * @param measure to rank by
   * @param count how many at most
   * @return the strongest first
   * @throws InputException if the pair was not looked at
   */
  public List<Selectivity> top(
      Pair pair, Part part, Direction direction, Measure measure, int count) {
    return of(pair).stream()
        .filter(row -> row.unit().part() == part && row.unit().direction() == direction)
        .sorted(falling(measure))
        .limit(count)
        .toList();
  }

  /**
   * What a unit is selective for, as the post's table has it.
   *
   * @param unit one of {@link #units}
   * @param measure to rank by
   * @return its row of every pair, the strongest first
   * @throws InputException if the network has no such unit
   */
  public List<Selectivity> profile(Unit unit, Measure measure) {
    int column = units.column(unit);
    return byPair.values().stream().map(rows -> rows.get(column)).sorted(falling(measure)).toList();
  }

  /**
   * Units that serve many pairs: those where a measure is above a threshold with its whole interval
   * and q is below {@value #SIGNIFICANT}, a q over all units of all pairs, since all are looked at.
   *
   * @param measure to look at, one that has intervals
   * @param threshold least value of the measure
   * @param atLeast fewest pairs to be listed
   * @return by falling number of pairs
   */
  public List<Serving> unitsOfManyPairs(Measure measure, double threshold, int atLeast) {
    double[] p = rows().stream().mapToDouble(Selectivity::p).toArray();
    double most = BenjaminiHochberg.threshold(p, SIGNIFICANT);
    Predicate<Selectivity> passes =
        row -> row.p() <= most && measure.estimate(row).interval().low() >= threshold;
    return units.all().stream()
        .map(unit -> new Serving(unit, profile(unit, measure).stream().filter(passes).toList()))
        .filter(serving -> serving.pairs().size() >= atLeast)
        .sorted(Comparator.comparingInt(serving -> -serving.pairs().size())) // stable
        .toList();
  }

  /** Strongest first, NaN last, equal ones in column order. */
  private static Comparator<Selectivity> falling(Measure measure) {
    return NaNLast.falling(measure::of);
  }

  /** {@return one row per unit and pair, with the columns of {@link #write}} */
  public Table toTable() {
    return toTable(rows());
  }

  /**
   * Some rows as a table.
   *
   * @param rows such as a ranking
   * @return the same columns as {@link #write} has
   */
  public static Table toTable(List<Selectivity> rows) {
    return SelectivityCsv.COLUMNS.table(rows);
  }

  /**
   * Writes the rows as CSV, and the {@link #info} beside it under the same name with {@code .json};
   * each file whole or not at all. Numbers have 8 decimals, or 4; NaN is left empty.
   *
   * @param csv the file; its folder is made if it is not there
   * @throws InputException if they cannot be written
   */
  public void write(Path csv) {
    SelectivityCsv.write(this, csv);
  }

  /**
   * Reads what {@link #write} wrote; {@link Findings#read} checks as well that it belongs to what
   * is read with it.
   *
   * @param csv the file, with its {@code .json} beside it
   * @return the table, to 8 decimals
   * @throws InputException if a file is missing or not such a file
   */
  public static SelectivityTable read(Path csv) {
    return SelectivityCsv.read(csv);
  }

  @Override
  public String toString() {
    return "%d units, %d pairs, %s".formatted(units.columns(), byPair.size(), info);
  }
}
