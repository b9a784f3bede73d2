package translit.planting.scoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.trace.Unit;

/**
 * Reads what a method, of this library or of anybody, says of the outputs of a network: CSV with
 * the columns {@code direction,unit,score} and, if it says what is a finding, {@code found}, in any
 * order. The file's name is the method's.
 */
public final class ScoresFile {
  private static final String END = ".csv";

  private final Path file;
  private final int cells;
  private final List<String> header;
  private final double[] values;
  private final boolean[] found;
  private final BitSet seen = new BitSet();
  private boolean finds;

  private ScoresFile(Path file, int cells, String header) {
    this.file = file;
    this.cells = cells;
    this.header = cells(header);
    this.values = new double[2 * cells];
    this.found = new boolean[2 * cells];
  }

  /**
   * Reads all files of a folder.
   *
   * @param folder with a file for each method
   * @param cells of each LSTM
   * @return by the methods' names; none if there is no such folder
   * @throws InputException if a file is something else
   */
  public static List<Scores> readAll(Path folder, int cells) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(END))
          .sorted()
          .map(file -> read(file, cells))
          .toList();
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be read: " + e, e);
    }
  }

  /**
   * Files of scores that were written before the activations that they should be of.
   *
   * @param activations of the network; nothing is told if there are none
   * @param folder with a file for each method
   * @return by the methods' names
   * @throws InputException if one cannot be read
   */
  public static List<Path> olderThan(Path activations, Path folder) {
    if (!Files.isDirectory(folder) || !Files.exists(activations)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      FileTime made = Files.getLastModifiedTime(activations);
      List<Path> older = new ArrayList<>();
      for (Path file : files.filter(one -> one.toString().endsWith(END)).sorted().toList()) {
        if (Files.getLastModifiedTime(file).compareTo(made) < 0) {
          older.add(file);
        }
      }
      return older;
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be read: " + e, e);
    }
  }

  /**
   * Reads one file.
   *
   * @param file named after the method
   * @param cells of each LSTM
   * @return the scores
   * @throws InputException if it is something else
   */
  public static Scores read(Path file, int cells) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read as UTF-8: " + e, e);
    }
    ScoresFile scores = new ScoresFile(file, cells, lines.isEmpty() ? "" : lines.get(0));
    for (String column : List.of("direction", "unit", "score")) {
      if (!scores.header.contains(column)) {
        throw new InputException(
            file + ":1: no column " + column + ", expected direction,unit,score and perhaps found");
      }
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        scores.add(lines.get(i), i + 1);
      }
    }
    int missing = scores.seen.nextClearBit(0);
    if (missing < 2 * cells) {
      Unit unit = Unit.output(missing, cells);
      throw new InputException(
          "%s: no line for %s,%d, expected one for each of %d cells of both LSTMs"
              .formatted(file, unit.direction().code(), unit.index(), cells));
    }
    String name = file.getFileName().toString();
    return new Scores(
        name.substring(0, name.length() - END.length()),
        scores.values,
        scores.finds ? scores.found : new boolean[0]);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1))
        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
        .toList();
  }

  private void add(String line, int number) {
    List<String> row = cells(line);
    try {
      int cell = Integer.parseInt(row.get(header.indexOf("unit")));
      double value = Double.parseDouble(row.get(header.indexOf("score")));
      int first = first(row.get(header.indexOf("direction")));
      if (cell < 0 || cell >= cells || Double.isNaN(value) || seen.get(first + cell)) {
        throw new IllegalArgumentException(
            "expected each of 0 to %d once, with a number".formatted(cells - 1));
      }
      seen.set(first + cell);
      values[first + cell] = value;
      String isFound = header.contains("found") ? row.get(header.indexOf("found")) : "";
      finds |= !isFound.isEmpty();
      found[first + cell] = isFound.equals("1") || isFound.equalsIgnoreCase("true");
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InputException(
          "%s:%d: '%s' is no score of a unit: %s".formatted(file, number, line, e.getMessage()), e);
    }
  }

  private int first(String direction) {
    return switch (direction) {
      case "forward" -> 0;
      case "backward" -> cells;
      default -> throw new IllegalArgumentException("direction is forward or backward");
    };
  }
}
