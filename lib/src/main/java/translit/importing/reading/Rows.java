package translit.importing.reading;

import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Pairs of a table with columns: each column of letters of a script with the nearest column of
 * Latin spellings, and weights where a column is all numbers. A table may be set in several pairs
 * of columns beside each other.
 */
final class Rows {
  private static final Pattern LATIN_NAME =
      Pattern.compile("(?i).*(latin|roman|translit|latn|replace|result|spelling|english).*|to|lat");
  private static final Pattern WEIGHT_NAME =
      Pattern.compile("(?i).*(weight|count|share|freq|prob|percent|%|tokens).*");

  /** A column of letters has mostly cells of at most so many characters in each part. */
  private static final int LONGEST_LETTERS = 3;

  private final Scripts scripts;
  private final List<String> header;
  private final List<List<String>> rows;
  private final int width;

  private Rows(Scripts scripts, List<String> header, List<List<String>> rows) {
    this.scripts = scripts;
    this.header = header;
    this.rows = rows;
    width = rows.stream().mapToInt(List::size).max().orElse(0);
  }

  /**
   * Adds the pairs of a table.
   *
   * @param header names of the columns; empty if the first row may be it
   * @param rows of cells
   * @param part what the table is in
   * @param table to add to
   * @param notes to say which columns are not used
   */
  static void read(
      List<String> header, List<List<String>> rows, String part, SourceTable table, Notes notes) {
    Scripts scripts =
        Scripts.ofMost(
            rows.stream().flatMap(List::stream).map(cell -> Pair.of(cell, "", "")).toList());
    boolean isFirstHeader =
        header.isEmpty() && rows.size() > 1 && rows.get(0).stream().noneMatch(scripts::hasNative);
    new Rows(
            scripts,
            isFirstHeader ? rows.get(0) : header,
            isFirstHeader ? rows.subList(1, rows.size()) : rows)
        .add(part, table, notes);
  }

  private void add(String part, SourceTable table, Notes notes) {
    List<Integer> natives = columns(this::isOfLetters);
    List<Integer> spellings = columns(i -> !natives.contains(i) && isOfSpellings(i));
    List<Integer> named = spellings.stream().filter(i -> matches(LATIN_NAME, i)).toList();
    List<Integer> candidates = named.isEmpty() || natives.size() > 1 ? spellings : named;
    List<Pair> inOne =
        rows.stream()
            .flatMap(List::stream)
            .flatMap(cell -> Cells.inOne(cell, scripts, part).stream())
            .toList();
    if (natives.isEmpty() || candidates.isEmpty() || inOne.size() > rows.size()) {
      inOne.forEach(table::add);
      return;
    }
    TreeSet<Integer> used = new TreeSet<>(natives);
    for (int letters : natives) {
      int latin =
          candidates.stream()
              .filter(i -> i > letters)
              .findFirst()
              .orElseGet(() -> candidates.get(candidates.size() - 1));
      int weights = weights(Math.max(letters, latin));
      used.addAll(List.of(latin, weights));
      for (List<String> row : rows) {
        if (row.size() <= latin) {
          continue; // no row of the table, but text around it
        }
        double weight = Value.number(cell(row, weights));
        Cells.pairs(cell(row, letters), cell(row, latin), weight, part).forEach(table::add);
      }
    }
    columns(i -> !used.contains(i) && rows.stream().anyMatch(row -> !cell(row, i).isBlank()))
        .forEach(i -> notes.add("columns that are not used", name(i)));
  }

  private List<Integer> columns(IntPredicate which) {
    return IntStream.range(0, width).filter(which).boxed().toList();
  }

  /** Whether most cells of a column that have native letters are letters and no words. */
  private boolean isOfLetters(int column) {
    List<String> cells =
        rows.stream().map(row -> cell(row, column)).filter(scripts::hasNative).toList();
    long letters =
        cells.stream()
            .filter(
                cell ->
                    Cells.letters(cell).stream()
                        .allMatch(one -> one.codePointCount(0, one.length()) <= LONGEST_LETTERS))
            .count();
    return letters > 0 && 2 * letters >= cells.size() && 4 * cells.size() >= rows.size();
  }

  /** Whether some cells of a column could be spellings: short, and with a Latin letter. */
  private boolean isOfSpellings(int column) {
    long some =
        rows.stream()
            .map(row -> cell(row, column).strip())
            .filter(cell -> !scripts.hasNative(cell) && cell.length() <= 24)
            .filter(cell -> cell.codePoints().anyMatch(Character::isLetter))
            .filter(cell -> !cell.matches("[^(]*\\w{5,}.*"))
            .count();
    return 4 * some >= rows.size() && some > 0;
  }

  /** A column of numbers with a telling name, or without names one behind both. */
  private int weights(int last) {
    return columns(this::isNumbers).stream()
        .filter(i -> header.size() > i ? matches(WEIGHT_NAME, i) : i == last + 1 && !isNumbered(i))
        .findFirst()
        .orElse(-1);
  }

  private boolean isNumbers(int column) {
    return rows.stream()
        .map(row -> cell(row, column))
        .allMatch(cell -> !Double.isNaN(Value.number(cell)));
  }

  /** 1, 2, 3 and so on. */
  private boolean isNumbered(int column) {
    return rows.size() > 2
        && IntStream.range(1, rows.size())
            .allMatch(
                i ->
                    Value.number(cell(rows.get(i), column))
                        == Value.number(cell(rows.get(i - 1), column)) + 1);
  }

  private boolean matches(Pattern name, int column) {
    return column < header.size() && name.matcher(header.get(column).strip()).matches();
  }

  private static String cell(List<String> row, int column) {
    return column >= 0 && column < row.size() ? row.get(column) : "";
  }

  private String name(int column) {
    return column < header.size() && !header.get(column).isBlank()
        ? header.get(column)
        : "column " + (column + 1);
  }
}
