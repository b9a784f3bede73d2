package translit.planting.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.function.IOConsumer;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.planting.Planting;
import translit.planting.Truth;
import translit.planting.scoring.Readings.At;
import translit.trace.Unit;

/**
 * Plain CSV files of the units of a network, which any language can read and write: what the units
 * did, what they can know, and what a method says of them.
 */
public final class UnitFile {
  /** Name of the file that {@link #activations} writes. */
  public static final String ACTIVATIONS = "activations.csv";

  /** Decimals of an activation. */
  private static final double SCALE = 1e5;

  private UnitFile() {}

  /**
   * Writes a row for each token: {@code sentence,position,stem,output,first}, then the outputs of
   * the forward and of the backward LSTM. {@code first} is 1 where the outcome is the pair's.
   *
   * @param file to write
   * @param readings of the network
   * @param planting names the outcomes
   * @throws InputException if it cannot be written
   */
  public static void activations(Path file, Readings readings, Planting planting) {
    int cells = readings.cells();
    String header =
        names(cells).collect(Collectors.joining(",", "sentence,position,stem,output,first,", "\n"));
    write(
        file,
        out -> {
          out.write(header.getBytes(UTF_8));
          for (At at : readings.tokens()) {
            out.write(row(at, readings.isFirst(at), planting).getBytes(UTF_8));
          }
        });
  }

  private static String row(At at, boolean first, Planting planting) {
    StringBuilder row = new StringBuilder();
    row.append(at.token().sentence()).append(',').append(at.token().position()).append(',');
    row.append(Long.toHexString(at.stem())).append(',');
    row.append(planting.outcomes().get(first ? 0 : 1)).append(',').append(first ? 1 : 0);
    for (float output : at.outputs()) {
      row.append(',').append(Math.round(output * SCALE) / SCALE);
    }
    return row.append('\n').toString();
  }

  /** The names of the outputs in a header: {@code forward0}, …, {@code backward0}, …. */
  private static Stream<String> names(int cells) {
    return IntStream.range(0, 2 * cells)
        .mapToObj(place -> Unit.output(place, cells))
        .map(unit -> unit.direction().code() + unit.index());
  }

  /**
   * Writes a row for each output: {@code direction,unit,most_bits,carrier}; the last is 1 or 0, and
   * empty where it is not known.
   *
   * @param file to write
   * @param truth of the network
   * @throws InputException if it cannot be written
   */
  public static void truth(Path file, Truth truth) {
    lines(
        file,
        "direction,unit,most_bits,carrier",
        truth.mostBits().length / 2,
        unit -> truth.mostBits()[unit] + "," + flag(truth.carriers(), unit));
  }

  /**
   * Writes a row for each output: {@code direction,unit,score,found}; the last is 1 or 0, or empty
   * if the method only ranks.
   *
   * @param file to write
   * @param scores of a method
   * @throws InputException if it cannot be written
   */
  public static void scores(Path file, Scores scores) {
    lines(
        file,
        "direction,unit,score,found",
        scores.values().length / 2,
        unit -> scores.values()[unit] + "," + flag(scores.found(), unit));
  }

  private static String flag(boolean[] flags, int unit) {
    return flags.length == 0 ? "" : flags[unit] ? "1" : "0";
  }

  private static void lines(Path file, String header, int cells, IntFunction<String> values) {
    String lines =
        IntStream.range(0, 2 * cells)
            .mapToObj(place -> line(Unit.output(place, cells)) + values.apply(place))
            .collect(Collectors.joining("\n", header + "\n", "\n"));
    write(file, out -> out.write(lines.getBytes(UTF_8)));
  }

  private static String line(Unit unit) {
    return unit.direction().code() + "," + unit.index() + ",";
  }

  private static void write(Path file, IOConsumer<OutputStream> content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      AtomicFile.write(file, content);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be written: " + e, e);
    }
  }
}
